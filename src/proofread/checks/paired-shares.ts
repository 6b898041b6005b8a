import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'

/** Behind a per cent: of which of two things that are counted side by side. */
const ofWhich = /^\s*(?:(?:về|theo|tính theo)\s)?(?:tổng\s)?số\s(\p{L}+)(?:\s(\p{L}+))?/u

/** Shares of two counts: thụ lý 208 vụ/341 bị cáo; giải quyết 200 vụ/325 bị cáo, đạt 96,15% về số vụ và 95,31% về số bị cáo. */
export const pairedShares: PassageCheck = (passage, claimed) => {
  const told = passage.figures.flatMap((percent) => {
    const [, first, second] = percent.isPercent
      ? (ofWhich.exec(passage.text.slice(percent.end, percent.end + 40)) ?? [])
      : []
    return first === undefined ? [] : [{ percent, words: `${first} ${second ?? ''}`.trim(), first }]
  })
  return told.flatMap(({ percent, words, first }) => {
    const isPaired = told.some((each) => each.first !== first && isBeside(passage, percent, each.percent))
    const [whole, part, ...more] = countsBefore(passage, percent, first === 'bị' ? words : first)
    if (claimed.has(percent) || !isPaired || !whole || !part || more.length > 0) return []
    const share = part.value.compare(whole.value) <= 0 ? shareInterval(part, whole) : undefined
    const computation = `${bare(part)} / ${bare(whole)}`
    return share ? [judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })] : []
  })
}

function isBeside({ text }: Passage, one: Figure, other: Figure): boolean {
  return isWithin(clauseAt(text, one.start), other) && Math.abs(one.start - other.start) < 60
}

/** The numbers of the sentence before a per cent whose unit begins with some words. */
function countsBefore({ text, figures }: Passage, percent: Figure, words: string): readonly Figure[] {
  const sentence = sentenceAt(text, percent.start)
  return figures.filter(
    (each) =>
      isWithin(sentence, each) &&
      each.end <= percent.start &&
      each.role === 'quantity' &&
      !each.isPercent &&
      isOfPair(text, each) &&
      (each.unit === words || each.unit.startsWith(`${words} `) || countedWord(each) === words),
  )
}

/** Whether a stroke stands between it and the other count of the same cases: 208 vụ/341 bị cáo. */
function isOfPair(text: string, { start, end }: Figure): boolean {
  return (
    /\/\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s\p{L}+(?:\s\p{L}+)?\s?\/\s?\d/u.test(text.slice(end, end + 24))
  )
}
