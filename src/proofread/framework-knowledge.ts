import type { Figures, ParFramework, SubCriterion } from '../framework/framework.ts'
import type { Points } from '../number/exact.ts'

/** A framework by which the scores of a document can be recomputed. */
export interface FrameworkKnowledge {
  readonly framework: ParFramework
  /** The rounded score that figures give; null where they give none. */
  readonly score: (item: SubCriterion, figures: Figures) => Points | null
}
