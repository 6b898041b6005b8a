import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Words before a number that say that it adds up what stands before it, surely and as a rule. */
const surely = /(?:tổng cộng|cộng (?:lại|chung|gộp|tất cả)|cộng là|gộp (?:lại|chung)|tất cả là)[^.;:\d]{0,40}:?\s*$/iu
const likely =
  /(?<!(?:trong|trên|của|với|chiếm|%|gồm|so)\s)(?:tổng số|tổng(?= (?:hai|ba|bốn|năm|sáu)\s)|tất cả|tính chung|cả (?:hai|ba|bốn|năm(?= (?:đợt|loại|nhóm|nguồn|khối|cấp|kỳ|quý|tháng|xã|đơn vị|phòng|cơ quan|lĩnh vực))|sáu|bảy|giai đoạn|nhiệm kỳ|đợt|kỳ)(?! trước)|(?:hai|ba|bốn|năm|sáu) (?:đợt|loại|nhóm|nguồn|khối|cấp|hình thức|kỳ|quý|tháng|xã|đơn vị))[^.;:,\d]{0,40}:?\s*$/iu

/** More parts than this are not added up. */
const mostParts = 12

/** Totals behind their parts: 147 tập thể, 326 cá nhân – tổng cộng 473 Bằng khen; cộng lại được 9,5 điểm. */
export const closingTotals: PassageCheck = (passage, claimed) => {
  const all = partsIn(passage)
  return all.flatMap((whole, at) => {
    if (at < 2 || claimed.has(whole.figure)) return []
    const before = passage.text.slice(all[at - 1]?.figure.end, whole.figure.start)
    const isSure = surely.test(before)
    const isBehindSeries = /^[^.;]*;[^.;]*$/u.test(before) && isSeries(passage, all[at - 1]?.figure)
    if (!isSure && !isBehindSeries && !likely.test(before)) return []
    return closingClaim(passage, { whole, before: all.slice(Math.max(0, at - mostParts), at), isSure })
  })
}

/** Whether a figure is the last of those of several periods or places: lần lượt là 142, 168 và 155 doanh nghiệp. */
function isSeries({ text }: Passage, last: Figure | undefined): boolean {
  return (
    last !== undefined &&
    /lần lượt(?: là| có| đạt)?\s[^.;]*$/u.test(text.slice(Math.max(0, last.start - 120), last.start))
  )
}

interface Closing {
  readonly whole: Part
  readonly before: readonly Part[]
  readonly isSure: boolean
}

function closingClaim(passage: Passage, { whole, before, isSure }: Closing): readonly Claim[] {
  const runs = runsBefore(whole.figure, before)
  const fitting = runs.find((run) => agrees(whole.figure, sumOf(run)))
  const meant = fitting ?? (hasOtherParts(passage, whole) ? undefined : meantRun(passage, whole, runs, isSure))
  if (!meant) return []
  const computation = meant.map(({ figure }) => bare(figure)).join(' + ')
  return [judgedClaim(passage, whole.figure, sumOf(meant), { kind: 'sum', computation, grave: 'error' })]
}

/** What stands right before a total, from two numbers on, of its unit or of any. */
function runsBefore(whole: Figure, before: readonly Part[]): readonly (readonly Part[])[] {
  const like = before.filter(({ figure }) => canBeAdded(figure, whole))
  const scaled = before.filter(({ figure }) => figure.scale.equals(whole.scale))
  return [like, scaled].flatMap((list) => list.slice(0, -1).map((_, at) => list.slice(at))).reverse()
}

function sumOf(parts: readonly Part[]): Interval {
  return total(parts.map(({ figure }) => printedInterval(figure)))
}

/** The run whose sum an oversight makes the total of; in the sentence of the total, if the words leave doubt. */
function meantRun(
  passage: Passage,
  { figure }: Part,
  runs: readonly (readonly Part[])[],
  isSure: boolean,
): readonly Part[] | undefined {
  const { start } = sentenceAt(passage.text, figure.start)
  return runs.find((run) => {
    const [first] = run
    if (!first || run.some((part) => part.figure.value.compare(figure.value) > 0)) return false
    if (!isSure && !run.every((part) => canBeAdded(part.figure, figure))) return false
    if (/(?<!\p{L})(?:từ|nâng|lên|xuống|xếp)\s/u.test(passage.text.slice(first.figure.start - 12, figure.start)))
      return false
    if (isRoughlyWhole(passage.text, figure, sumOf(run).value)) return false
    const isNear = first.figure.start >= start
    if (!isNear && isSure && !run.every((part) => isSameCount(part.figure, figure))) return false
    return (
      (isSure || first.figure.start >= start || isCountOf(passage, figure, run)) && isNearMiss(figure, sumOf(run).value)
    )
  })
}

/** Whether two figures are said to count the same. */
function isSameCount(one: Figure, other: Figure): boolean {
  const word = countedWord(other)
  return word !== '' && countedWord(one) === word
}

const words = ['', '', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** Whether the total is said to be of as many as there are parts: hai đợt, cả ba đơn vị. */
function isCountOf({ text }: Passage, { start }: Figure, run: readonly Part[]): boolean {
  const word = words[run.length]
  return (
    word !== undefined &&
    word !== '' &&
    new RegExp(`(?:^|\\s)${word}\\s`, 'iu').test(text.slice(Math.max(0, start - 60), start))
  )
}

/** Whether parts of the total follow behind it, so that it is no sum of what stands before. */
function hasOtherParts({ text }: Passage, { figure }: Part): boolean {
  return /^[^.\d]{0,60}(?:gồm|trong đó|:)/u.test(text.slice(figure.end))
}
