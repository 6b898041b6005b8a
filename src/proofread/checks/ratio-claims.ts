import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { bare } from '../figures/in-print.ts'
import { agrees } from '../figures/judge.ts'
import { mayHaveOtherBase, otherBase, saysOtherBase } from '../shares/other-base.ts'
import { ratioWords } from '../shares/ratio-words.ts'
import { type Ratio, writtenRatios } from '../shares/written-ratios.ts'
import { type TableFact, tableFacts } from '../tables/table-facts.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

/** Shares written with both numbers: 13,33/15 = 88,17%; 95,52% (1.279/1.339); 24 trên tổng số 25, đạt 96%. */
export const ratioClaims: PassageCheck = (passage, claimed, { document }) => {
  const facts = tableFacts(document)
  const found = writtenRatios(passage).flatMap((ratio) => ratioClaim(passage, ratio, facts))
  const taken = new Set([...claimed].map(({ start }) => start))
  return found.filter(({ span }) => !span || !taken.has(span.start))
}

function ratioClaim(passage: Passage, ratio: Ratio, facts: readonly TableFact[]): readonly Claim[] {
  const { top, bottom, percent } = ratio
  const share = shareInterval(top, bottom)
  if (!share) return []
  const told = { kind: 'ratio', computation: `${bare(top)} / ${bare(bottom)}`, grave: 'error' } as const
  if (agrees(percent, share)) return [judgedClaim(passage, percent, share, told)]
  const isOther = saysOtherBase(passage, ratio)
  const other = isOther ? otherBase(passage, ratio) : undefined
  const otherShare = other && shareInterval(top, other)
  if (other && otherShare)
    return [judgedClaim(passage, percent, otherShare, { ...told, computation: `${bare(top)} / ${bare(other)}` })]
  if (isOther || mayHaveOtherBase(passage, ratio, share)) return []
  return [judgedClaim(passage, percent, share, { ...told, suggestion: ratioWords(passage, ratio, facts) })]
}
