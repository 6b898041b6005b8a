import { isSelfScored, type ParFramework, type SubCriterion, subCriteriaOf } from '../../framework/framework.ts'

/** The sub-criteria that go through the course: points of a survey or of a council's votes have nobody to claim them. */
export function courseItems(framework: ParFramework): readonly SubCriterion[] {
  return subCriteriaOf(framework).filter(isSelfScored)
}
