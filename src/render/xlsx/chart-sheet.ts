import type { Workbook, Worksheet } from 'exceljs'
import { columnLetters } from '../../number/column-letters.ts'
import type { BarChart } from '../../report/report-document.ts'
import { type ChartCells, chartedDecimal } from '../chart-xml.ts'
import { plainText } from '../plain-text.ts'
import { numberFormat } from './number-format.ts'
import { rowHeight } from './row-height.ts'
import { alignment, cellBorder, font, headerFill, inputFill, pageNumbers, pageSetup } from './sheet-styles.ts'
import { writeText } from './text-cell.ts'

export const chartSheetName = 'Biểu đồ'

const categoryWidth = 43
const smallestSeriesWidth = 12
const pageWidth = 79
const reservedRowHeight = 15

/** A chart, the cells it draws and the row under them where it is laid. */
export interface PlacedChart {
  readonly chart: BarChart
  readonly cells: ChartCells
  /** Counts from 1. */
  readonly row: number
  readonly heightPoints: number
}

/** Adds the sheet of the charts: for each the table of what it draws, and room for it below. */
export function addChartSheet(workbook: Workbook, charts: readonly BarChart[]): PlacedChart[] {
  const sheet = workbook.addWorksheet(chartSheetName, {
    pageSetup: pageSetup(false),
    headerFooter: pageNumbers,
  })
  const seriesCount = Math.max(...charts.map(({ series }) => series.length))
  const seriesWidth = Math.max(smallestSeriesWidth, (pageWidth - categoryWidth) / seriesCount)
  sheet.columns = [categoryWidth, ...Array.from({ length: seriesCount }, () => seriesWidth)].map((width) => ({ width }))
  return charts.map((chart, index) => {
    if (index > 0) sheet.lastRow?.addPageBreak()
    return addChart(sheet, chart)
  })
}

function addChart(sheet: Worksheet, chart: BarChart): PlacedChart {
  const title = sheet.addRow([])
  writeText(title.getCell(1), chart.title, true)
  title.getCell(1).alignment = alignment('left')
  const wholeWidth = sheet.columns.reduce((total, { width = 0 }) => total + width, 0)
  sheet.mergeCells(title.number, 1, title.number, sheet.columns.length)
  title.height = rowHeight([{ text: plainText(chart.title), width: wholeWidth }], true)

  const header = addHeader(sheet, chart)
  for (const index of chart.categories.keys()) addCategory(sheet, chart, index)
  sheet.addRow([])
  const row = sheet.rowCount + 1
  const heightPoints = 90 + chart.categories.length * (14 + 16 * chart.series.length)
  const reserved = Math.ceil(heightPoints / reservedRowHeight) + 1
  for (let count = 0; count < reserved; count += 1) sheet.addRow([]).height = reservedRowHeight
  return { chart, cells: chartCells(chart, header), row, heightPoints }
}

function addHeader(sheet: Worksheet, chart: BarChart): number {
  const titles = [`(${chart.unit})`, ...chart.series.map(({ name }) => name)]
  const row = sheet.addRow([])
  for (const [index, text] of titles.entries()) {
    const cell = row.getCell(index + 1)
    writeText(cell, [{ kind: 'text', text }], true)
    cell.alignment = alignment('center')
    cell.border = cellBorder
    cell.fill = headerFill
  }
  const widths = titles.map((text, index) => ({ text, width: sheet.getColumn(index + 1).width ?? 0 }))
  row.height = rowHeight(widths, true)
  return row.number
}

function addCategory(sheet: Worksheet, chart: BarChart, index: number): void {
  const category = chart.categories[index] ?? ''
  const row = sheet.addRow([])
  const name = row.getCell(1)
  writeText(name, [{ kind: 'text', text: category }], false)
  name.alignment = alignment('left')
  name.border = cellBorder
  for (const [place, { values }] of chart.series.entries()) {
    const figure = values[index]
    if (figure === undefined) throw new Error(`chart ${chart.id} has no figure for ${category}`)
    const cell = row.getCell(place + 2)
    const decimal = chartedDecimal(figure)
    cell.value = decimal === null ? null : Number(decimal)
    cell.numFmt = numberFormat(figure.form)
    cell.font = font()
    cell.fill = inputFill
    cell.alignment = alignment('right')
    cell.border = cellBorder
  }
  row.height = rowHeight([{ text: category, width: categoryWidth }], false)
}

function chartCells(chart: BarChart, header: number): ChartCells {
  const first = header + 1
  const last = header + chart.categories.length
  const series = chart.series.map((_, index) => {
    const column = columnLetters(index + 2)
    return { name: `${column}${header}`, values: `${column}${first}:${column}${last}` }
  })
  return { sheet: chartSheetName, categories: `A${first}:A${last}`, series }
}
