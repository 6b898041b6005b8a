import type { Workbook } from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exact } from '../../../src/number/exact.ts'
import { formatNumber } from '../../../src/number/vietnamese-number.ts'
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts'
import { calculatedReport, tieReport } from '../../support/calculated-report.ts'
import {
  cellAt,
  cellOf,
  changeSheets,
  figureCells,
  partsOf,
  recalculate,
  withoutResults,
} from '../../support/workbook.ts'

const report = calculatedReport()

test.each([
  ['every kind of calculation', report, 11],
  ['means and percentages half way between two printed values', tieReport(), 300],
])('a spreadsheet program calculates the figures that the report prints: %s', async (_, printed, count) => {
  const workbook = await recalculate(await renderXlsx(printed))
  const figures = figureCells(printed).filter(({ cell }) => cell.calculation !== undefined)
  const texts = figures.map(({ cell, place }) => {
    const { result } = cellAt(workbook, place)
    const number = typeof result === 'number' ? exact(result.toFixed(12)) : null
    return { id: cell.id, calculated: formatNumber(number, cell.figure.form), printed: cell.figure.text }
  })
  expect(texts).toHaveLength(count)
  expect(texts.filter((figure) => figure.calculated !== figure.printed)).toEqual([])
})

test('the workbook that is given to the spreadsheet program holds no results to copy', async () => {
  const sheets = Object.entries(partsOf(withoutResults(await renderXlsx(report))))
  const formulas = sheets.flatMap(([path, xml]) => (path.includes('/sheet') ? (xml.match(/<\/f>.{4}/g) ?? []) : []))
  expect(formulas.length).toBeGreaterThan(11)
  expect(new Set(formulas)).toEqual(new Set(['</f></c>']))
})

describe('when a person changes one input, fills in the missing one and empties another', () => {
  let workbook: Workbook
  const text = (id: string) => cellOf(workbook, report, id).text

  beforeAll(async () => {
    const changed = changeSheets(await renderXlsx(report), (xml) =>
      xml
        .replace('<v>79.89</v>', '<v>81.89</v>')
        .replace(/(<c r="B5" s="\d+")\/>/, '$1><v>73.1</v></c>')
        .replace('<v>800</v>', ''),
    )
    workbook = await recalculate(changed)
  })

  test('means, sums and differences on another sheet follow the changed input', () => {
    expect([text('mean'), text('sum'), text('sum-rounded'), text('change')]).toEqual([
      '81.29',
      '162.57',
      '162.6',
      '1.61',
    ])
  })

  test('what was empty for want of the input has a result', () => {
    expect([text('mean-gap'), text('count'), text('count-gap'), text('of-gap')]).toEqual(['78.56', '3', '2', '79.925'])
    expect(Number(text('change-gap'))).toBeCloseTo(3.1, 10)
  })

  test('what depends on the emptied input is empty and not zero', () => {
    expect(text('share')).toBe('')
  })
})
