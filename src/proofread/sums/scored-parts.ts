import { zero } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { PrintedFraction } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'

/** More parts than these are not added up, more fractions beside a whole not tried, and it stands no further from its parts. */
const [mostParts, mostNear, reach] = [8, 12, 400]

/** Between a whole and its parts. */
const leads = /trong đó|gồm|cụ thể|chia ra|cơ cấu|chi tiết|:\s|\(/iu

/** Before a whole that closes its parts. */
const closes = /(?<!\p{L})(?:tổng|chung|cộng|cả)(?!\p{L})/iu

/** A score of another time, or that others have not yet looked at. */
const otherScore =
  /(?<!\p{L})(?:tự (?:chấm|đánh giá)|đề nghị|dự kiến|mục tiêu|kế hoạch|phấn đấu|cùng kỳ|năm trước|kỳ trước|so với|trung bình|bình quân|(?:cao|thấp) nhất|dẫn đầu)(?!\p{L})/iu

/** A name of who was scored, which parts of one score have none of. */
const scored =
  /(?<!\p{L})(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Xx]ã|[Pp]hường|[Ss]ở|[Bb]an|[Tt]rường|[Tt]hôn|[Pp]hòng|[Cc]ông ty|[Bb]ệnh viện|[Đđ]ơn vị|[Cc]ơ quan|[Tt]ổ|[Đđ]ội|[Ôô]ng|[Bb]à)\s\p{Lu}/u

/** How the words before a part begin that is one of a score. */
const ofScore =
  /^\s*(?:và |còn |riêng )?(?:trong đó,? )?(?:số )?(?:điểm|phần|nội dung|nhóm|lĩnh vực|trục|trụ cột|hợp phần|tiêu chí|chỉ số thành phần|kết quả)(?!\p{L})/iu

/** Runs of fractions whose most together is the most of a whole, so that they are its parts: 56,92/68 and 28,49/32 of 84,71/100. */
export function scoredParts(
  passage: Passage,
  whole: PrintedFraction,
  all: readonly PrintedFraction[],
): readonly (readonly PrintedFraction[])[] {
  const at = all.indexOf(whole)
  const sides = [all.slice(at + 1, at + 1 + mostNear), all.slice(Math.max(0, at - mostNear), at)]
  const runs = sides.flatMap((side) => runsIn(side)).filter((run) => isOf(passage, whole, run))
  // Where another score has the same most as a part, it may be the one that was added.
  const isClear = (run: readonly PrintedFraction[]) =>
    all.every((each) => run.includes(each) || run.every(({ bottom }) => !bottom.value.equals(each.bottom.value)))
  return runs.length === 1 && runs.some((run) => !isClear(run)) ? runs.filter((run) => addsUp(whole, run)) : runs
}

function runsIn(side: readonly PrintedFraction[]): readonly (readonly PrintedFraction[])[] {
  return side.flatMap((_, from) =>
    side.slice(from + 1, from + mostParts).map((__, count) => side.slice(from, from + count + 2)),
  )
}

function addsUp(whole: PrintedFraction, run: readonly PrintedFraction[]): boolean {
  return run.reduce((sum, { top }) => sum.add(top.value), zero).equals(whole.top.value)
}

function isOf(passage: Passage, whole: PrintedFraction, run: readonly PrintedFraction[]): boolean {
  const most = run.reduce((sum, { bottom }) => sum.add(bottom.value), zero)
  if (!most.equals(whole.bottom.value)) return false
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || [whole, ...run].some(({ top, bottom }) => top.value.compare(bottom.value) > 0)) return false
  if ([whole, ...run].some(({ top }) => roughnessAt(passage.text, top.start) !== undefined)) return false
  const word = countedWord(whole.bottom)
  if (run.some(({ bottom }) => ![word, ''].includes(countedWord(bottom)))) return false
  const isBehind = first.top.start > whole.bottom.end
  const gap = isBehind
    ? { start: whole.bottom.end, end: first.top.start }
    : { start: last.bottom.end, end: whole.top.start }
  if (gap.end - gap.start > reach) return false
  return areTied(passage, { whole, run, gap, isBehind }) && isNearMiss(whole.top, tops(run))
}

function tops(run: readonly PrintedFraction[]) {
  return run.reduce((sum, { top }) => sum.add(top.value), zero)
}

interface Tie {
  readonly whole: PrintedFraction
  readonly run: readonly PrintedFraction[]
  readonly gap: Bounds
  readonly isBehind: boolean
}

/** Whether a word or a mark leads from one to the other, or all are points of one score. */
function areTied(passage: Passage, { whole, run, gap, isBehind }: Tie): boolean {
  const { text } = passage
  const words = text.slice(gap.start, gap.end)
  const ownLead = text.slice(sentenceAt(text, whole.top.start).start, whole.top.start)
  const lead = ownLead.split(/[;:]\s/u).at(-1) ?? ''
  if (otherScore.test(lead) || isOfOtherYear(passage, whole, gap)) return false
  if ((isBehind ? leads : closes).test(words) && !/\.\s[^.]*\d/u.test(words.replace(/\([^()]*\)/gu, ''))) return true
  if (countedWord(whole.bottom) !== 'điểm') return false
  // Without such words each part says of what it is.
  const labels = run.map(
    ({ top }) =>
      text
        .slice(sentenceAt(text, top.start).start, top.start)
        .split(/[;,:]\s/u)
        .at(-1) ?? '',
  )
  return labels.every((label) => ofScore.test(label) && !scored.test(label))
}

/** Whether another year is told of the parts than of the whole. */
function isOfOtherYear({ text, figures }: Passage, { top, bottom }: PrintedFraction, gap: Bounds): boolean {
  const sentence = sentenceAt(text, top.start)
  const years = figures.filter(({ role, start }) => role === 'year' && !isHeldAgainst(text, start))
  // The year of the whole stands before it, or right behind it: 84,71/100 điểm Chỉ số CCHC năm 2031.
  const own = years.findLast((each) => each.start >= sentence.start && each.end <= top.start)
  const ownYear =
    own ?? years.find((each) => /^[^,;.]*$/u.test(text.slice(bottom.end, each.start)) && each.start > top.end)
  return years.some((each) => each.start >= gap.start && each.end <= gap.end && each.text !== ownYear?.text)
}

function isHeldAgainst(text: string, start: number): boolean {
  return /(?:so với|hơn|bằng)[^,;.]{0,20}$/iu.test(text.slice(Math.max(0, start - 30), start))
}
