import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { haveSameUnit } from '../text/units.ts'
import { type Candidate, withoutYears } from './share-candidates.ts'
import { otherClause } from './share-words.data.ts'

/** The whole that stands right behind the per cent: 80% kế hoạch (30 đơn vị); 80% của 30 đơn vị; 80% trên tổng số 30. */
export function statedWhole(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const next = wholes.find(({ start }) => start >= Math.max(percent.end, part.end))
  if (!next || percent.start < part.start) return undefined
  const isTotal = /tổng (?:số|cộng)\s*$/u.test(between(passage, percent, next))
  if (!isTotal && !haveSameUnit(part, next)) return undefined
  const gap = withoutYears(between(passage, percent, next))
  const isIn =
    /^\)?\s*(?:của|trong|trên|so với|tổng|kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu)(?:\s(?!(?:và|gấp|sau|với)\s)\p{L}+){0,6}\s*$/u.test(
      gap,
    )
  const isBracketed =
    ofBase.test(gap) && !/,\s(?:so|hơn|kém)\s/u.test(gap) && /^[^.;()\d]{0,60}\(\s*[^()\d.;]{0,30}$/u.test(gap)
  return (isIn || isBracketed) && !otherClause.test(gap) ? next : undefined
}

/** Behind a per cent: what it is of, told in full in the brackets behind. */
const ofBase =
  /^\)?\s*(?:so với|so|cùng kỳ|của|trên|trong|năm|kế hoạch|KH|DT|dự toán|chỉ tiêu|mục tiêu|nhu cầu|dân số|diện tích|mức|số|tổng|toàn|bình quân)/u
