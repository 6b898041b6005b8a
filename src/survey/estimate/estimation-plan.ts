import type { DegreesRule } from '../design/degrees-rule.ts'
import type { QuestionKind } from '../design/question-kind.ts'

/**
 * One figure that follows from the answers to one question, or to two: the mean of `top` over those who answered, its total,
 * or the ratio of the totals of `top` and `bottom` over those who answered both. Questions are counted from 0.
 */
export interface Measure {
  readonly kind: 'criterion' | 'mean' | 'total' | 'ratio' | QuestionKind
  readonly id: string
  readonly top: number
  /** Null for all kinds but `ratio`. */
  readonly bottom: number | null
}

/** The plain mean of criteria, each over those who answered it. */
export interface Combination {
  readonly kind: 'group' | 'part' | 'overall'
  readonly id: string
  /** Positions of the criteria in `EstimationPlan.measures`; never empty. */
  readonly criteria: readonly number[]
}

/** What is estimated from the answers of a survey. */
export interface EstimationPlan {
  /** The criteria first, then the others. */
  readonly measures: readonly Measure[]
  /** How many of the measures are criteria. */
  readonly criteria: number
  readonly combinations: readonly Combination[]
  /** Whether design effects are estimated; they need the products of all pairs of criteria, which is most of the work. */
  readonly designEffects: boolean
  /** Which degrees of freedom intervals, tests and ranks rest on. */
  readonly degreesOfFreedom: DegreesRule
}

/** All figures that are estimated. */
export function figuresOf({ measures, combinations }: EstimationPlan): readonly (Measure | Combination)[] {
  return [...measures, ...combinations]
}
