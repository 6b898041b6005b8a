import type { FrameworkKnowledge } from '../../proofread/framework-knowledge.ts'
import { pointsOfSubCriterion } from '../../scoring/score-sub-criterion.ts'
import { openParFramework } from '../open-framework.ts'

/**
 * What a framework knows of the scores in a document.
 *
 * @throws Problem as `openParFramework` does
 */
export async function frameworkKnowledge(id: string): Promise<FrameworkKnowledge> {
  const { framework } = await openParFramework(id)
  return { framework, score: (item, figures) => pointsOfSubCriterion(item, figures, framework.rounding).rounded }
}
