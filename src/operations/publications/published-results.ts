import { roundResults } from '../../analysis/round-results.ts'
import type { PublishedResult, PublishedRound } from '../../contract/publication-schema.ts'
import type { ParFramework, SipasFramework } from '../../framework/framework.ts'
import type { Exact } from '../../number/exact.ts'
import { fractionText } from '../../number/fraction-text.ts'
import { fromPlain } from '../../number/plain.ts'
import { toDecimalText } from '../../number/round.ts'
import { rank } from '../../scoring/rank.ts'
import { assembleRound } from '../assemble-round.ts'

/** The frameworks by which a campaign is measured. */
export interface Measures {
  readonly par: ParFramework
  readonly sipas: SipasFramework | null
}

/** What follows from what stands in the rounds of a campaign: totals and ranks, in the order of the rounds. */
export function publishedResults(
  rounds: readonly PublishedRound[],
  { par, sipas }: Measures,
  indexYear: number,
): readonly PublishedResult[] {
  const computed = rounds.map((published) => {
    const { organisation, figures, scores, context, exempt } = published
    const owner = { organisationName: organisation.name, indexYear }
    const round = assembleRound(owner, { figures, scores, context: fromPlain(context), exempt })
    return { organisation: organisation.id, scores, results: roundResults(round, par, sipas) }
  })
  const ranks = rank(computed.map(({ organisation, results }) => ({ unit: organisation, total: results.index.value })))
  return computed.map(({ organisation, scores, results }) => {
    const given = (code: string, stage: string) => scores.find((each) => each.code === code && each.stage === stage)
    return {
      organisation,
      exact: results.index.value && fractionText(results.index.value),
      total: decimalText(results.index.rounded),
      rank: ranks.find(({ unit }) => unit === organisation)?.rank ?? null,
      domains: results.domains.map(({ code, total }) => ({ code, total: decimalText(total) })),
      items: results.items.map(({ item: { code }, points }) => ({
        ...{ code, self: given(code, 'self')?.points ?? null, appraised: given(code, 'appraised')?.points ?? null },
        ...{ final: given(code, 'final')?.points ?? null, points: decimalText(points) },
      })),
    }
  })
}

function decimalText(value: Exact | null): string | null {
  return value && toDecimalText(value)
}
