import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { largerPartClaim } from '../claims/larger-part-claim.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, printedInterval, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isSlip } from '../figures/near-miss.ts'
import { nextYear } from '../relations/part-words.data.ts'
import { coverWhole } from '../sums/complements.data.ts'
import { canBeAdded } from '../sums/parts.ts'
import { isAside, isCleanList, isInFraction, isSurePart, listEnd, type SumList } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** Words that say that parts follow; behind the last of them, some parts only. */
const connectors = /(?<!(?:chưa|đã|không)\s)(?:bao gồm|gồm(?: có)?|chia ra|phân ra|chia thành|[Tt]rong đó)(?=[\s:,])/gu

/** How far before a connector its whole may stand. */
const reach = 160

/** Totals against the parts that follow: 226 nhiệm vụ, gồm 45 …, 161 … và 20 … */
export const sumClaims: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(connectors)].flatMap(({ 0: word, index }) => {
    const wholes = wholesBefore(passage, index)
    const list = { from: index + word.length, isPartial: word.toLowerCase() === 'trong đó', isOpen: word === 'bao gồm' }
    const meant = wholes.findLast((whole) => addsUp(whole, partsBehind(passage, whole, list.from))) ?? wholes.at(-1)
    if (!meant || claimed.has(meant)) return []
    // A change or a plan that stands between leaves it open which number the parts are of.
    const isNearest = lastQuantity(passage, index) === meant
    return sumClaim(passage, meant, { ...list, isNearest })
  })

interface List {
  readonly from: number
  /** Whether some parts only may be named. */
  readonly isPartial: boolean
  readonly isOpen: boolean
  readonly isNearest: boolean
}

function addsUp(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.length > 1 && agrees(whole, total(parts.map((part) => inScaleOf(whole, part))))
}

function quantitiesBefore(passage: Passage, at: number): readonly Figure[] {
  const sentence = wholeSentence(passage.text, at)
  const open = topLevel(passage.text, { start: sentence.start, end: at })
  const before = passage.figures.filter((each) => each.end <= at && isWithin(sentence, each) && open(each.start))
  return before.filter(({ role, isPercent, unit }) => role === 'quantity' && !isPercent && !/^bậc/u.test(unit))
}

/** The sentence in which the whole stands: the one before, where the connector begins its own. */
function wholeSentence(text: string, at: number): Bounds {
  const own = sentenceAt(text, at)
  const opens = own.start > 0 && /^[\s"“(+*•–-]*$/u.test(text.slice(own.start, at))
  return opens ? { start: sentenceAt(text, own.start - 2).start, end: own.end } : own
}

function lastQuantity(passage: Passage, at: number): Figure | undefined {
  return quantitiesBefore(passage, at).at(-1)
}

/** Numbers before a position, brackets left out, that could be a whole: no shares, changes, plans, lower numbers of fractions. */
function wholesBefore(passage: Passage, at: number): readonly Figure[] {
  const mayBe = (whole: Figure) =>
    at - whole.end <= reach &&
    !nextYear.test(passage.text.slice(whole.end, at)) &&
    !/[.!?;]\s/.test(passage.text.slice(whole.end, at).replace(/[;.]\s+$/u, ''))
  if (/(?<!\p{L})(?:mỗi|từng|bình quân|trung bình)\s[^,;.]*$/iu.test(passage.text.slice(Math.max(0, at - reach), at)))
    return []
  return quantitiesBefore(passage, at).filter(
    (each) => mayBe(each) && !isInFraction(passage, each) && !isAside(passage, each),
  )
}

function sumClaim(passage: Passage, whole: Figure, list: List): readonly Claim[] {
  const parts = partsBehind(passage, whole, list.from)
  const larger = parts.find((part) => isSureKind(part, whole) && part.value.compare(whole.value) > 0)
  if (larger && list.isPartial) {
    const isSure = list.isNearest && isSurePart(passage, { part: larger, parts, whole, from: list.from })
    return isSure ? [largerPartClaim(passage, larger, whole)] : []
  }
  if (parts.length < 2 || isFarOff(whole, parts)) return []
  const sum = total(parts.map((part) => inScaleOf(whole, part)))
  if (!agrees(whole, sum) && !isClosedList(passage, { whole, parts, sum: sum.value, ...list })) return []
  const computation = parts.map((part) => withScale(part, whole)).join(' + ')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
}

/** Whether the words leave no doubt that the parts are all there are of the whole. */
function isClosedList(passage: Passage, list: List & SumList): boolean {
  const labels = list.parts.map((part, at) => labelOf(passage, part, list.parts[at - 1], list.from))
  const covers = coverWhole(labels)
  if (list.isPartial && !covers && !isSlipOfMany(list)) return false
  const isLess = list.sum.compare(list.whole.value) < 0
  if (list.isOpen && isLess && !covers && !isSlip(list.whole, list.sum) && !endsWithAnd(passage, list)) return false
  return isNearMiss(list.whole, list.sum) && isCleanList(passage, list)
}

/** Digits of a whole, with which it is not by chance that some parts of it miss it by one digit only. */
const manyDigits = 4

/** Whether parts that need not be all miss their whole by one digit of many. */
function isSlipOfMany({ whole, sum }: SumList): boolean {
  const digits = whole.text.replace(/\D/g, '').replace(/0+$/, '')
  return digits.length >= manyDigits && isSlip(whole, sum)
}

/** Whether the last part is joined by a word that ends lists. */
function endsWithAnd({ text }: Passage, { parts }: SumList): boolean {
  const [before, last] = parts.slice(-2)
  return before !== undefined && last !== undefined && /\svà\s/u.test(text.slice(before.end, last.start))
}

/** Numbers that make more than twice the whole, or less than half of it, are no list of its parts. */
function isFarOff(whole: Figure, parts: readonly Figure[]): boolean {
  const { value } = total(parts.map((part) => inScaleOf(whole, part)))
  return value.compare(whole.value.add(whole.value)) > 0 || value.add(value).compare(whole.value) < 0
}

function inScaleOf(whole: Figure, part: Figure): Interval {
  const factor = over(exactly(part.scale), exactly(whole.scale)) ?? exactly(part.scale)
  return times(printedInterval(part), factor)
}

function withScale(part: Figure, whole: Figure): string {
  return part.scale.equals(whole.scale) ? bare(part) : `${bare(part)} ${part.unit.split(' ')[0]}`
}

/** Quantities of the same kind in the same sentence; shares, brackets and what parts are made of are none. */
function partsBehind(passage: Passage, whole: Figure, from: number): readonly Figure[] {
  const sentence = sentenceAt(passage.text, from)
  const next = [...passage.text.slice(from, sentence.end).matchAll(connectors)][0]
  const last = next ? from + next.index : sentence.end
  const bounds = { start: from, end: listEnd(passage.text, { start: from, end: last }) }
  const open = topLevel(passage.text, bounds)
  const behind = passage.figures.filter((each) => isWithin(bounds, each) && open(each.start))
  const counted = behind.filter(({ role, isPercent }) => role === 'quantity' && !isPercent)
  if (counted.some((each) => isInFraction(passage, each))) return []
  const alike = counted.filter((each) => isLike(each, whole) && !isAside(passage, each))
  const word = countedWord(whole) || repeatedWord(alike)
  const ofWord = alike.filter((each) => (countedWord(whole) === '' ? [word] : ['', word]).includes(countedWord(each)))
  // Other words count the parts only where none of them is told by the word of the whole.
  const parts = ofWord.some((each) => countedWord(each) !== '') ? ofWord : alike
  // What nests below a part would be counted twice.
  return next ? parts.slice(0, -1) : parts
}

/** What the first of several parts counts, if another one counts it too: 171 sản phẩm 3 sao, 42 sản phẩm 4 sao. */
function repeatedWord([first, ...others]: readonly Figure[]): string {
  const word = first ? countedWord(first) : ''
  return others.some((each) => countedWord(each) === word) ? word : ''
}

function isLike(each: Figure, whole: Figure): boolean {
  const [a, b] = [countedWord(each), countedWord(whole)]
  if (!each.scale.equals(whole.scale) && !(a === 'đồng' && b === 'đồng')) return false
  return a === b || b === '' || a === '' || (each.scale.equals(whole.scale) && canBeAdded(each, whole))
}

function isSureKind(each: Figure, whole: Figure): boolean {
  return countedWord(each) === countedWord(whole) && countedWord(whole) !== '' && each.scale.equals(whole.scale)
}

/** The words that say which part a figure is: those around it, up to its neighbours. */
function labelOf({ text }: Passage, part: Figure, previous: Figure | undefined, from: number): string {
  const before = text.slice(previous?.end ?? from, part.start)
  const behind = /^[^\d.;,]*/.exec(text.slice(part.end))?.[0] ?? ''
  return `${before.split(/[;,]/).at(-1) ?? ''} ${behind}`.toLowerCase()
}
