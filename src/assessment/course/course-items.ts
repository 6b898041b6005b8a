import { type ParFramework, type SubCriterion, subCriteriaOf } from '../../framework/framework.ts'

/** The sub-criteria that go through the course: those whose points come from a survey have nobody to enter them. */
export function courseItems(framework: ParFramework): readonly SubCriterion[] {
  return subCriteriaOf(framework).filter(({ role }) => role !== 'survey')
}
