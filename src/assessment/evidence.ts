import type { FigureCode } from '../framework/rule.ts'
import { searchName } from '../number/search-name.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'

/** What a person says of a document: which it is, and what it shows. */
export interface EvidenceDetails {
  /** The sub-criterion that it is evidence for. */
  readonly code: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issuedOn: CalendarDate | null
  /** Where in the document: "3", "12–14, phụ lục II". */
  readonly page: string | null
  /** A figure that the document states there, as plain decimal text. */
  readonly quoted: { readonly figure: FigureCode; readonly value: string } | null
  readonly note: string | null
}

/** What a search for evidence looks in: number, file name and issuer without diacritics. */
export function evidenceSearchName(
  fileName: string,
  { documentNumber, issuer }: Pick<EvidenceDetails, 'documentNumber' | 'issuer'>,
): string {
  return searchName([documentNumber ?? '', fileName, issuer ?? ''].join(' '))
}
