import { readingsOf } from '../changes/change-readings.ts'
import { changesIn } from '../changes/changes.ts'
import { surePair } from '../changes/sure-pair.ts'
import type { PassageCheck } from '../check.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { periodRuns } from '../text/period-values.ts'
import { toldTwice } from './restated-quantities.ts'

const bracketed = /năm (?:19|20)\d\d\s*\(/u

/**
 * The value of a year that a change is held against, told again with a slip where the passage lists the years; the change tells which of
 * both is right: tăng 1,84 điểm so với năm 2030 (85,08%) … năm 2029 là 83,70%, năm 2030 là 85,80%.
 */
export const yearsToldTwice: PassageCheck = (passage) => {
  if (!bracketed.test(passage.text)) return []
  const listed = periodRuns(passage).flat()
  if (new Set(listed.map(({ period }) => period.text)).size < 2) return []
  return changesIn(passage, new Set()).flatMap((change) => {
    const pair = surePair(passage, change)
    const year = pair && yearOf(passage, pair.before)
    if (!pair || !year || !readingsOf(change, pair).some(({ interval }) => agrees(change.figure, interval))) return []
    const again = listed.find(
      ({ period, figure }) => period.text === year && figure !== pair.before && isSlipOf(figure, pair.before),
    )
    return again && again.figure !== pair.now ? [toldTwice(passage, again.figure, pair.before)] : []
  })
}

/** The year of a value in brackets: năm 2030 (85,08%); năm 2030 (đạt 85,08%). */
function yearOf({ text }: Passage, { start }: Figure): string | undefined {
  return /năm ((?:19|20)\d\d)\s*\([^()\d]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
}

function isSlipOf(figure: Figure, first: Figure): boolean {
  const isAlike = figure.isPercent === first.isPercent && figure.decimals === first.decimals
  return (
    isAlike && figure.scale.equals(first.scale) && isMisread(figure, first.value) && !figure.value.equals(first.value)
  )
}
