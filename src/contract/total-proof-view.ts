import type { IndexResult } from '../analysis/index-result.ts'
import type { ParFramework, Standing } from '../framework/framework.ts'
import { fractionText } from '../number/fraction-text.ts'
import { toDecimalText } from '../number/round.ts'
import { totalLine, totalText } from '../scoring/total-text.ts'
import { type ExpressionView, toExpressionView } from './proof-view.ts'

/** How the index came about, as other programs read it. */
export interface TotalProofView {
  /** "62,62 / 66,27 × 100 = 94,4923 → 94,49 điểm" */
  readonly text: string
  /** Rule, arithmetic and rounding, a line each. */
  readonly lines: readonly string[]
  readonly rule: { readonly formula: ParFramework['total']['formula']; readonly standing: Standing }
  readonly arithmetic: ExpressionView | null
  /** The exact value as a fraction; null without an index. */
  readonly exact: string | null
  readonly rounded: string | null
  /** Codes of sub-criteria whose score is missing. */
  readonly missing: readonly string[]
}

export function toTotalProofView(framework: ParFramework, index: IndexResult): TotalProofView {
  const { formula, standing } = framework.total
  const { value, expression, rounded, missing } = index
  return {
    text: totalLine(framework, index),
    lines: totalText(framework, index),
    rule: { formula, standing },
    arithmetic: expression && toExpressionView(expression),
    exact: value && fractionText(value),
    rounded: rounded && toDecimalText(rounded),
    missing,
  }
}
