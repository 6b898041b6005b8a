import { isZero } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { shareInterval } from '../fractions.ts'
import { bare } from '../in-print.ts'
import { agrees } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { haveSameUnit, isRough } from '../units.ts'

const measured = /^\s*(?:so với|cùng kỳ|kế hoạch|dự toán|của (?:năm|cùng kỳ|kế hoạch))/u
const makes = /^[^.;\d]{0,40}?(?:,|\s)\s*(?:bằng|đạt|tương đương)\s*$/u

/** A per cent of something that stands behind it: 2.285,44 tỷ đồng, bằng 26,01% so với năm trước (… 8786,364 tỷ đồng). */
export const comparisonClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent, at) => {
    const part = passage.figures[at - 1]
    if (!percent.isPercent || claimed.has(percent) || isRough(passage, percent)) return []
    if (part?.role !== 'quantity' || part.isPercent || !makes.test(between(passage, part, percent))) return []
    if (!measured.test(passage.text.slice(percent.end, percent.end + 30))) return []
    return comparisonClaim(passage, part, percent, at)
  })

function comparisonClaim(passage: Passage, part: Figure, percent: Figure, at: number): Claim[] {
  const sentence = sentenceAt(passage.text, percent.start)
  const bases = passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each) && isBase(each, part))
  const base = bases.find((each) => isFitting(part, each, percent)) ?? (bases.length === 1 ? bases[0] : undefined)
  const share = base && shareInterval(part, base)
  if (!base || !share) return []
  // A base that is not in brackets behind the per cent may belong to another clause.
  if (!/^[^.;)]*\([^()]*$/u.test(between(passage, percent, base))) return []
  const told = { kind: 'ratio', computation: `${bare(part)} / ${bare(base)}` } as const
  return [judgedClaim(passage, percent, share, { ...told, grave: 'error' })]
}

function isBase(each: Figure, part: Figure): boolean {
  if (each.role !== 'quantity' || each.isPercent || isZero(each.value)) return false
  return each.scale.equals(part.scale) && haveSameUnit(each, part)
}

function isFitting(part: Figure, base: Figure, percent: Figure): boolean {
  const share = shareInterval(part, base)
  return share !== undefined && agrees(percent, share)
}
