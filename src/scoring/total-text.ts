import type { ParFramework } from '../framework/framework.ts'
import type { Points } from '../number/exact.ts'
import { calculationText, roundingText, standingText } from './proof.ts'
import { describeTotal, type TotalScore } from './total-score.ts'

/** A total with what rounding made of it. */
type RoundedTotal = TotalScore & { readonly rounded: Points | null }

/** Writes how a total came about as one line of Vietnamese; without a total it says which scores are missing. */
export function totalLine({ rounding }: ParFramework, { value, expression, rounded, missing }: RoundedTotal): string {
  if (value && expression && rounded) {
    return calculationText({ arithmetic: expression, value, rounded, decimals: rounding.totalDecimals })
  }
  return missing.length > 0
    ? `chưa có tổng điểm, thiếu điểm của: ${missing.join(', ')}`
    : 'không có tiêu chí nào áp dụng'
}

/** Writes the proof of a total as lines of Vietnamese: rule, arithmetic and rounding. */
export function totalText(framework: ParFramework, total: RoundedTotal): readonly string[] {
  const standing = standingText[framework.total.standing]
  return [
    `Quy tắc: ${describeTotal(framework.total, framework.maximum)}${standing ? ` (${standing})` : ''}`,
    `Tính điểm: ${totalLine(framework, total)}`,
    roundingText(framework.rounding.totalDecimals),
  ]
}
