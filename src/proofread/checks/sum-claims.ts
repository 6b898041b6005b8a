import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim, plainClaim } from '../claim-in.ts'
import { coverWhole } from '../complements.data.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { exactly, type Interval, over, printedInterval, times, total } from '../interval.ts'
import { agrees } from '../judge.ts'
import type { Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { topLevel } from '../top-level.ts'
import { countedWord } from '../units.ts'

/** Words that say that parts follow; behind the last of them, some parts only. */
const connectors = /(?:bao gồm|gồm(?: có)?|chia ra|phân ra|chia thành|trong đó)(?=[\s:,])/gu

/** How far before a connector its whole may stand. */
const reach = 160

/** Totals against the parts that follow: 226 nhiệm vụ, gồm 45 …, 161 … và 20 … */
export const sumClaims: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(connectors)].flatMap(({ 0: word, index }) => {
    const whole = wholeBefore(passage, index)
    if (!whole || claimed.has(whole)) return []
    return sumClaim(passage, whole, index + word.length, word.includes('trong đó'))
  })

/** The last number before a position, brackets left out, that could be a whole: no share, no lower number of a fraction. */
function wholeBefore(passage: Passage, at: number): Figure | undefined {
  const sentence = sentenceAt(passage.text, at)
  const open = topLevel(passage.text, { start: sentence.start, end: at })
  const before = passage.figures.filter((each) => each.end <= at && isWithin(sentence, each) && open(each.start))
  const whole = before.findLast(({ role, isPercent, unit }) => role === 'quantity' && !isPercent && !/^bậc/u.test(unit))
  if (!whole || at - whole.end > reach || isInFraction(passage, whole)) return undefined
  return /[.!?;]\s/.test(passage.text.slice(whole.end, at)) ? undefined : whole
}

function sumClaim(passage: Passage, whole: Figure, from: number, isPartial: boolean): readonly Claim[] {
  const parts = partsBehind(passage, whole, from)
  const larger = parts.find((part) => isPartial && isSureKind(part, whole) && part.value.compare(whole.value) > 0)
  if (larger) return [tooLarge(passage, larger, whole)]
  if (parts.length < 2 || isFarOff(whole, parts)) return []
  const sum = total(parts.map((part) => inScaleOf(whole, part)))
  const labels = parts.map((part, at) => labelOf(passage, part, parts[at - 1], from))
  if (isPartial && !agrees(whole, sum) && !coverWhole(labels)) return []
  const computation = parts.map((part) => withScale(part, whole)).join(' + ')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
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
  const bounds = { start: from, end: next ? from + next.index : sentence.end }
  const open = topLevel(passage.text, bounds)
  const behind = passage.figures.filter((each) => isWithin(bounds, each) && open(each.start))
  const counted = behind.filter(({ role, isPercent }) => role === 'quantity' && !isPercent)
  if (counted.some((each) => isInFraction(passage, each))) return []
  const parts = counted.filter((each) => isLike(each, whole))
  // What nests below a part would be counted twice.
  return next ? parts.slice(0, -1) : parts
}

function isLike(each: Figure, whole: Figure): boolean {
  const [a, b] = [countedWord(each), countedWord(whole)]
  if (!each.scale.equals(whole.scale) && !(a === 'đồng' && b === 'đồng')) return false
  return a === b || b === '' || a === ''
}

function isSureKind(each: Figure, whole: Figure): boolean {
  return countedWord(each) === countedWord(whole) && countedWord(whole) !== '' && each.scale.equals(whole.scale)
}

function isInFraction({ text }: Passage, { start, end }: Figure): boolean {
  return /\/\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*\//.test(text.slice(end))
}

/** The words that say which part a figure is: those around it, up to its neighbours. */
function labelOf({ text }: Passage, part: Figure, previous: Figure | undefined, from: number): string {
  const before = text.slice(previous?.end ?? from, part.start)
  const behind = /^[^\d.;,]*/.exec(text.slice(part.end))?.[0] ?? ''
  return `${before.split(/[;,]/).at(-1) ?? ''} ${behind}`.toLowerCase()
}

function tooLarge(passage: Passage, part: Figure, whole: Figure): Claim {
  return plainClaim(passage, part, {
    ...{ kind: 'sum', verdict: 'error', expected: null, arithmetic: `${bare(part)} > ${bare(whole)}` },
    why: {
      vi: `Một phần (${bare(part)}) không thể lớn hơn tổng (${bare(whole)}).`,
      en: `A part (${bare(part)}) cannot be larger than its whole (${bare(whole)}).`,
    },
    suggestion: { vi: 'Kiểm tra lại hai số này.', en: 'Check the two figures.' },
  })
}
