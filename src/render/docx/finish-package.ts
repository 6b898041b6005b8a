import { strFromU8, unzipSync } from 'fflate'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { BarChart, ReportDocument } from '../../report/report-document.ts'
import { chartXml } from '../chart-xml.ts'
import { printable } from '../xml-text.ts'
import { type Parts, zipParts } from '../zip-parts.ts'
import { chartWorkbook, chartWorkbookCells } from './chart-workbook.ts'
import { chartRelationship } from './charts.ts'

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const workbookRelationship = 'rIdWorkbook'

/** Adds to a document what its library does not write: charts with their workbooks, a language, and lasting dates. */
export function finishPackage(archive: Uint8Array, report: ReportDocument, charts: readonly BarChart[]): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {}
  for (const [path, bytes] of Object.entries(unzipSync(archive))) parts[path] = printable(strFromU8(bytes))

  replaceIn(parts, 'docProps/core.xml', (xml) => withProperties(xml, report))
  charts.forEach((chart, index) => {
    addChart(parts, chart, index + 1)
  })
  if (charts.length > 0) {
    const workbooks = `<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>`
    replaceIn(parts, '[Content_Types].xml', (xml) => xml.replace(/<Types[^>]*>/, (types) => types + workbooks))
  }
  return zipParts(parts)
}

function replaceIn(parts: Record<string, string | Uint8Array>, path: string, change: (xml: string) => string): void {
  const xml = parts[path]
  if (typeof xml !== 'string') throw new Error(`the document has no ${path}`)
  parts[path] = change(xml)
}

function withProperties(xml: string, { date }: ReportDocument): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${toIsoDate(date)}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>vi-VN</dc:language></cp:coreProperties>')
}

function addChart(parts: Record<string, string | Uint8Array>, chart: BarChart, number: number): void {
  Object.assign(parts, chartParts(chart, number))
  const relationship = `<Relationship Id="${chartRelationship(number)}" Type="${relationshipType}/chart" Target="charts/chart${number}.xml"/>`
  const contentType = `<Override PartName="/word/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`
  replaceIn(parts, 'word/_rels/document.xml.rels', (xml) => before('</Relationships>', relationship, xml))
  replaceIn(parts, '[Content_Types].xml', (xml) => before('</Types>', contentType, xml))
}

function chartParts(chart: BarChart, number: number): Parts {
  return {
    [`word/charts/chart${number}.xml`]: chartXml(chart, chartWorkbookCells(chart), workbookRelationship),
    [`word/charts/_rels/chart${number}.xml.rels`]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${workbookRelationship}" Type="${relationshipType}/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`,
    [`word/embeddings/chart${number}.xlsx`]: chartWorkbook(chart),
  }
}

function before(end: string, addition: string, xml: string): string {
  return xml.replace(end, () => addition + end)
}
