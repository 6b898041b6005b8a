import type { SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import type { Exact } from '../number/exact.ts'
import { type IndexValue, sipasIndex } from '../survey/sipas-index.ts'
import { changeOf } from './domain-results.ts'

/** A satisfaction index in two years, in per cent, rounded as declared; null where missing. */
export interface SipasResult {
  readonly code: string
  readonly name: string
  /** Codes of the criteria it is the mean of. */
  readonly criteria: readonly string[]
  readonly thisYear: Exact | null
  readonly lastYear: Exact | null
  /** As they were before rounding: what means are taken of. */
  readonly unrounded: { readonly thisYear: Exact | null; readonly lastYear: Exact | null }
  /** Percentage points. */
  readonly change: Exact | null
}

export interface SipasResults {
  readonly overall: SipasResult
  readonly parts: readonly SipasResult[]
  readonly groups: readonly SipasResult[]
  readonly criteria: readonly SipasResult[]
}

/** Aggregates the criterion indexes of both years and takes the changes. */
export function sipasResults(framework: SipasFramework, { sipas }: Pick<Round, 'sipas'>): SipasResults {
  const [now, before] = [sipasIndex(framework, sipas.thisYear), sipasIndex(framework, sipas.lastYear)]
  const both = (current: IndexValue, previous: IndexValue | undefined): SipasResult => ({
    code: current.code,
    name: current.name,
    criteria: current.criteria,
    thisYear: current.percent,
    lastYear: previous?.percent ?? null,
    unrounded: { thisYear: current.exactPercent, lastYear: previous?.exactPercent ?? null },
    change: changeOf(current.exactPercent, previous?.exactPercent ?? null, framework.rounding),
  })
  const pair = (level: 'parts' | 'groups' | 'criteria') =>
    now[level].map((each, index) => both(each, before[level][index]))
  return {
    overall: both(now.overall, before.overall),
    parts: pair('parts'),
    groups: pair('groups'),
    criteria: pair('criteria'),
  }
}
