import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isTellingSlip } from '../relations/telling-slip.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Before a share that several neighbouring ones make together, with their number where it is told. */
const together =
  /(?<!\p{L})(?:(?:(?:gộp|cộng|tính|tổng|cả)(?: chung| gộp| cộng| lại| cả| của)*\s)?(?:(hai|02?)|(ba|03?)) (?:mức|nhóm|loại|hạng|bậc|phương án|hình thức)(?!\p{L})|(?:gộp|cộng|tính)(?: chung| gộp| cộng| lại| cả| các)+(?!\p{L}))[^.;\d]{0,90}$/iu

/** Fewer digits do not tell a slip where the number of levels is not told. */
const [fewestCounted, fewestOpen] = [2, 3]

/** So many shares before one are tried. */
const mostShares = 8

/**
 * Levels of a scale that are put together: 28,6% rất hài lòng, 55,1% hài lòng, 11,9% bình thường …; gộp hai mức đầu đạt 83,7%. Which ones is told
 * by the sum alone: neighbours make it, or make it but for a slip of the pen.
 */
export const levelSums: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((whole) => {
    if (!whole.isPercent || claimed.has(whole) || roughnessAt(passage.text, whole.start)) return []
    const own = sentenceAt(passage.text, whole.start)
    const lead = passage.text.slice(Math.max(own.start, whole.start - 130), whole.start)
    const [found, two, three] = together.exec(lead) ?? []
    if (found === undefined) return []
    const counts = two !== undefined ? [2] : three !== undefined ? [3] : [2, 3]
    const fewest = (two ?? three) ? fewestCounted : fewestOpen
    const runs = counts.flatMap((count) => runsOf(sharesBefore(passage, whole), count))
    const sums = runs.map((run) => ({ run, sum: total(run.map(printedInterval)) }))
    const held = sums.find(({ sum }) => agrees(whole, sum))
    const slips = sums.filter(({ sum }) => isTellingSlip(whole, sum.value, fewest))
    const told = held ?? (slips.length === 1 ? slips[0] : undefined)
    if (!told) return []
    const computation = told.run.map(bare).join(' + ')
    return [judgedClaim(passage, whole, told.sum, { kind: 'sum', computation, grave: 'error' })]
  })

/** The shares of the sentence before a figure, else of the sentence before that. */
function sharesBefore(passage: Passage, whole: Figure): readonly Figure[] {
  const own = sentenceAt(passage.text, whole.start)
  const earlier = sentenceAt(passage.text, Math.max(0, own.start - 2))
  const shares = passage.figures.filter((each) => each.isPercent && each.end <= whole.start)
  const here = shares.filter((each) => isWithin(own, each))
  return (here.length > 1 ? here : shares.filter((each) => isWithin(earlier, each))).slice(-mostShares)
}

/** All runs of so many neighbours; all shares together are no levels that are picked out. */
function runsOf(shares: readonly Figure[], count: number): readonly (readonly Figure[])[] {
  if (shares.length <= count) return []
  return shares.slice(count - 1).map((_, at) => shares.slice(at, at + count))
}
