import type { DocumentSettings, Subject } from '../../framework/round.ts'
import { fromPlain } from '../../number/plain.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { Db } from '../../store/database.ts'
import { findCurrentDocument } from '../../store/entries.ts'
import type { RoundSummary } from '../../store/rounds.ts'
import { assembleRound } from '../assemble-round.ts'
import { contextDocument } from '../round-context.ts'

/** Who issues an official document of a round, as the round's settings have it. */
export interface OfficialSettings {
  readonly subject: Subject
  readonly document: DocumentSettings
}

/**
 * The agency and the place that documents of a round carry. Number and signatory stay open: those in the settings belong to
 * the analysis report.
 *
 * @param kind the letters of the kind of document: BC, BB
 */
export async function officialSettings(
  db: Db,
  head: RoundSummary,
  { date, kind }: { readonly date: CalendarDate; readonly kind: 'BC' | 'BB' },
): Promise<OfficialSettings> {
  const context = fromPlain((await findCurrentDocument(db, head.id, contextDocument)) ?? {})
  const { subject, document } = assembleRound(head, { figures: [], scores: [], exempt: [], context })
  const symbol = document.symbol.replace(/^BC/, kind)
  const titles = document.signatureTitles
  return {
    subject,
    document: {
      ...document,
      ...{ date, number: null, signatory: null, symbol: symbol === '' ? kind : symbol },
      issuingAgency: document.issuingAgency.toLocaleUpperCase('vi'),
      signatureTitles: titles.length > 0 ? titles : ['THỦ TRƯỞNG CƠ QUAN'],
      recipients: [kind === 'BC' ? 'Như trên;' : 'Các thành viên dự họp;', 'Lưu: VT.'],
    },
  }
}
