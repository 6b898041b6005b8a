import type { CountedEvent } from '../framework/rule.ts'
import type { Points } from '../number/exact.ts'
import { constant, type Expression, multiply } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type FigureExpression, pointsFault, type RuleFault } from './rule-outcome.ts'

type Verb = 'trừ ' | ''

/**
 * Counts events of one kind: count × points for each, held at the limit of the kind.
 *
 * @param verb what the points do, in Vietnamese; '' where the block that they stand in says it
 */
export function eventPoints(count: FigureExpression, { each, atMost }: CountedEvent, verb: Verb): Expression {
  const full = multiply(count, constant(each))
  if (!atMost || full.value.compare(atMost) <= 0) return full
  return { kind: 'held', of: full, because: `${verb}không quá ${pointsText(atMost)} điểm`, value: atMost }
}

/** The points of an event, or the limit of its kind where one is stated, must lie between 0 and the maximum. */
export function eventFaults({ each, atMost }: CountedEvent, maximum: Points): readonly RuleFault[] {
  return each.s < 0n ? pointsFault(each, maximum) : pointsFault(atMost ?? each, maximum)
}

/** "trừ 0,25 điểm cho mỗi "…", không quá 0,5 điểm" */
export function eventText({ each, atMost }: CountedEvent, verb: Verb, name: string): string {
  const limit = atMost ? `, không quá ${pointsText(atMost)} điểm` : ''
  return `${verb}${pointsText(each)} điểm cho mỗi "${name}"${limit}`
}
