import type { Exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import type { ReportDocument } from '../../report/report-document.ts'

/**
 * Writes a report as the JSON that the template reads: exact numbers in decimal form, texts composed (NFC). Texts stay
 * strings all the way, so nothing in them is ever read as markup.
 */
export function toTemplateInput(report: ReportDocument): string {
  return JSON.stringify(report, (key, entry: unknown) => {
    if (typeof entry === 'string') return entry.normalize('NFC')
    return key === 'value' && entry !== null ? toDecimalText(entry as Exact) : entry
  })
}
