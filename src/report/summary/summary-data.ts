import type { ParFramework } from '../../framework/framework.ts'
import type { DocumentSettings, Subject } from '../../framework/round.ts'
import type { Exact, Points } from '../../number/exact.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'

/** What stands of a sub-criterion in the summary of a round. */
export interface SummaryItem {
  readonly code: string
  /** False where it is claimed not to apply; its maximum then leaves the totals. */
  readonly applies: boolean
  /** Why it is claimed not to apply. */
  readonly notApplicableReason: string | null
  /** Null where there is no score. */
  readonly claimed: Points | null
  readonly explanation: string
  readonly evidence: SummaryEvidence
}

export interface SummaryEvidence {
  readonly standing: 'missing' | 'partial' | 'complete'
  readonly asked: number
  readonly given: number
  readonly otherYear: readonly { readonly fileName: string; readonly issuedOn: CalendarDate }[]
  readonly differing: readonly {
    readonly fileName: string
    readonly figureName: string
    readonly stated: Exact
    readonly entered: Exact
  }[]
}

/** A round as its signed summary tells it. */
export interface SummaryData {
  readonly subject: Subject
  readonly indexYear: number
  readonly organiserName: string
  readonly document: DocumentSettings
  readonly framework: ParFramework
  /** Those of the course, in the order of the framework. */
  readonly items: readonly SummaryItem[]
  readonly difficulties: string
  readonly proposals: string
  /** True until the round is consolidated. */
  readonly isDraft: boolean
  readonly isSample: boolean
}
