import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, printedInterval, times } from '../figures/interval.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import { between, type Passage } from '../text/passage.ts'

/** What so many at so much each come to, told in their order: 24 Bằng khen (4,68 triệu đồng/tập thể) và 60 Bằng khen (2,34 triệu đồng/người), lần lượt là 112,32 triệu đồng và 140,4 triệu đồng. */
export const respectiveProducts: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/lần lượt(?:\s(?:là|có|hết))?:?\s+(?=\d)/giu)].flatMap(({ 0: word, index }) => {
    const results = resultsFrom(passage, index + word.length)
    const rates = ratesBefore(passage, index)
    if (results.length < 2 || rates.length !== results.length) return []
    return results.flatMap((result, at) => {
      const rate = rates[at]
      if (!rate || claimed.has(result) || !rate.each.scale.equals(result.scale)) return []
      const product = times(printedInterval(rate.number), baseInterval(rate.each))
      if (!isNearMiss(result, product.value) && !isMisread(result, product.value)) return []
      const computation = `${bare(rate.number)} × ${bare(rate.each)}`
      return [judgedClaim(passage, result, product, { kind: 'formula', computation, grave: 'error' })]
    })
  })

/** Numbers of one unit with a comma or a word between them. */
function resultsFrom(passage: Passage, from: number): readonly Figure[] {
  const behind = passage.figures.filter(({ start }) => start >= from)
  const end = behind.findIndex((each, at) => {
    const previous = behind[at - 1]
    const isNext = !previous || /^[\p{L}\s]{0,24}(?:,|\svà)\s*$/u.test(between(passage, previous, each))
    return !isNext || each.role !== 'quantity' || countedWord(each) !== countedWord(behind[0] ?? each)
  })
  return end < 0 ? behind : behind.slice(0, end)
}

interface Rate {
  readonly number: Figure
  readonly each: Figure
}

/** Numbers with what each of them costs in brackets behind. */
function ratesBefore(passage: Passage, until: number): readonly Rate[] {
  return passage.figures.flatMap((number, at): readonly Rate[] => {
    const each = passage.figures[at + 1]
    if (!each || each.end > until || number.role !== 'quantity' || number.isPercent) return []
    const isRate =
      /^[^.;,()\d]{1,60}\(\s*$/u.test(between(passage, number, each)) &&
      /^\s*[\p{L} ]{1,20}\/\s*\p{L}/u.test(passage.text.slice(each.end, each.end + 30))
    return isRate ? [{ number, each }] : []
  })
}
