import type { DocumentSettings, Subject } from '../framework/round.ts'
import { formatLongDate } from '../number/vietnamese-date.ts'
import type { DocumentHead } from './report-document.ts'

/** The head of an official document as a round's settings have it. */
export function headOf(document: DocumentSettings, { place }: Subject): DocumentHead {
  return {
    superiorAgency: document.superiorAgency,
    issuingAgency: document.issuingAgency,
    numberLine: `Số: ${document.number ?? '\u00a0'.repeat(8)}/${document.symbol}`,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${place}, ${formatLongDate(document.date)}`,
  }
}
