import type { RankChange } from '../../analysis/rank-change.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import type { Inline } from '../report-document.ts'
import { count, words, year } from '../words.ts'
import { unitNames } from './unit-names.ts'

/** ", xếp thứ 40/63, tăng 9 bậc" as far as it is known. */
export function ranked(
  { rank, rankBefore, units, placesGained, index }: RankChange,
  { round: { indexYear }, par }: RoundResults,
): readonly Inline[] {
  if (rank === null) return []
  const source = `history/${indexYear}/${index}`
  const of = units === null ? [] : words`/${count(units, source)} ${unitNames[par.level].several}`
  const place = words`, xếp thứ ${count(rank, source)}${of}`
  if (placesGained === null || rankBefore === null) return place
  const before = words`năm ${year(indexYear - 1)} xếp thứ ${count(rankBefore, `history/${indexYear - 1}/${index}`)}`
  if (placesGained === 0) return words`${place}, giữ nguyên thứ hạng`
  return words`${place}, ${placesGained > 0 ? 'tăng' : 'giảm'} ${count(Math.abs(placesGained), source)} bậc (${before})`
}
