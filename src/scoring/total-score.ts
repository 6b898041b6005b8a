import type { AdjustmentKind, TotalSettings } from '../framework/framework.ts'
import { type Exact, isZero, type Points, zero } from '../number/exact.ts'
import type { AdjustmentSum } from './adjustment-sum.ts'
import { add, addAll, constant, divide, type Expression, figureOf, multiply, subtract } from './expression.ts'
import { pointsText } from './points-text.ts'
import type { RollUp } from './roll-up.ts'

/** What a total is made of. */
export interface TotalParts {
  /** One for each domain, in order. */
  readonly domains: readonly (RollUp & { readonly code: string })[]
  readonly adjustments: readonly (AdjustmentSum & { readonly kind: AdjustmentKind })[]
}

/** The index of a subject, with the arithmetic that leads to it. */
export interface TotalScore {
  /** Exact, before rounding; null while anything is missing, or where nothing applies. Ranks are taken from it. */
  readonly value: Exact | null
  /** Its value is the total; the figures in it are the points of the domains, by `domain/<code>`. */
  readonly expression: Expression | null
  /** Codes of applicable sub-criteria without a score, in order. */
  readonly missing: readonly string[]
}

/**
 * Puts the total together: points of the domains, scaled to the maximum where the framework says so, bonus added, penalty
 * taken off, never below zero and never above the limit, if one is stated. A bonus never enters the denominator.
 *
 * @param maximum of the whole framework, that points are scaled to
 * @see method note, §2: 62,62 of an applicable maximum of 66,27 → 94,49
 */
export function totalScore({ domains, adjustments }: TotalParts, maximum: Points, settings: TotalSettings): TotalScore {
  const missing = [...domains, ...adjustments].flatMap((part) => part.missing)
  const applicable = domains.reduce((all, domain) => all.add(domain.maximum), zero)
  if (missing.length > 0 || isZero(applicable)) return { value: null, expression: null, missing }
  const points = addAll(domains.flatMap(({ code, points: own }) => (own ? [figureOf(`domain/${code}`, own)] : [])))
  const scaled = (of: Expression) =>
    applicable.equals(maximum) ? of : multiply(divide(of, constant(applicable)), constant(maximum))
  const adjusted = (of: Expression) => adjustments.reduce(withAdjustment, of)
  const expression = held(combined(points, { scaled, adjusted }, settings), settings)
  return { value: expression.value, expression, missing }
}

type Step = (of: Expression) => Expression

function combined(
  points: Expression,
  { scaled, adjusted }: { readonly scaled: Step; readonly adjusted: Step },
  { formula }: TotalSettings,
): Expression {
  switch (formula) {
    case 'plain-sum':
      return adjusted(points)
    case 'scale-then-adjust':
      return adjusted(scaled(points))
    case 'adjust-then-scale':
      return scaled(adjusted(points))
  }
}

function withAdjustment(total: Expression, { kind, expression }: TotalParts['adjustments'][number]): Expression {
  if (!expression) return total
  return kind === 'bonus' ? add(total, expression) : subtract(total, expression)
}

function held(total: Expression, { atMost }: TotalSettings): Expression {
  if (total.value.s < 0n) return { kind: 'held', of: total, because: 'tổng điểm không dưới 0', value: zero }
  if (!atMost || total.value.compare(atMost) <= 0) return total
  return { kind: 'held', of: total, because: `tổng điểm không quá ${pointsText(atMost)}`, value: atMost }
}

/** How a framework puts its total together, in a Vietnamese sentence. */
export function describeTotal({ formula, atMost }: TotalSettings, maximum: Points): string {
  const scale = `chia cho điểm tối đa áp dụng, nhân ${pointsText(maximum)}`
  const adjust = 'cộng điểm thưởng, trừ điểm phạt'
  const texts = {
    'plain-sum': `Tổng điểm các lĩnh vực, ${adjust}`,
    'scale-then-adjust': `Tổng điểm các lĩnh vực ${scale}; sau đó ${adjust}, không quy đổi phần này`,
    'adjust-then-scale': `Tổng điểm các lĩnh vực, ${adjust}; sau đó ${scale}`,
  } satisfies Record<TotalSettings['formula'], string>
  const limit = atMost ? ` và không quá ${pointsText(atMost)} điểm` : ''
  return `${texts[formula]}; không dưới 0${limit}`
}
