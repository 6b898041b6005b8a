import { type ParFramework, type PointSource, pointSources, type Rounding } from '../framework/framework.ts'
import type { Exact, Points } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { type RollUp, type RollUpItem, rollUp, scaledToHundred } from '../scoring/roll-up.ts'
import type { ItemResult } from './item-results.ts'

/** Points of a domain or of the whole, by source and in all. */
export interface Totals {
  readonly bySource: Readonly<Record<PointSource, RollUp>>
  /** Unrounded: ranks are taken from it. */
  readonly all: RollUp
  /** Rounded as declared; null if anything is missing. */
  readonly total: Points | null
  /** Total as a percentage of the maximum, to the decimals of totals. */
  readonly percent: Exact | null
  readonly previous: Points | null
  /** Total less last year's, as the rounding policy declares; null if either is missing. */
  readonly change: Points | null
}

export interface DomainResult extends Totals {
  readonly code: string
  readonly name: string
  readonly maximum: Points
}

/** Adds up the counted points of each domain. */
export function domainResults(
  framework: ParFramework,
  items: readonly ItemResult[],
  previous: Readonly<Record<string, Points>>,
): readonly DomainResult[] {
  return framework.domains.map(({ code, name }) => {
    const own = items.filter(({ domain }) => domain === code)
    const sums = totals(own, framework.rounding, previous[code] ?? null)
    return { code, name, maximum: sums.all.maximum, ...sums }
  })
}

/** Adds up counted points, unrounded, and rounds once at the end. */
export function totals(items: readonly ItemResult[], rounding: Rounding, previous: Points | null): Totals {
  const all = rollUp(items.map(toRollUpItem))
  const total = all.points && roundHalfUp(all.points, rounding.totalDecimals)
  const scaled = scaledToHundred(all)
  return {
    bySource: Object.fromEntries(
      pointSources.map((source) => [
        source,
        rollUp(items.filter(({ item }) => item.source === source).map(toRollUpItem)),
      ]),
    ) as Record<PointSource, RollUp>,
    all,
    total,
    percent: scaled && roundHalfUp(scaled, rounding.totalDecimals),
    previous,
    change: changeOf(all.points, previous, rounding),
  }
}

export function toRollUpItem({ item, points, computed }: ItemResult): RollUpItem {
  return { code: item.code, maximum: item.maximum, points, applicable: computed.applicable }
}

/**
 * Takes the change over time under a rounding policy.
 *
 * @returns null if either value is missing
 */
export function changeOf(now: Exact | null, before: Exact | null, rounding: Rounding): Exact | null {
  if (now === null || before === null) return null
  const { changes, totalDecimals } = rounding
  if (changes === 'between-exact-values') return roundHalfUp(now.sub(before), totalDecimals)
  return roundHalfUp(now, totalDecimals).sub(roundHalfUp(before, totalDecimals))
}
