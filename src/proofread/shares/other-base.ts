import { hundred } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { isCount } from '../figures/is-count.ts'
import { agrees } from '../figures/judge.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import type { Ratio } from './written-ratios.ts'

/** Behind a per cent: it is of something else than what stands before it. */
const ofSomethingElse = /^\s*(?:trên|so với|của|trong)?\s*(?:tổng số|tổng|toàn thể|cùng kỳ|năm trước)/u

/** Whether words behind a per cent say that it is of something else than the number that stands before it. */
export function saysOtherBase({ text }: Passage, { bottom, percent }: Ratio): boolean {
  return percent.start > bottom.start && ofSomethingElse.test(text.slice(percent.end, percent.end + 40))
}

/** The number of the passage that a per cent of something else is of, if it is printed. */
export function otherBase(passage: Passage, { top, bottom, percent }: Ratio): Figure | undefined {
  const fitting = passage.figures.find((base) => base !== bottom && isBaseOf(base, top, percent))
  return fitting ?? statedBehind(passage, percent, top)
}

/** Words of a vote: its base may be all members, those absent too. */
const ofVote = /biểu quyết|bỏ phiếu|tán thành|phiếu/u

/** Behind a per cent: a plan, which is the lower number only where that stands right before it. */
const ofAim = /^\)?\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)/u

/** More words than these between a lower number and its per cent tell something else. */
const mostWords = 5

/** Behind a per cent that is of some other number, which is printed there. */
const onNumber = /^\)?\s*(?:trên|của|trong)\s+(?:tổng\s+)?(?:số\s+)?\d/u

/** Whether a per cent may be of another base than the number that is written below: it is then no mistake of the writer. */
export function mayHaveOtherBase(passage: Passage, { top, bottom, percent }: Ratio, share: Interval): boolean {
  if (roughnessAt(passage.text, top.start)) return true
  const behind = passage.text.slice(percent.end, percent.end + 40)
  if (percent.start < top.start) return countsOther(behind, bottom)
  const words = between(passage, bottom, percent)
  if (ofVote.test(words) && percent.value.compare(share.value) < 0) return true
  if (onNumber.test(behind) || (percent.value.equals(hundred) && /^\s*\p{L}/u.test(behind))) return true
  return ofAim.test(behind) && words.trim().split(/\s+/u).length > mostWords
}

/** Whether a per cent is of something else than a number that stands behind it counts: 13% phiếu bầu, tương đương 94 ghế. */
function countsOther(behind: string, { unit }: Figure): boolean {
  const counted = /^\s*(?:tổng\s+)?(?:số\s+)?(\p{L}+)/u.exec(behind)?.[1]
  const word = countedWord({ unit })
  return counted !== undefined && word !== '' && counted !== word && !plainBehind.test(counted)
}

/** Words behind a per cent that tell nothing of what it is of. */
const plainBehind = /^(?:tương|ứng|tức|với|hay|bằng|trên|trong|của|là|và)$/u

/** The base that stands in brackets behind a per cent: 92,39% tổng số đại biểu (473 đại biểu). */
function statedBehind(passage: Passage, percent: Figure, top: Figure): Figure | undefined {
  const base = passage.figures.find(({ start }) => start > percent.end)
  if (!base || !isCount(base) || base.value.compare(top.value) < 0) return undefined
  return /^[^.;()\d]{0,50}\(\s*$/u.test(between(passage, percent, base)) ? base : undefined
}

function isBaseOf(base: Figure, top: Figure, percent: Figure): boolean {
  if (!isCount(base) || base === top || base.value.compare(top.value) < 0) return false
  const share = shareInterval(top, base)
  return share !== undefined && percent.decimals > 0 && agrees(percent, share)
}
