import type { Claim, Verdict } from '../proofread/claims/claim.ts'
import type { NumberedFinding } from './annotated-text.ts'

/**
 * Numbers findings wherever they are shown alike: Lỗi 1, Lỗi 2, Cần kiểm tra 1. The last of a verdict is how many there are, and
 * lists by verdict count without gaps.
 */
export function numberedFindings(claims: readonly Claim[]): readonly NumberedFinding[] {
  const counts: Partial<Record<Verdict, number>> = {}
  return claims.map((claim, at) => {
    const ordinal = (counts[claim.verdict] ?? 0) + 1
    counts[claim.verdict] = ordinal
    return { ...claim, number: at + 1, ordinal }
  })
}
