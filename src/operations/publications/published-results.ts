import { roundIndex } from '../../analysis/round-index.ts'
import type { PublishedResult, PublishedRound } from '../../contract/publication-schema.ts'
import type { ParFramework, SipasFramework } from '../../framework/framework.ts'
import type { Exact } from '../../number/exact.ts'
import { fractionText } from '../../number/fraction-text.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { toDecimalText } from '../../number/round.ts'
import { rank } from '../../scoring/rank.ts'
import { entriesRound } from './entries-round.ts'

/** The frameworks by which a campaign is measured. */
export interface Measures {
  readonly par: ParFramework
  readonly sipas: SipasFramework | null
}

/** What follows from what stands in the rounds of a campaign: totals and ranks, in the order of the rounds. */
export function publishedResults(rounds: readonly PublishedRound[], measures: Measures): readonly PublishedResult[] {
  return withRanks(rounds.map((round) => resultOf(round, measures)))
}

/** A result before it is set beside those of the others. */
export interface UnrankedResult {
  readonly total: Exact | null
  readonly result: Omit<PublishedResult, 'rank'>
}

export function resultOf(published: PublishedRound, { par, sipas }: Measures): UnrankedResult {
  const { organisation, scores } = published
  const { value, rounded, domains, items } = roundIndex(entriesRound(published), par, sipas)
  const byCode = groupedBy(scores, ({ code }) => code)
  const given = (code: string, stage: string) => byCode.get(code)?.find((each) => each.stage === stage)
  const result = {
    organisation: organisation.id,
    exact: value && fractionText(value),
    total: decimalText(rounded),
    domains: domains.map(({ code, total }) => ({ code, total: decimalText(total) })),
    // With their keys in order, as they are written.
    items: items.map(({ item: { code }, points }) => ({
      ...{ appraised: given(code, 'appraised')?.points ?? null, code, final: given(code, 'final')?.points ?? null },
      ...{ points: decimalText(points), self: given(code, 'self')?.points ?? null },
    })),
  }
  return { total: value, result }
}

/** Ranks results by their unrounded totals; those without one have no rank. */
export function withRanks(results: readonly UnrankedResult[]): readonly PublishedResult[] {
  const ranked = rank(results.map(({ total, result }) => ({ unit: result.organisation, total })))
  const ranks = new Map(ranked.map(({ unit, rank: place }) => [unit, place]))
  return results.map(({ result }) => ({ ...result, rank: ranks.get(result.organisation) ?? null }))
}

function decimalText(value: Exact | null): string | null {
  return value && toDecimalText(value)
}
