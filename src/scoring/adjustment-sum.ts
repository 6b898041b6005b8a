import type { AdjustmentBlock } from '../framework/framework.ts'
import type { Points } from '../number/exact.ts'
import { addAll, type Expression, figureOf } from './expression.ts'
import { pointsText } from './points-text.ts'
import type { RollUpItem } from './roll-up.ts'

/** What a bonus or penalty block adds or takes off. */
export interface AdjustmentSum {
  /** 0 to the cap, also for a penalty; null while the score of any applicable sub-criterion is missing. */
  readonly points: Points | null
  /** Its value is the points; the figures in it are the points of the sub-criteria, by their codes. */
  readonly expression: Expression | null
  /** Codes of applicable sub-criteria without a score, in order. */
  readonly missing: readonly string[]
}

/**
 * Adds up the points of a block, unrounded, and holds them at its cap. What does not apply is left out; where nothing
 * applies the block does nothing. A missing score is no zero: a bonus not answered yet leaves the block without points.
 */
export function adjustmentSum(
  { kind, cap }: Pick<AdjustmentBlock, 'kind' | 'cap'>,
  items: readonly RollUpItem[],
): AdjustmentSum {
  const applicable = items.filter((item) => item.applicable)
  const missing = applicable.filter(({ points }) => points === null).map(({ code }) => code)
  if (missing.length > 0) return { points: null, expression: null, missing }
  const all = addAll(applicable.flatMap(({ code, points }) => (points ? [figureOf(code, points)] : [])))
  const verb = kind === 'bonus' ? 'cộng' : 'trừ'
  const because = `${verb} không quá ${pointsText(cap)} điểm`
  const expression: Expression = all.value.compare(cap) <= 0 ? all : { kind: 'held', of: all, because, value: cap }
  return { points: expression.value, expression, missing }
}
