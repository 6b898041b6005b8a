import type { RoundResults } from '../analysis/round-results.ts'
import type { Fault } from '../fault.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { type ReportFormat, renderReport } from './render-report.ts'
import { scoreRound } from './score-round.ts'
import { writeFiles } from './write-files.ts'

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
  const dressed = date ? dated(results, date) : results
  const files = []
  for (const format of formats) {
    progress?.(format)
    files.push({ name: `bao-cao.${format}`, bytes: await renderReport(dressed, format) })
  }
  return { paths: await writeFiles(out, files), warnings }
}

function dated(results: RoundResults, date: CalendarDate): RoundResults {
  const { round } = results
  return { ...results, round: { ...round, document: { ...round.document, date } } }
}
