import { groupedBy } from '../../number/grouped-by.ts'
import type { WeightIssue } from './weight-issue.ts'
import { sumOver, type WeightedPart } from './weighted-part.ts'

/** People who answered, and what their weights are multiplied by for those of their class who did not. */
export interface RaisedPart extends WeightedPart {
  readonly raised: number
}

/**
 * Passes the weight of people who did not answer to those of their class who did: in each class weights are multiplied by the
 * weight of all / the weight of those who answered. A class of people who all answered stays as it is.
 *
 * @see Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, ch. 15 (response homogeneity groups)
 */
export function raisedParts(parts: readonly WeightedPart[]): {
  readonly parts: readonly RaisedPart[]
  readonly issues: readonly WeightIssue[]
} {
  const classes = groupedBy(parts, ({ responseClass }) => JSON.stringify(responseClass))
  const issues: WeightIssue[] = []
  const raised = [...classes.values()].flatMap((members) => {
    const answered = members.filter(({ response }) => response !== 'unanswered')
    const [first] = members
    if (answered.length === 0 && first)
      issues.push({
        kind: 'class-without-answers',
        responseClass: first.responseClass,
        drawn: sumOver(members, 'people'),
      })
    const by = answered.length === members.length ? 1 : sumOver(members, 'weight') / sumOver(answered, 'weight')
    return answered.map((part): RaisedPart => ({ ...part, raised: by }))
  })
  return { parts: raised, issues }
}
