import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, total } from '../figures/interval.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** The mean of so many things, told before their values or behind them: là trung bình cộng 8 chỉ số, tính bằng bình quân của 3 nhóm. */
const announced =
  /(?<!\p{L})(?:trung bình cộng|bình quân cộng|bình quân số học|(?:là|bằng|lấy|tính) (?:trung bình|bình quân)) (?:(?:của|các|cả|điểm|số|giá trị) ){0,3}$/iu

/** Between two values of a list. */
const beside = /^\s*(?:điểm)?\s*(?:[;,]|[;,]?\s*và)\s*$/u

/** Before what the values make in the end. */
const result = /(?<!\p{L})(?:đạt|là|được|bằng|còn|:)\s*$/iu

/**
 * A mean that is announced with the number of its values: là trung bình cộng 4 chỉ số, lần lượt là 7,42; 6,88; 8,05 và 7,16; kết quả
 * chung đạt 7,38 điểm. Nothing is said where another number of values is listed.
 */
export const announcedMeans: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((count, at) => {
    const lead = passage.text.slice(Math.max(0, count.start - 60), count.start)
    if (count.role !== 'quantity' || count.decimals > 0 || !announced.test(lead)) return []
    const values = listsAround(passage, count).find(({ length }) => count.value.equals(exact(BigInt(length))))
    const mean = values && meanBehind(passage, at, values)
    return !mean || claimed.has(mean) ? [] : meanClaim(passage, mean, values)
  })

/** The lists of values of the sentence of a figure. */
function listsAround(passage: Passage, count: Figure): readonly (readonly Figure[])[] {
  const sentence = sentenceAt(passage.text, count.start)
  const lists: Figure[][] = []
  for (const each of passage.figures) {
    if (each === count || each.role !== 'quantity' || !isWithin(sentence, each)) continue
    const last = lists.at(-1)?.at(-1)
    const isNext = last && last.isPercent === each.isPercent && beside.test(between(passage, last, each))
    if (isNext) lists.at(-1)?.push(each)
    else lists.push([each])
  }
  return lists.filter(({ length }) => length > 1)
}

/** The first figure behind both the number of values and the values that is told as a result and measured like them. */
function meanBehind(passage: Passage, at: number, values: readonly Figure[]): Figure | undefined {
  const [first] = values
  const end = Math.max(passage.figures[at]?.end ?? 0, values.at(-1)?.end ?? 0)
  const figure = passage.figures.find((each) => each.start >= end && each.role === 'quantity')
  if (!figure || !first || !isWithin(sentenceAt(passage.text, end), figure)) return undefined
  const isLike = figure.isPercent === first.isPercent && figure.scale.equals(first.scale)
  const isResult = result.test(passage.text.slice(Math.max(0, figure.start - 12), figure.start))
  return isLike && isResult && roughnessAt(passage.text, figure.start) === undefined ? figure : undefined
}

function meanClaim(passage: Passage, mean: Figure, values: readonly Figure[]): readonly Claim[] {
  const computed = over(total(values.map(printedInterval)), exactly(exact(BigInt(values.length))))
  if (!computed) return []
  const computation = `(${values.map(bare).join(' + ')}) / ${values.length}`
  return [judgedClaim(passage, mean, computed, { kind: 'formula', computation, grave: 'error' })]
}
