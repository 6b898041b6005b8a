import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { unzipSync } from 'fflate'
import type { ReportDocument } from '../../report/report-document.ts'
import { addChartParts } from './chart-parts.ts'
import { addChartSheet, chartSheetName, type PlacedChart } from './chart-sheet.ts'
import { addOverviewSheet, type SheetEntry } from './overview-sheet.ts'
import { sheetText } from './sheet-text.ts'
import { addTableSheet } from './table-sheet.ts'
import { listCharts, listTableSheets, placeCells } from './workbook-content.ts'
import { withDefaultFont, zipParts } from './workbook-parts.ts'

/**
 * Writes the tables and charts of a report as an Excel workbook in which every figure that follows from others is a
 * live formula, its result kept beside it. The same report gives the same bytes.
 */
export async function renderXlsx(report: ReportDocument): Promise<Uint8Array> {
  const workbook = createWorkbook(report)
  const tables = listTableSheets(report.blocks)
  const charts = listCharts(report.blocks)
  const entries: SheetEntry[] = tables.map(({ name, table }) => ({ name, content: sheetText(table.caption) }))
  if (charts.length > 0) {
    entries.push({ name: chartSheetName, content: charts.map(({ title }) => sheetText(title)).join('; ') })
  }

  addOverviewSheet(workbook, report, entries)
  const places = placeCells(tables)
  for (const table of tables) addTableSheet(workbook, table, places)
  const placed = charts.length > 0 ? addChartSheet(workbook, charts) : []
  return toBytes(workbook, placed)
}

function createWorkbook({ title, date, head }: ReportDocument): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day))
  return Object.assign(workbook, {
    title,
    creator: head.issuingAgency,
    lastModifiedBy: head.issuingAgency,
    created: day,
    modified: day,
  })
}

async function toBytes(workbook: ExcelJS.Workbook, charts: readonly PlacedChart[]): Promise<Uint8Array> {
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  const parts = withDefaultFont(unzipSync(new Uint8Array(written)))
  const sheet = workbook.getWorksheet(chartSheetName)
  return zipParts(charts.length > 0 && sheet ? addChartParts(parts, sheet.id, charts) : parts)
}
