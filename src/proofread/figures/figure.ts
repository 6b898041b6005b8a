import type { Exact } from '../../number/exact.ts'

/**
 * What a number is for.
 *
 * - `quantity`: something counted, measured or computed.
 * - `rank`: a position (xếp thứ 35).
 * - `year`, `date`, `document` (of a decision, a law), `label` (of a chapter, a road, a version), `mark` (of an item in a list).
 */
export type FigureRole = 'quantity' | 'rank' | 'year' | 'date' | 'document' | 'label' | 'mark'

/** A number as it stands in a text. */
export interface Figure {
  /** As printed, its sign and its per cent sign too. */
  readonly text: string
  /** Where it stands in its passage: `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
  readonly role: FigureRole
  /** 82.96 for 82,96%; without its unit: 5.5 for 5,5 triệu. */
  readonly value: Exact
  /** The other reading of digits that have two: 1.429 is 1429 or 1,429. Null where there is one. */
  readonly otherValue: Exact | null
  readonly decimals: number
  readonly isPercent: boolean
  /** The words behind it up to a mark or the next number, in small letters; at most four. */
  readonly unit: string
  /** Thousand, million and billion of the unit: 1 without. */
  readonly scale: Exact
  /** Whether it is written as no number is: 0..75. */
  readonly isMalformed: boolean
}
