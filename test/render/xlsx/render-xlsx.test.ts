import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts'
import { calculated, calculatedReport, input, reportOf, tableOf } from '../../support/calculated-report.ts'
import { sampleReport } from '../../support/sample-report.ts'
import { cellAt, cellOf, figureCells, readWorkbook } from '../../support/workbook.ts'

const inputColour = 'FFFFF2CC'

describe('the cells of the workbook', async () => {
  const report = calculatedReport()
  const workbook = await readWorkbook(await renderXlsx(report))
  const located = figureCells(report).map(({ cell, place }) => ({ figure: cell, cell: cellAt(workbook, place) }))

  test('each calculated figure is a formula that keeps its result, empty for a gap', () => {
    const formulas = located.filter(({ figure }) => figure.calculation !== undefined)
    expect(formulas).toHaveLength(11)
    for (const { figure, cell } of formulas) {
      expect(cell.formula, figure.id).toBeTruthy()
      const { value } = figure.figure
      expect(cell.result ?? '', figure.id).toBe(value === null ? '' : Number(value.s * value.n) / Number(value.d))
    }
  })

  test('each input is a plain number in colour, and a missing one is empty and not zero', () => {
    const inputs = located.filter(({ figure }) => figure.calculation === undefined)
    expect(inputs.map(({ cell }) => cell.value)).toEqual([
      79.89,
      80.28,
      80.68,
      81.57,
      null,
      70,
      57,
      800,
      12.3449,
      12.335,
    ])
    for (const { cell } of inputs) expect(cell.fill).toMatchObject({ fgColor: { argb: inputColour } })
  })

  test('no formula has the colour of an input', () => {
    const fills = located.filter(({ figure }) => figure.calculation).map(({ cell }) => JSON.stringify(cell.fill ?? {}))
    expect(fills.join()).not.toContain(inputColour)
  })

  test('figures are shown in the form of the report', () => {
    expect(cellOf(workbook, report, 'now/1').numFmt).toBe('#,##0.00')
    expect(cellOf(workbook, report, 'count').numFmt).toBe('#,##0')
  })
})

describe('the sheets of the workbook', async () => {
  const workbook = await readWorkbook(await renderXlsx(sampleReport()))
  const tables = ['Tiêu chí', 'Điểm bị trừ'].map((name) => workbook.getWorksheet(name)!)

  test('there is one for each table, the overview first and the charts last', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tổng quan', 'Tiêu chí', 'Điểm bị trừ', 'Biểu đồ'])
  })

  test('the overview says what the workbook is, links to each sheet and shows the colour of inputs', () => {
    const overview = workbook.getWorksheet('Tổng quan')!
    const cells = overview
      .getSheetValues()
      .flat()
      .map((value) => JSON.stringify(value) ?? '')
    const text = cells.join('\n')
    for (const words of ['BÁO CÁO', 'SỞ NỘI VỤ', 'Báo cáo mẫu', '05/02/2025', 'số liệu đầu vào'])
      expect(text).toContain(words)
    expect(overview.getCell('B9').formula).toBe(`HYPERLINK("#'Tiêu chí'!A1","Tiêu chí")`)
    expect(overview.getCell('B10').formula).toContain("#'Điểm bị trừ'!A1")
    expect(overview.getCell('A13').fill).toMatchObject({ fgColor: { argb: inputColour } })
  })

  test('a table keeps its header in sight and repeats it on each printed page', () => {
    for (const sheet of tables) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
      expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '2:2', paperSize: 9, fitToPage: true, fitToWidth: 1 })
    }
  })

  test('tables on landscape pages are printed on their side', () => {
    expect(tables.map(({ pageSetup }) => pageSetup.orientation)).toEqual(['portrait', 'landscape'])
  })

  test('caption, header and rows of weight stand out; texts wrap', () => {
    const [scores] = tables
    expect(scores!.getCell('A1')).toMatchObject({ text: 'Kết quả theo tiêu chí', font: { bold: true } })
    expect(['A2', 'A3', 'A4', 'A5', 'A45'].map((address) => scores!.getCell(address).font.bold ?? false)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ])
    expect(scores!.getCell('A5')).toMatchObject({ alignment: { wrapText: true }, border: { top: { style: 'thin' } } })
    expect(scores!.getCell('A5').font.name).toBe('Times New Roman')
    expect(scores!.getCell('D5').numFmt).toBe('+#,##0.00;-#,##0.00;#,##0.00')
  })

  test('a column is as wide as its share but never too narrow for its figures', () => {
    const [scores] = tables
    expect(scores!.getColumn(1).width).toBeGreaterThan(3 * scores!.getColumn(2).width!)
    expect(scores!.getColumn(2).width).toBeGreaterThan('+10.75'.length)
  })
})

describe('texts from the data', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org")', '<b>&"'])(
    'stay texts whatever they begin with: %s',
    async (hostile) => {
      const workbook = await readWorkbook(await renderXlsx(reportOf(tableOf('Bảng', [[hostile, input('a', '1')]]))))
      const cell = workbook.getWorksheet('Bảng')!.getCell('A3')
      expect(cell.value).toBe(hostile)
      expect(cell.formula).toBeUndefined()
      expect(cell.numFmt === '@').toBe(/^[=+@-]/.test(hostile))
    },
  )

  test('a sheet with an apostrophe, a quote and an ampersand in its name can be referred to', async () => {
    const sum = calculated('b', null, { kind: 'sum', of: ['a'] })
    const report = reportOf(tableOf('Sở \'A\' & "B"', [['x', input('a', '1')]]), tableOf('Tổng', [['x', sum]]))
    const workbook = await readWorkbook(await renderXlsx(report))
    expect(workbook.worksheets[1]!.name).toBe('Sở ’A’ & "B"')
    expect(cellOf(workbook, report, 'b').formula).toBe('IF(COUNT(\'Sở ’A’ & "B"\'!B3)<1,"",SUM(\'Sở ’A’ & "B"\'!B3))')
    expect(workbook.worksheets[0]!.getCell('B9').formula).toContain('#\'Sở ’A’ & ""B""\'!A1')
  })
})

describe('the same report', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('gives the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2025-03-28T01:00:00Z'))
    const early = await renderXlsx(sampleReport())
    vi.setSystemTime(new Date('2031-11-02T23:59:58Z'))
    const late = await renderXlsx(sampleReport())
    expect(Buffer.from(late).equals(Buffer.from(early))).toBe(true)
  })

  test('has its own date as the date of the file', async () => {
    const workbook = await readWorkbook(await renderXlsx(sampleReport()))
    expect(workbook.created.toISOString()).toBe('2025-02-05T00:00:00.000Z')
    expect(workbook.modified.toISOString()).toBe('2025-02-05T00:00:00.000Z')
  })
})
