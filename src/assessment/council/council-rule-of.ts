import type { SubCriterion } from '../../framework/framework.ts'
import type { CouncilVoteRule } from '../../framework/rule.ts'

/** The rule by which a council gives the points of a sub-criterion; undefined where they come from elsewhere. */
export function councilRuleOf({ source, rule }: Pick<SubCriterion, 'source' | 'rule'>): CouncilVoteRule | undefined {
  if (source !== 'council') return undefined
  const inner = rule.kind === 'not-applicable' ? rule.rule : rule
  return inner.kind === 'council-vote' ? inner : undefined
}
