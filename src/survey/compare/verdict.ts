import { holm } from '../../stats/holm.ts'
import type { Difference } from './difference.ts'

/** Whether a difference can be told from chance: up or down; not told; or nothing known about its error. */
export type Verdict = 'up' | 'down' | 'not-told' | 'unknown'

/** A difference among several that were tested together. */
export interface JudgedDifference extends Difference {
  /** The p value that allows for how many were tested; null without one. */
  readonly adjustedP: number | null
  readonly verdict: Verdict
}

/**
 * Judges differences that are tested together: all those told from chance are right together with the probability `level`.
 *
 * @see Holm (1979); src/stats/holm.ts
 */
export function judgedDifferences<D extends Difference>(
  differences: readonly D[],
  level: number,
): readonly (D & JudgedDifference)[] {
  const adjusted = holm(differences.flatMap(({ p }) => p ?? []))
  let tested = 0
  return differences.map((each) => {
    const adjustedP = each.p === null ? null : (adjusted[tested++] ?? null)
    return { ...each, adjustedP, verdict: verdictOf(each.difference, adjustedP, level) }
  })
}

function verdictOf(difference: number, adjustedP: number | null, level: number): Verdict {
  if (adjustedP === null) return 'unknown'
  if (adjustedP > 1 - level) return 'not-told'
  return difference > 0 ? 'up' : 'down'
}
