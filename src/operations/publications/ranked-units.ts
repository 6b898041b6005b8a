import type { ParFramework } from '../../framework/framework.ts'
import { sum } from '../../number/exact.ts'
import { parseFraction } from '../../number/parse-fraction.ts'
import { toDecimalText } from '../../number/round.ts'
import { type ResultGroup, resultGroup } from '../../scoring/result-group.ts'
import type { PublishedRow } from '../../store/publication-results.ts'

/** A unit in a ranking. */
export interface RankedUnit extends PublishedRow {
  /** Null without a total. */
  readonly group: ResultGroup | null
}

/** A ranking: the best first, those without a total last; each with its group. */
export interface Ranking {
  /** Domains in the order of the framework; maxima in plain decimal text. */
  readonly domains: readonly { readonly code: string; readonly name: string; readonly maximum: string }[]
  readonly maximum: string
  readonly units: readonly RankedUnit[]
}

/** Puts units into groups, in the order of a ranking. */
export function rankingOf(framework: ParFramework, rows: readonly PublishedRow[]): Ranking {
  const units = rows.map((row) => ({ ...row, group: resultGroup(parseFraction(row.exact), framework.maximum) }))
  return {
    domains: framework.domains.map(({ code, name, maxima }) => ({
      ...{ code, name },
      maximum: toDecimalText(sum(Object.values(maxima))),
    })),
    maximum: toDecimalText(framework.maximum),
    units: units.toSorted((one, other) => (one.rank ?? rows.length + 1) - (other.rank ?? rows.length + 1)),
  }
}
