import type { Figures, SubCriterion } from '../framework/framework.ts'
import type { Rule } from '../framework/rule.ts'
import { type Exact, isZero, type Points, sum, zero } from '../number/exact.ts'
import { type BroughtFigures, type FedFigures, type FeedingUnit, fedFigures } from './fed-figures.ts'
import { anyRule } from './rule-kinds.ts'
import { shortfall } from './shortfall.ts'

/** What a unit brought to a sub-criterion above, and what of its loss it caused. */
export interface UnitLoss<U> extends BroughtFigures<U> {
  /** Points of the loss that its figures caused, exact; null while the loss is not known. */
  readonly lost: Points | null
}

export interface UnitLosses<U> extends Omit<FedFigures<U>, 'units'> {
  readonly units: readonly UnitLoss<U>[]
  /** Maximum less what the rule makes of the sums and of the figures of one's own; null without a score. */
  readonly lost: Points | null
  /** What of the loss no unit caused: parts of the rule that other figures enter. Null without a score. */
  readonly own: Points | null
}

/**
 * Traces the loss of a sub-criterion to the units below whose figures feed it.
 *
 * The loss of each part of the rule is shared in proportion to the units' shortfalls in it (`shortfall`). For a ratio that
 * is exactly what each unit's open cases cost: (whole − part) of the unit / whole × maximum. The units' points and `own` add
 * up to the loss without a remainder. Parts that read other figures than those fed stay one's own, as do rules whose
 * measure does not add up (a place, a growth, a formula).
 *
 * @param given one's own figures, for what is not fed; a figure that is fed is the sum, whatever stands here
 */
export function unitLosses<U>(
  item: SubCriterion,
  units: readonly FeedingUnit<U>[],
  given: Figures = {},
): UnitLosses<U> {
  const fed = fedFigures(item, units)
  const figures = { ...given, ...fed.figures }
  const isKnown = anyRule.score(item.rule, figures, item.maximum).kind === 'scored'
  const known = isKnown ? partsOf(item.rule, item.maximum).map((part) => shared(part, figures, fed)) : []
  const lost = isKnown ? sum(known.map((part) => part.lost)) : null
  const caused = fed.units.map((_, index) => sum(known.map((part) => part.byUnit[index] ?? zero)))
  return {
    ...fed,
    units: fed.units.map((unit, index) => ({ ...unit, lost: isKnown ? (caused[index] ?? zero) : null })),
    lost,
    own: lost?.sub(sum(caused)) ?? null,
  }
}

interface Part {
  readonly rule: Rule
  readonly maximum: Points
}

/** The rules that a rule adds up, each with its maximum. */
function partsOf(rule: Rule, maximum: Points): readonly Part[] {
  if (rule.kind === 'parts') return rule.parts.flatMap((part) => partsOf(part.rule, part.maximum))
  if (rule.kind === 'not-applicable') return partsOf(rule.rule, maximum)
  return [{ rule, maximum }]
}

interface SharedLoss {
  readonly lost: Exact
  /** One for each unit, in order; zeros where the loss is not shared. */
  readonly byUnit: readonly Exact[]
}

function shared<U>({ rule, maximum }: Part, figures: Figures, fed: FedFigures<U>): SharedLoss {
  const outcome = anyRule.score(rule, figures, maximum)
  const lost = outcome.kind === 'scored' ? maximum.sub(outcome.expression.value) : zero
  const isFed = anyRule.figuresOf(rule).every((code) => Object.hasOwn(fed.figures, code))
  const short = fed.units.map(({ figures: brought }) => (isFed ? shortfall(rule, valuesOf(brought), maximum) : null))
  const all = sum(short.flatMap((each) => each ?? []))
  if (short.some((each) => each === null) || isZero(all)) return { lost, byUnit: fed.units.map(() => zero) }
  return { lost, byUnit: short.map((each) => (each ?? zero).div(all).mul(lost)) }
}

function valuesOf(brought: BroughtFigures<unknown>['figures']): Figures {
  return Object.fromEntries(Object.entries(brought).map(([code, { value }]) => [code, value]))
}
