import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, plus, printedInterval, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isRough } from '../text/units.ts'

/** Before a mean: its word, and of what. */
const mean =
  /(?:^|[^\p{L}])(trung bình(?: cộng| chung)?|bình quân(?: chung| cộng)?|tính chung)([^.;\d()]{0,60}?)(?:là|đạt|bằng|được|:|=)?\s*$/iu

/** Numbers in words and in digits, as they count what a mean is of. */
const counts: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:hai|0?2)\s/u, 2],
  [/(?:^|\s)(?:ba|0?3)\s/u, 3],
  [/(?:^|\s)(?:bốn|0?4)\s/u, 4],
  [/(?:^|\s)(?:năm|0?5)\s(?!\d)/u, 5],
  [/(?:^|\s)(?:sáu|0?6)\s/u, 6],
  [/(?:^|\s)(?:bảy|0?7)\s/u, 7],
  [/(?:^|\s)(?:tám|0?8)\s/u, 8],
]

/** Means of values that are listed in their sentence: 82,5; 86,0; 79,3, trung bình cộng là 82,6 điểm. */
export const meanClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure) => {
    if (figure.role !== 'quantity' || claimed.has(figure)) return []
    const sentence = sentenceAt(passage.text, figure.start)
    const lead = passage.text.slice(Math.max(sentence.start, figure.start - 100), figure.start)
    const [, word = '', ofWhat = ''] = mean.exec(lead) ?? []
    if (word === '') return []
    if (
      isRough(passage, figure) ||
      roughnessAt(passage.text, figure.start) ||
      /(?:^|\s)(?:mỗi|một|từng)\s/u.test(ofWhat)
    )
      return []
    const values = valuesOf(passage, figure, sentence)
    return values.length < 2 || isCount(figure, values) ? [] : meanClaim(passage, { figure, values, word, ofWhat })
  })

/** trung bình cộng 8 chỉ số: how many values there are, and not what they make. */
function isCount(figure: Figure, values: readonly Figure[]): boolean {
  const isWhole = figure.decimals === 0 && values.some(({ decimals }) => decimals > 0)
  return (
    isWhole &&
    !figure.isPercent &&
    (figure.value.equals(exact(BigInt(values.length))) || countedWord(figure) !== 'điểm')
  )
}

interface Mean {
  readonly figure: Figure
  readonly values: readonly Figure[]
  readonly word: string
  readonly ofWhat: string
}

/** The values right before a mean that are of its kind, else those behind it. */
function valuesOf({ figures }: Passage, figure: Figure, sentence: { start: number; end: number }): readonly Figure[] {
  const near = figures.filter((each) => each !== figure && isWithin(sentence, each) && isLike(each, figure))
  const before = near.filter(({ end }) => end <= figure.start)
  return before.length > 0 ? before : near
}

function isLike(each: Figure, figure: Figure): boolean {
  if (each.role !== 'quantity' || each.isPercent !== figure.isPercent || !each.scale.equals(figure.scale)) return false
  if (each.isPercent) return true
  const [a, b] = [countedWord(each), countedWord(figure)]
  const isOfScore = b === '' && a === 'điểm' && figure.decimals > 0
  return (each.decimals > 0 || a !== '') && (a === b || isOfScore || (a === '' && each.decimals > 0))
}

function meanClaim(passage: Passage, { figure, values, word, ofWhat }: Mean): readonly Claim[] {
  const count = exactly(exact(BigInt(values.length)))
  const simple = over(total(values.map(printedInterval)), count)
  if (!simple) return []
  const computation = `(${values.map(bare).join(' + ')}) / ${values.length}`
  const told = { kind: 'ratio', computation, grave: 'error' } as const
  if (agrees(figure, simple)) return [judgedClaim(passage, figure, simple, told)]
  const weighted = weightedMean(passage, values)
  if (weighted && agrees(figure, weighted)) return []
  const said = counts.find(([pattern]) => pattern.test(`${ofWhat} `))?.[1]
  const isSimple = /cộng/u.test(word) || said === values.length
  if (isSimple && (said === undefined || said === values.length)) return [judgedClaim(passage, figure, simple, told)]
  return []
}

/** The mean by the counts that stand behind the values: 90% (600 phiếu), 80% (200 phiếu). */
function weightedMean({ figures }: Passage, values: readonly Figure[]): Interval | undefined {
  const weights = values.map((value) => {
    const next = figures[figures.indexOf(value) + 1]
    return next && !next.isPercent && next.role === 'quantity' && next.decimals === 0 ? next : undefined
  })
  const known = weights.filter((each) => each !== undefined)
  if (known.length < values.length) return undefined
  const sum = values
    .map((value, at) => times(printedInterval(value), exactly(weights[at]?.value ?? exact(0n))))
    .reduce(plus, exactly(exact(0n)))
  return over(sum, total(known.map(({ value }) => exactly(value))))
}
