import type { SurveyDesign } from './survey-design.ts'

/**
 * What the units of the last stage are: groups of people, of whom only sums are kept; or single people, each with their answers, for
 * what tells them apart is part of the variance.
 */
export type LeafKind = 'groups' | 'people'

/**
 * Units are people where they are told apart by the column that tells respondents apart, below other units, by equal chances.
 *
 * @param sample the stages that protocols draw, of whose units each is looked up; null where there are none
 */
export function leafKind(
  { stages, respondent }: Pick<SurveyDesign, 'stages' | 'respondent'>,
  sample: { readonly stages: readonly unknown[] } | null,
): LeafKind {
  const last = stages.at(-1)
  const isLookedUp = stages.length === (sample?.stages.length ?? 0)
  return stages.length > 1 && last?.unit === respondent && last.probability === null && !isLookedUp
    ? 'people'
    : 'groups'
}
