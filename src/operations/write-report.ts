import type { RoundResults } from '../analysis/round-results.ts'
import type { Fault } from '../fault.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { buildReport } from '../report/build-report.ts'
import type { ReportDocument } from '../report/report-document.ts'
import { scoreRound } from './score-round.ts'
import { writeFiles } from './write-files.ts'

/** A renderer is loaded only when its format is asked for: each brings a large library. */
const renderers = {
  docx: async (report) => (await import('../render/docx/render-docx.ts')).renderDocx(report),
  pdf: async (report) => (await import('../render/pdf/render-pdf.ts')).renderPdf(report),
  xlsx: async (report) => (await import('../render/xlsx/render-xlsx.ts')).renderXlsx(report),
} satisfies Record<string, (report: ReportDocument) => Promise<Uint8Array>>

export type ReportFormat = keyof typeof renderers

export const reportFormats = Object.keys(renderers) as ReportFormat[]

export interface ReportOptions {
  readonly formats: readonly ReportFormat[]
  /** Date of the document; the one in the round's settings if absent. */
  readonly date?: CalendarDate | undefined
  /** Told before each format is rendered. */
  readonly progress?: (format: ReportFormat) => void
}

/**
 * Builds the report of a round and writes it in the formats asked for: bao-cao.docx, bao-cao.pdf, bao-cao.xlsx. All are
 * rendered before the first is written.
 *
 * @throws Problem as `openRound` does
 */
export async function writeReport(
  folder: string,
  out: string,
  { formats, date, progress }: ReportOptions,
): Promise<{ paths: readonly string[]; warnings: readonly Fault[] }> {
  const { results, warnings } = await scoreRound(folder)
  const report = buildReport(date ? dated(results, date) : results)
  const files = []
  for (const format of formats) {
    progress?.(format)
    files.push({ name: `bao-cao.${format}`, bytes: await renderers[format](report) })
  }
  return { paths: await writeFiles(out, files), warnings }
}

function dated(results: RoundResults, date: CalendarDate): RoundResults {
  const { round } = results
  return { ...results, round: { ...round, document: { ...round.document, date } } }
}
