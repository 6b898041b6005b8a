import { expect, test } from 'vitest'
import { cellFormula } from '../../../src/render/xlsx/cell-formula.ts'
import { listTableSheets, placeCells } from '../../../src/render/xlsx/workbook-content.ts'
import type { Block, Calculation } from '../../../src/report/report-document.ts'
import { calculated, input, tableOf } from '../../support/calculated-report.ts'

const inputs = (...ids: string[]) => ids.map((id) => input(id, '1'))
const count: Calculation = { kind: 'count', of: ['a3'] }

const tables: Block[] = [
  tableOf('Sở', [['1', ...inputs('a3', 'b3')], ['2', ...inputs('a4', 'b4')], ['nhóm'], ['3', ...inputs('a6', 'b6')]]),
  tableOf('Ủy ban', [['1', ...inputs('other'), calculated('formula', null, count)]]),
]
const places = placeCells(listTableSheets(tables))

test.each<[string, Calculation, string]>([
  [
    'a mean joins neighbours and leaves out rows between them',
    { kind: 'mean', of: ['a3', 'a4', 'a6'], decimals: 2 },
    'IF(COUNT(B3:B4,B6)<3,"",ROUND(AVERAGE(B3:B4,B6),2))',
  ],
  ['a mean is not rounded unless that is asked', { kind: 'mean', of: ['a3'] }, 'IF(COUNT(B3)<1,"",AVERAGE(B3))'],
  ['a sum joins cells side by side', { kind: 'sum', of: ['a3', 'b3'] }, 'IF(COUNT(B3:C3)<2,"",SUM(B3:C3))'],
  [
    'a sum joins columns of the same rows',
    { kind: 'sum', of: ['a3', 'a4', 'b3', 'b4'], decimals: 1 },
    'IF(COUNT(B3:C4)<4,"",ROUND(SUM(B3:C4),1))',
  ],
  ['a cell given twice counts twice', { kind: 'sum', of: ['a3', 'a3'] }, 'IF(COUNT(B3,B3)<2,"",SUM(B3,B3))'],
  [
    'a cell of another sheet is named with its sheet',
    { kind: 'sum', of: ['a3', 'other'] },
    "IF(COUNT(B3,'Ủy ban'!B3)<2,\"\",SUM(B3,'Ủy ban'!B3))",
  ],
  [
    'a difference between rounded values rounds them first',
    { kind: 'difference', from: 'b3', subtract: 'a3', operandDecimals: 2, decimals: 2 },
    'IF(COUNT(C3,B3)<2,"",ROUND(ROUND(C3,2)-ROUND(B3,2),2))',
  ],
  [
    'a percentage of nothing is empty',
    { kind: 'percentage', part: 'a3', whole: 'a6', decimals: 2 },
    'IF(COUNT(B3,B6)<2,"",IF(B6=0,"",ROUND(B3*100/B6,2)))',
  ],
  ['a count counts the cells that hold something', { kind: 'count', of: ['a3', 'a4'] }, 'COUNTA(B3:B4)'],
  ['a count of formulas leaves their empty texts out', { kind: 'count', of: ['formula'] }, "COUNT('Ủy ban'!C3)"],
])('%s', (_, calculation, formula) => {
  expect(cellFormula(calculation, 'Sở', places)).toBe(formula)
})

test('a calculation that names a cell the report does not have is a bug', () => {
  expect(() => cellFormula({ kind: 'sum', of: ['a3', 'gone'] }, 'Sở', places)).toThrow('gone')
})

test('a calculation of no cells is a bug', () => {
  expect(() => cellFormula({ kind: 'mean', of: [] }, 'Sở', places)).toThrow('mean of no cells')
})

test('two cells with one id are a bug', () => {
  const twice = listTableSheets([tableOf('Sở', [['1', ...inputs('a3', 'a3')]])])
  expect(() => placeCells(twice)).toThrow('a3')
})
