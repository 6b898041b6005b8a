import type { RoundResults } from '../analysis/round-results.ts'
import { buildReport } from '../report/build-report.ts'
import type { ReportDocument } from '../report/report-document.ts'

/** A renderer is loaded only when its format is asked for: each brings a large library. */
const renderers = {
  docx: async (report) => (await import('../render/docx/render-docx.ts')).renderDocx(report),
  pdf: async (report) => (await import('../render/pdf/render-pdf.ts')).renderPdf(report),
  xlsx: async (report) => (await import('../render/xlsx/render-xlsx.ts')).renderXlsx(report),
} satisfies Record<string, (report: ReportDocument) => Promise<Uint8Array>>

export type ReportFormat = keyof typeof renderers

export const reportFormats = Object.keys(renderers) as ReportFormat[]

export const mediaTypeOf: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Builds the report of a round and writes it in one format. */
export async function renderReport(results: RoundResults, format: ReportFormat): Promise<Uint8Array> {
  return renderDocument(buildReport(results), format)
}

/** Writes a document in one format. */
export async function renderDocument(document: ReportDocument, format: ReportFormat): Promise<Uint8Array> {
  return renderers[format](document)
}
