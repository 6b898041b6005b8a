import { expect, test } from 'vitest'
import type { NumberForm } from '../../../src/number/vietnamese-number.ts'
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts'
import { input, reportOf, tableOf } from '../../support/calculated-report.ts'
import { convertWithOffice, textOfPdf } from '../../support/office.ts'
import { partsOf } from '../../support/workbook.ts'

const shown: [string, NumberForm, string][] = [
  ['5', { decimals: 3, zeros: 'atMost', unit: 'điểm' }, '5 điểm'],
  ['1.5', { decimals: 3, zeros: 'atMost', unit: 'điểm' }, '1,5 điểm'],
  ['0.9996', { decimals: 3, zeros: 'atMost', unit: 'cao' }, '1 cao'],
  ['0', { decimals: 3, zeros: 'atMost', unit: 'mục' }, '0 mục'],
  ['1836525', { decimals: 0, zeros: 'fixed', unit: 'phiếu' }, '1.836.525 phiếu'],
  ['82.9', { decimals: 2, zeros: 'fixed', unit: '%' }, '82,90 %'],
  ['12.5', { decimals: 2, zeros: 'fixed', signed: true, unit: 'bước' }, '+12,50 bước'],
  ['-3.25', { decimals: 2, zeros: 'fixed', signed: true, unit: 'nấc' }, '-3,25 nấc'],
  ['0', { decimals: 2, zeros: 'fixed', signed: true, unit: 'đơn' }, '0,00 đơn'],
  ['2024', { decimals: 0, zeros: 'fixed', ungrouped: true, unit: 'năm' }, '2024 năm'],
]

/** The marks are those of the machine's language: any of them stands for any other here. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim().replaceAll('\u00a0', ' ').replaceAll('−', '-').replaceAll('.', ','))
}

test('a spreadsheet program shows figures as the report prints them', async () => {
  const rows = shown.map(([value, form], index) => ['x', input(`f${index}`, value, form)] as const)
  const bytes = await renderXlsx(reportOf(tableOf('Bảng', rows)))
  const printed = lines(await textOfPdf(await convertWithOffice({ bytes, ending: 'xlsx' }, 'pdf')))
  const expected = shown.map(([, , text]) => text.replaceAll('.', ','))
  expect(expected.filter((text) => !printed.includes(text))).toEqual([])
})

test('no figure is wider than its column, however many columns share the page', async () => {
  const ids = Array.from({ length: 14 }, (_, index) => `f${index}`)
  const cells = ids.map((id) => input(id, '1836525', { decimals: 0, zeros: 'fixed', unit: 'phiếu' }))
  const bytes = await renderXlsx(reportOf(tableOf('Bảng', [['x', ...cells]])))
  const text = await textOfPdf(await convertWithOffice({ bytes, ending: 'xlsx' }, 'pdf'))
  expect(
    lines(text)
      .join(' ')
      .match(/1,836,525 phiếu/g),
  ).toHaveLength(14)
})

test('a whole number among those with decimals is given a format of its own, as Excel would leave a mark behind it', async () => {
  const form: NumberForm = { decimals: 3, zeros: 'atMost' }
  const rows = ['1.5', null, '5'].map((value, index) => ['x', input(`f${index}`, value, form)] as const)
  const parts = partsOf(await renderXlsx(reportOf(tableOf('Bảng', rows))))
  const [condition] = /<conditionalFormatting.*<\/conditionalFormatting>/.exec(parts['xl/worksheets/sheet2.xml']!)!
  expect(condition).toContain('sqref="B3:B5"')
  expect(condition).toContain('<formula>AND(ISNUMBER(B3),ROUND(B3,3)=ROUND(B3,0))</formula>')
  expect(parts['xl/styles.xml']).toMatch(/<dxf><numFmt numFmtId="\d+" formatCode="#,##0"\/><\/dxf>/)
})
