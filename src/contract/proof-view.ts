import type { FigureKind } from '../framework/framework.ts'
import { fractionText } from '../number/fraction-text.ts'
import { toDecimalText } from '../number/round.ts'
import type { Expression } from '../scoring/expression.ts'
import { type Proof, proofLine, proofText } from '../scoring/proof.ts'

/** A proof as other programs read it: the Vietnamese text and the structure behind it. */
export interface ProofView {
  /** "44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm" */
  readonly text: string
  /** Rule, figures, arithmetic and rounding, a line each. */
  readonly lines: readonly string[]
  readonly outcome: Proof['outcome']
  readonly rule: Proof['rule']
  readonly figures: readonly {
    readonly code: string
    readonly name: string
    readonly kind: FigureKind
    readonly unit: string
    readonly value: string | null
    readonly source: string | null
  }[]
  readonly arithmetic: ExpressionView | null
  readonly rounding: Proof['rounding']
  /** The exact value as a fraction, such as 44399/33552; null without a score. */
  readonly exact: string | null
  readonly rounded: string | null
  readonly missing: readonly string[]
}

/** An expression as a tree; values are decimals as text, cut at 20 decimals where they do not end. */
export type ExpressionView =
  | { readonly kind: 'figure'; readonly code: string; readonly value: string }
  | { readonly kind: 'constant'; readonly value: string }
  | {
      readonly kind: 'operation'
      readonly operator: string
      readonly left: ExpressionView
      readonly right: ExpressionView
      readonly value: string
    }
  | {
      readonly kind: 'choice' | 'held'
      readonly of: ExpressionView | null
      readonly because: string
      readonly value: string
    }

export function toProofView(proof: Proof): ProofView {
  const { outcome, rule, figures, arithmetic, rounding, value, rounded, missing } = proof
  return {
    text: proofLine(proof),
    lines: proofText(proof),
    outcome,
    rule,
    figures: figures.map(({ code, name, kind, unit, value: given, source }) => ({
      code,
      name,
      kind,
      unit,
      value: given && toDecimalText(given),
      source,
    })),
    arithmetic: arithmetic && toExpressionView(arithmetic),
    rounding,
    exact: value && fractionText(value),
    rounded: rounded && toDecimalText(rounded),
    missing: missing.map(({ code }) => code),
  }
}

export function toExpressionView(expression: Expression): ExpressionView {
  const value = toDecimalText(expression.value)
  switch (expression.kind) {
    case 'figure':
      return { kind: 'figure', code: expression.code, value }
    case 'constant':
      return { kind: 'constant', value }
    case 'operation': {
      const { operator, left, right } = expression
      return { kind: 'operation', operator, left: toExpressionView(left), right: toExpressionView(right), value }
    }
    default: {
      const { kind, of, because } = expression
      return { kind, of: of && toExpressionView(of), because, value }
    }
  }
}
