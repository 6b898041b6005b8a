import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { overlaps, withoutCounted } from '../sums/overlaps.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** A colon behind a word, or a dash between spaces: parts of what stands before may follow. */
const opens = /(?<=[\p{L})]):(?=\s)|\s[–-](?=\s+\p{L})/gu

/** Words before the colon behind which some examples follow, not all parts. */
const examples = /như|tiêu biểu|điển hình|nổi bật|chủ yếu|nhất là|đáng chú ý|ví dụ|chẳng hạn|trong đó/u

/** Words between parts behind which no more parts of the same whole come. */
const ends = /trong đó|gồm|so với|tăng|giảm|cùng kỳ|năm trước|ngoài ra|tổng|cộng/u

/** More words than these do not stand between a whole and its colon. */
const reach = 80

/** Parts behind a colon or between dashes: 365 hồ sơ: 292 hồ sơ qua mạng và 73 hồ sơ nộp trực tiếp. */
export const colonSums: PassageCheck = (passage, claimed) => {
  const all = partsIn(passage)
  if (all.length < 3) return []
  return [...passage.text.matchAll(opens)].flatMap(({ 0: mark, index }) => {
    const sentence = sentenceAt(passage.text, index)
    const open = topLevel(passage.text, sentence)
    if (!open(index)) return []
    const inSentence = all.filter(({ figure }) => isWithin(sentence, figure) && open(figure.start))
    const wholes = inSentence.filter(({ figure }) => figure.end <= index)
    const parts = listBehind(passage, inSentence, { start: index + mark.length, end: sentence.end }, mark.includes(':'))
    return colonClaim(passage, { wholes, parts, at: index }, claimed)
  })
}

/** Quantities behind the mark, as far as they are one list. */
function listBehind(passage: Passage, all: readonly Part[], bounds: Bounds, isColon: boolean): readonly Part[] {
  const text = passage.text.slice(bounds.start, bounds.end)
  const closing = isColon ? -1 : text.search(/\s[–-](?:[\s,;]|$)/u)
  const end = closing < 0 ? bounds.end : bounds.start + closing
  const behind = all.filter(({ figure }) => isWithin({ start: bounds.start, end }, figure))
  const cut = behind.findIndex(({ figure }, at) =>
    ends.test(passage.text.slice(at === 0 ? bounds.start : behind[at - 1]?.figure.end, figure.start)),
  )
  return cut < 0 ? behind : behind.slice(0, cut)
}

interface Colon {
  readonly wholes: readonly Part[]
  readonly parts: readonly Part[]
  readonly at: number
}

function colonClaim(passage: Passage, { wholes, parts, at }: Colon, claimed: ReadonlySet<Figure>): readonly Claim[] {
  const like = (whole: Figure) => parts.filter(({ figure }) => canBeAdded(whole, figure))
  const fitting = wholes.findLast(({ figure }) => like(figure).length >= 2 && agrees(figure, sumOf(like(figure))))
  const nearest = wholes.at(-1)
  const isMeant =
    nearest && isList(nearest.figure, parts) && mayBeWhole(passage, nearest.figure, like(nearest.figure), at)
  const whole = fitting ?? (isMeant ? nearest : undefined)
  if (!whole || claimed.has(whole.figure) || like(whole.figure).length < 2) return []
  const computation = like(whole.figure)
    .map(({ figure }) => bare(figure))
    .join(' + ')
  return [judgedClaim(passage, whole.figure, sumOf(like(whole.figure)), { kind: 'sum', computation, grave: 'error' })]
}

/** All are of the whole's kind, or those that are say so: 31 xã đạt 19 tiêu chí, 22 xã đạt 15 tiêu chí. */
function isList(whole: Figure, parts: readonly Part[]): boolean {
  const like = parts.filter(({ figure }) => canBeAdded(whole, figure))
  const word = countedWord(whole)
  return like.length === parts.length || (word !== '' && like.every(({ figure }) => countedWord(figure) === word))
}

function sumOf(parts: readonly Part[]) {
  return total(parts.map(({ figure }) => printedInterval(figure)))
}

function mayBeWhole({ text }: Passage, whole: Figure, parts: readonly Part[], at: number): boolean {
  const gap = text.slice(whole.end, at)
  if (gap.length > reach || /[.;]\s/.test(gap) || examples.test(gap)) return false
  if (
    parts.some(
      ({ figure, label }) => figure.value.compare(whole.value) > 0 || overlaps.test(withoutCounted(label, whole)),
    )
  )
    return false
  const { value } = sumOf(parts)
  return isNearMiss(whole, value) && !isRoughlyWhole(text, whole, value)
}
