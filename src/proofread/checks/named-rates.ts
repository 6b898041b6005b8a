import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Before a per cent: the rate of those that a number of the sentence counts. */
const rate = /t[ỷỉ] lệ\s([^.;,:()\d]{8,70}?)(?:\s(?:là|đạt|chiếm|bằng))+\s*$/iu

/** So few parts make no whole by chance. */
const fewestParts = 3

/**
 * Rates of what the sentence counts among all that it counts: thu về 148 phiếu. Có 71 doanh nghiệp đánh giá tốt hơn, 52 … ổn định, 25 …
 * khó khăn hơn; tỷ lệ doanh nghiệp đánh giá tốt hơn là 48%. The parts make a number told before, so that it is their whole.
 */
export const namedRates: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent) => {
    if (!percent.isPercent || claimed.has(percent) || roughnessAt(passage.text, percent.start)) return []
    const label = rate.exec(passage.text.slice(Math.max(0, percent.start - 100), percent.start))?.[1]
    const parts = label === undefined ? [] : countsBefore(passage, percent)
    const own = parts.filter((each) => isCalled(passage, each, searchName(label ?? '')))
    const [part] = own
    const whole = part && own.length === 1 ? wholeOf(passage, parts) : undefined
    const share = whole && part && shareInterval(part, whole)
    if (!whole || !part || !share) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    return [judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })]
  })

function countsBefore({ text, figures }: Passage, percent: Figure): readonly Figure[] {
  const sentence = sentenceAt(text, percent.start)
  const before = figures.filter(
    (each) => isWithin(sentence, each) && each.end <= percent.start && each.role === 'quantity' && !each.isPercent,
  )
  return before.every((each) => countedWord(each) !== '' && countedWord(each) === countedWord(before[0] ?? each))
    ? before
    : []
}

/** Whether what stands behind a number is what the rate is of. */
function isCalled({ text }: Passage, { end }: Figure, label: string): boolean {
  return searchName(text.slice(end, end + label.length + 40)).startsWith(label)
}

/** The number before the sentence that all parts make. */
function wholeOf({ text, figures }: Passage, parts: readonly Figure[]): Figure | undefined {
  const [first] = parts
  if (!first || parts.length < fewestParts) return undefined
  const sentence = sentenceAt(text, first.start)
  const earlier = sentence.start > 0 ? sentenceAt(text, sentence.start - 2) : undefined
  const sum = total(parts.map(printedInterval))
  return figures.find(
    (each) =>
      earlier && isWithin(earlier, each) && each.role === 'quantity' && !each.isPercent && judge(each, sum) === 'same',
  )
}
