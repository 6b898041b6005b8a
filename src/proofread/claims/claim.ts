import type { Place } from '../text/finished-document.ts'

/** What a claim is about; a file in `checks/` each. */
export const claimKinds = [
  'ratio',
  'formula',
  'difference',
  'sum',
  'count',
  'table-difference',
  'table-total',
  'table-ratio',
  'table-maximum',
  'hierarchy',
  'repeated-quantity',
  'other-place',
  'year',
  'rank',
  'series',
  'range',
  'rule',
  'number-form',
  'repeated-text',
  'privacy',
] as const

export type ClaimKind = (typeof claimKinds)[number]

/**
 * - `holds`: recomputed, and it is what is printed.
 * - `error`: cannot be right.
 * - `check`: does not follow from the text; it may have another base.
 * - `note`: rounding, style, privacy.
 */
export type Verdict = 'holds' | 'error' | 'check' | 'note'

/** A text in the two languages that people read. */
export interface Words {
  readonly vi: string
  readonly en: string
}

/** Something that a document claims and that was recomputed. */
export interface Claim {
  readonly kind: ClaimKind
  readonly verdict: Verdict
  readonly place: Place
  /** The sentence or the cell, shortened around the figure. */
  readonly quote: string
  /** Where the printed figure stands in the text of its paragraph, cell or footnote; null where no single one can be named. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** As printed. */
  readonly printed: string
  /** What it should be, in the form in which it is printed; null where that is not known. */
  readonly expected: string | null
  /** The arithmetic, such as `13,33 / 15 = 88,87%`. */
  readonly arithmetic: string
  /** Why, in a sentence. */
  readonly why: Words
  /** What to do; null where nothing is to be done. */
  readonly suggestion: Words | null
}

/** What proofreading a document gives. */
export interface Proofreading {
  /** How many figures were read as quantities. */
  readonly figures: number
  /** All claims that were recomputed, those that hold too, in the order of reading. */
  readonly claims: readonly Claim[]
}
