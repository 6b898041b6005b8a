import type { AdjustmentKind, Figures, SubCriterion } from '../../framework/framework.ts'
import type { FigureCode } from '../../framework/rule.ts'
import type { Exact, Points } from '../../number/exact.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { CutReason } from '../course/cut-reason.ts'
import type { TextPair } from './risk.ts'

/** A piece of evidence that stands, as far as it is checked. */
export interface CheckedEvidence {
  readonly fileName: string
  readonly issuedOn: CalendarDate | null
  /** A figure that the document states. */
  readonly quoted: { readonly figure: FigureCode; readonly value: Exact } | null
}

/** What became of the same sub-criterion the year before. */
export interface LastYearResult {
  readonly indexYear: number
  /** As it was called then. */
  readonly name: string
  readonly maximum: Points
  /** Final, else appraised, else self. */
  readonly points: Points
  /** Null where no coded reason was given. */
  readonly cut: CutReason | null
  /** In the appraiser's words; null where none were given. */
  readonly cause: string | null
}

/** A sub-criterion with all that the check looks at. */
export interface CheckedItem {
  readonly definition: SubCriterion
  /** The block outside the domains that it belongs to; null for one of a domain. */
  readonly block: AdjustmentKind | null
  /** False where it is claimed not to apply to the organisation. */
  readonly applies: boolean
  readonly figures: Figures
  /** Figures that the rule needs and that were not entered. */
  readonly missing: readonly FigureCode[]
  /** What the rule makes of the figures; null where it gives no score. */
  readonly computed: Points | null
  /** The self score that was entered by itself; null where none was. */
  readonly self: Points | null
  /** Figures of the sub-criterion that contradict each other, in words. */
  readonly contradictions: readonly { readonly figure: FigureCode | null; readonly text: TextPair }[]
  /** Empty where there is none. */
  readonly explanation: string
  /** Without what was withdrawn. */
  readonly evidence: readonly CheckedEvidence[]
  /** Null where there was no round, no such sub-criterion, or no score. */
  readonly lastYear: LastYearResult | null
}

/** The points that stand to be claimed: the self score that was entered, else what the rule makes of the figures. */
export function claimOf({ self, computed }: Pick<CheckedItem, 'self' | 'computed'>): Points | null {
  return self ?? computed
}

/** The points that a score loses: short of the maximum, or taken off in a penalty block; a bonus loses none. */
export function lossOf(block: CheckedItem['block'], points: Points, maximum: Points): Points | null {
  if (block === 'bonus') return null
  const lost = block === 'penalty' ? points : maximum.sub(points)
  return lost.s > 0n && lost.n !== 0n ? lost : null
}
