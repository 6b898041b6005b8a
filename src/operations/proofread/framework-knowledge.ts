import type { ParFramework } from '../../framework/framework.ts'
import type { FrameworkKnowledge } from '../../proofread/framework-knowledge.ts'
import { pointsOfSubCriterion } from '../../scoring/score-sub-criterion.ts'

/** What a framework knows of the scores in a document. */
export function frameworkKnowledge(framework: ParFramework): FrameworkKnowledge {
  return { framework, score: (item, figures) => pointsOfSubCriterion(item, figures, framework.rounding).rounded }
}
