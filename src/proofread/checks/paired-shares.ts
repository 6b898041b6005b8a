import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { changes } from '../shares/share-words.data.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'

/** Behind a per cent: of which of two things that are counted side by side. */
const ofWhich = /^\)?\s*(?:(?:về|theo|tính theo)\s)?(?:tổng\s)?số\s(\p{L}+)(?:\s(\p{L}+))?/u

/** The same where only one of the two is told. */
const inWhich = /^\)?\s*(?:về|theo|tính theo|xét theo)\s/u

/** Shares of two counts: thụ lý 208 vụ/341 bị cáo; giải quyết 200 vụ/325 bị cáo, đạt 96,15% về số vụ và 95,31% về số bị cáo. */
export const pairedShares: PassageCheck = (passage, claimed) => {
  const told = passage.figures.flatMap((percent) => {
    const [, first, second] = percent.isPercent
      ? (ofWhich.exec(passage.text.slice(percent.end, percent.end + 40)) ?? [])
      : []
    return first === undefined ? [] : [{ percent, words: `${first} ${second ?? ''}`.trim(), first }]
  })
  return told.flatMap(({ percent, words, first }) => {
    const isPaired =
      inWhich.test(passage.text.slice(percent.end, percent.end + 12)) ||
      told.some((each) => each.first !== first && isBeside(passage, percent, each.percent))
    const [whole, part, ...more] = countsBefore(passage, percent, first === 'bị' ? words : first)
    if (claimed.has(percent) || !isPaired || !whole || !part || more.length > 0) return []
    if (roughnessAt(passage.text, percent.start) || !isOfPart(passage, part, percent)) return []
    const share = part.value.compare(whole.value) <= 0 ? shareInterval(part, whole) : undefined
    const computation = `${bare(part)} / ${bare(whole)}`
    return share ? [judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })] : []
  })
}

/** Behind a per cent and its count: it is measured by something else. */
const ofAim = /^[^,.;]{0,40}(?:so với|cùng kỳ|chỉ tiêu|kế hoạch|mục tiêu)/u

/** Whether a per cent is one of a part, and no change of it. */
function isOfPart(passage: Passage, part: Figure, percent: Figure): boolean {
  return (
    !changes.test(between(passage, part, percent)) && !ofAim.test(passage.text.slice(percent.end, percent.end + 60))
  )
}

function isBeside({ text }: Passage, one: Figure, other: Figure): boolean {
  return isWithin(clauseAt(text, one.start), other) && Math.abs(one.start - other.start) < 60
}

/** The numbers before a per cent, of its clause or else of its sentence, whose unit begins with some words. */
function countsBefore(passage: Passage, percent: Figure, words: string): readonly Figure[] {
  const inClause = countsWithin(passage, clauseAt(passage.text, percent.start), { percent, words })
  if (inClause.length > 1) return inClause
  return countsWithin(passage, sentenceAt(passage.text, percent.start), { percent, words })
}

function countsWithin(
  { text, figures }: Passage,
  bounds: Bounds,
  { percent, words }: { readonly percent: Figure; readonly words: string },
): readonly Figure[] {
  return figures.filter(
    (each) =>
      isWithin(bounds, each) &&
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
