import type { Workbook } from 'exceljs'
import type { ReportDocument } from '../../report/report-document.ts'
import { addChartParts } from './chart-parts.ts'
import { addChartSheet, chartSheetName, type PlacedChart } from './chart-sheet.ts'
import { addOverviewSheet, type SheetEntry } from './overview-sheet.ts'
import { createWorkbook, workbookParts } from './save-workbook.ts'
import { sheetText } from './sheet-text.ts'
import { addTableSheet } from './table-sheet.ts'
import { addTextSheet, listTexts } from './text-sheet.ts'
import { listCharts, listTableSheets, placeCells } from './workbook-content.ts'
import { zipParts } from './workbook-parts.ts'

/**
 * Writes the tables and charts of a report as an Excel workbook in which every figure that follows from others is a
 * live formula, its result kept beside it. The same report gives the same bytes.
 */
export async function renderXlsx(report: ReportDocument): Promise<Uint8Array> {
  const workbook = createWorkbook(report.title, report.head.issuingAgency, report.date)
  const tables = listTableSheets(report.blocks)
  const charts = listCharts(report.blocks)
  const entries: SheetEntry[] = tables.map(({ name, table }) => ({ name, content: sheetText(table.caption) }))
  if (charts.length > 0) {
    entries.push({ name: chartSheetName, content: charts.map(({ title }) => sheetText(title)).join('; ') })
  }

  const texts = listTexts(report)
  if (texts) entries.push({ name: texts.name, content: texts.content })

  addOverviewSheet(workbook, report, entries)
  const places = placeCells(tables)
  for (const table of tables) addTableSheet(workbook, table, places)
  if (texts) addTextSheet(workbook, texts)
  const placed = charts.length > 0 ? addChartSheet(workbook, charts) : []
  return toBytes(workbook, placed)
}

async function toBytes(workbook: Workbook, charts: readonly PlacedChart[]): Promise<Uint8Array> {
  const parts = await workbookParts(workbook)
  const sheet = workbook.getWorksheet(chartSheetName)
  return zipParts(charts.length > 0 && sheet ? addChartParts(parts, sheet.id, charts) : parts)
}
