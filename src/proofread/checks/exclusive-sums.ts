import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isSlip } from '../figures/near-miss.ts'
import { type Exclusive, howExclusive } from '../sums/exclusive-labels.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { sentenceAt } from '../text/sentence.ts'

/** More parts than this are not looked for. */
const mostParts = 8

/**
 * Parts that exclude each other by their words, against the whole that was named before them: 31 phiếu; đồng ý 26, không đồng ý 04,
 * không hợp lệ 02. Together they are never more than the whole, and no less if nothing is missing between them.
 */
export const exclusiveSums: PassageCheck = (passage, claimed) => {
  const parts = partsIn(passage)
  const claims: Claim[] = []
  for (let at = 1; at < parts.length; at += 1) {
    const run = runFrom(passage, parts, at)
    if (!run) continue
    claims.push(
      ...runClaim(passage, { before: parts.slice(0, at), behind: parts[at + run.parts.length] }, run, claimed),
    )
    at += run.parts.length - 1
  }
  return claims
}

interface Run {
  readonly parts: readonly Part[]
  readonly how: Exclusive
  readonly sum: Interval
}

/** The longest run of parts from a position that exclude each other. */
function runFrom({ text }: Passage, parts: readonly Part[], at: number): Run | undefined {
  for (let count = Math.min(mostParts, parts.length - at); count >= 2; count -= 1) {
    const run = parts.slice(at, at + count)
    const [first] = run
    if (!first || !run.every(({ figure }) => canBeAdded(figure, first.figure))) continue
    if (run.some(({ figure }) => isPlanned(text, figure, first.figure))) continue
    const { start, end } = sentenceAt(text, first.figure.start)
    const how = howExclusive(
      run.map(({ label }) => label),
      text.slice(start, end).toLowerCase(),
    )
    if (how) return { parts: run, how, sum: total(run.map((each) => printedInterval(each.figure))) }
  }
  return undefined
}

/** Whether a part stands in a later sentence that tells of what is to be done, for some of those that are left. */
function isPlanned(text: string, part: Figure, first: Figure): boolean {
  const { start } = sentenceAt(text, part.start)
  return (
    start > first.start && /(?<!\p{L})(?:dự kiến|kế hoạch|phấn đấu|sẽ)(?!\p{L})/iu.test(text.slice(start, part.start))
  )
}

interface Around {
  readonly before: readonly Part[]
  readonly behind: Part | undefined
}

function runClaim(
  passage: Passage,
  { before, behind }: Around,
  run: Run,
  claimed: ReadonlySet<Figure>,
): readonly Claim[] {
  const wholes = before
    .map(({ figure }) => figure)
    .filter((each) => run.parts.every(({ figure }) => canBeAdded(each, figure)) && !isAim(passage, each))
  const fitting = wholes.findLast((whole) => agrees(whole, run.sum))
  const whole = fitting ?? wholes.findLast((each) => isMeant(passage, each, run))
  if (!whole || claimed.has(whole)) return []
  const label = before.find(({ figure }) => figure === whole)?.label ?? ''
  if (!fitting && (isSumOfTwo(wholes, run) || goesOn(passage, run, behind) || isSibling(label, run))) return []
  if (!fitting && wholes.some((each) => each !== whole && each.value.equals(whole.value)))
    return lastPartClaim(passage, whole, run)
  const computation = run.parts.map(({ figure }) => bare(figure)).join(' + ')
  return [judgedClaim(passage, whole, run.sum, { kind: 'sum', computation, grave: 'error' })]
}

/** Whether a number in brackets is the plan of what stands before them: bằng 104,4% dự toán (12.310,5 tỷ đồng). */
function isAim({ text }: Passage, { start }: Figure): boolean {
  return /(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)[^.;,()]{0,30}\(\s*$/iu.test(text.slice(Math.max(0, start - 60), start))
}

/** Of a whole that stands twice, a part is to blame, not the whole: phát ra 2.415 phiếu, thu vào đủ 2.415 phiếu. */
function lastPartClaim(passage: Passage, whole: Figure, { parts }: Run): readonly Claim[] {
  const last = parts.at(-1)?.figure
  if (!last) return []
  const others = parts.slice(0, -1).map(({ figure }) => figure)
  const rest = others.map(printedInterval).reduce(minus, printedInterval(whole))
  const computation = [whole, ...others].map(bare).join(' − ')
  return [judgedClaim(passage, last, rest, { kind: 'sum', computation, grave: 'error' })]
}

/** Whether one more part of the same list follows: khởi tố 83, không khởi tố 46, tạm đình chỉ 02. */
function goesOn({ text }: Passage, { parts }: Run, behind: Part | undefined): boolean {
  const last = parts.at(-1)
  return (
    last !== undefined &&
    behind !== undefined &&
    last.figure.scale.equals(behind.figure.scale) &&
    /^[^.;()\d]{0,50}(?:[,;]|\svà)\s[^.;()\d]{0,50}$/u.test(
      text.slice(last.figure.end, behind.figure.start).replace(/\([^()]*\)/gu, ''),
    )
  )
}

/** Whether what would be the whole is named as one of the parts is: tín nhiệm cao, tín nhiệm, tín nhiệm thấp. */
function isSibling(label: string, { parts }: Run): boolean {
  return howExclusive([label, ...parts.map((part) => part.label)], '') !== undefined
}

/** A whole that is at least as large as each part, and that the parts miss by what an oversight makes of it. */
function isMeant(passage: Passage, whole: Figure, { parts, how, sum }: Run): boolean {
  const [first] = parts
  if (!first || parts.some(({ figure }) => figure.value.compare(whole.value) > 0)) return false
  const isBare = countedWord(whole) === '' && countedWord(first.figure) !== ''
  const lead = passage.text.slice(Math.max(0, whole.start - 40), whole.start).toLowerCase()
  if (isBare && !/(?:tổng|số|là|có|:)\s*$/u.test(lead) && !lead.includes(countedWord(first.figure))) return false
  const isOver = sum.value.compare(whole.value) > 0
  const isSure = isOver || how === 'whole' || how === 'states' || (how === 'nearly whole' && isSlip(whole, sum.value))
  const gap = passage.text.slice(whole.end, first.figure.start)
  if (isRoughlyWhole(passage.text, whole, sum.value)) return false
  return (
    isSure &&
    isNearMiss(whole, sum.value) &&
    isLinked(gap) &&
    (how !== 'states' ||
      saysParts.test(gap) ||
      (/tổng số/u.test(lead) && parts.some(({ label }) => /vắng/u.test(label))))
  )
}

const saysParts = /gồm|trong đó|trong số|chia|phân|:|\s[–-]\s|\(/u

/** Between a whole and its first part stand few words, or those that say that parts follow. */
function isLinked(gap: string): boolean {
  const plain = gap.replace(/\([^()]*\)/gu, ' ').replace(/,\s(?:tăng|giảm)\s[^,;]*(?=[,;]\s*trong đó)/gu, ' ')
  return plain.length < 160 && !/so với|cùng kỳ|kế hoạch/u.test(plain)
}

/** What is carried over from before, with what is new, may be the whole of what was done. */
function isSumOfTwo(wholes: readonly Figure[], { sum }: Run): boolean {
  return wholes.some((one, at) => wholes.slice(at + 1).some((other) => one.value.add(other.value).equals(sum.value)))
}
