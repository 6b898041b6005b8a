import type { DesignTotals, DomainTotals } from '../estimate/design-totals.ts'
import { type AnswerPart, answerPart } from './answer-part.ts'

/** A part of the people with its totals. */
export interface WeightedPart extends AnswerPart {
  readonly totals: DomainTotals
  readonly people: number
  /** Their weights, added up. */
  readonly weight: number
}

/** The parts by which answers were reduced. */
export function weightedParts({ domains }: DesignTotals): readonly WeightedPart[] {
  return [...domains].map(([key, totals]) => ({
    ...answerPart(key),
    totals,
    people: totals.spread.people[0] ?? 0,
    weight: totals.spread.totals[0] ?? 0,
  }))
}

/** What the parts add up to. */
export function sumOver(parts: readonly WeightedPart[], what: 'people' | 'weight'): number {
  return parts.reduce((sum, part) => sum + part[what], 0)
}
