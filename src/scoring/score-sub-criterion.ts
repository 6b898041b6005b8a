import type { Figures, Rounding, SubCriterion } from '../framework/framework.ts'
import type { Points } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import type { Proof } from './proof.ts'
import { anyRule } from './rule-kinds.ts'
import { givenFigure, type RuleOutcome } from './rule-outcome.ts'

/** A computed score. */
export interface ScoredPoints {
  /** Exact, before rounding; null without a score. A gap is never a zero. */
  readonly value: Points | null
  readonly rounded: Points | null
  /** False where the sub-criterion does not apply to the subject: its maximum leaves the denominator. */
  readonly applicable: boolean
}

/** A computed score with its proof. */
export interface Score extends ScoredPoints {
  readonly proof: Proof
}

/** The score of one sub-criterion as `scoreSubCriterion` computes it, without its proof: for thousands of rounds at once. */
export function pointsOfSubCriterion(item: SubCriterion, figures: Figures, rounding: Rounding): ScoredPoints {
  return scoredPoints(anyRule.score(item.rule, figures, item.maximum), rounding)
}

function scoredPoints(outcome: RuleOutcome, { scoreDecimals }: Rounding): ScoredPoints {
  const value = outcome.kind === 'scored' ? outcome.expression.value : null
  const rounded = value && roundHalfUp(value, scoreDecimals)
  return { value, rounded, applicable: outcome.kind !== 'not-applicable' }
}

/**
 * Scores one sub-criterion from its figures, rounding once, at the end.
 *
 * A missing figure gives no score; figures that cannot be right (a part above its total, a total of zero) give none either,
 * and the proof says which.
 *
 * @param sources where the figures come from, by code, for the proof
 */
export function scoreSubCriterion(
  item: SubCriterion,
  figures: Figures,
  rounding: Rounding,
  sources: Readonly<Record<string, string>> = {},
): Score {
  const outcome = anyRule.score(item.rule, figures, item.maximum)
  const { value, rounded, applicable } = scoredPoints(outcome, rounding)
  return {
    ...{ value, rounded, applicable },
    proof: {
      rule: { kind: item.rule.kind, text: describeRule(item), standing: item.standing },
      figures: item.figures.map(({ code, name, kind, unit }) => ({
        code,
        name,
        kind,
        unit,
        value: givenFigure(figures, code),
        source: sources[code] ?? null,
      })),
      arithmetic: outcome.kind === 'scored' ? outcome.expression : null,
      rounding: { mode: rounding.mode, decimals: rounding.scoreDecimals },
      outcome: outcome.kind,
      missing: missingOf(outcome, item),
      refusal: outcome.kind === 'refused' ? outcome.refusal : null,
      value,
      rounded,
    },
  }
}

/** The rule of a sub-criterion in a Vietnamese sentence, with the names of its figures. */
export function describeRule(item: SubCriterion): string {
  const known = descriptions.get(item)
  if (known !== undefined) return known
  const { rule, maximum, figures } = item
  const text = anyRule.describe(rule, maximum, (code) => figures.find((figure) => figure.code === code)?.name ?? code)
  descriptions.set(item, text)
  return text
}

/** A sub-criterion never changes, and thousands of rounds are scored by the same one. */
const descriptions = new WeakMap<SubCriterion, string>()

function missingOf(outcome: RuleOutcome, { figures }: SubCriterion) {
  return outcome.kind === 'missing' ? figures.filter(({ code }) => outcome.figures.includes(code)) : []
}
