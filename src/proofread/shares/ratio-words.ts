import { hundred } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { Words } from '../claims/claim.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { agrees } from '../figures/judge.ts'
import type { TableFact } from '../tables/table-facts.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import type { Ratio } from './written-ratios.ts'

/** What to change where a ratio does not hold: what a table or a chart has instead, else either of its numbers. */
export function ratioWords(passage: Passage, ratio: Ratio, facts: readonly TableFact[]): Words {
  return sourceWords(passage, ratio, facts) ?? eitherWords(ratio)
}

/** A value of a table or a chart, named in the passage, from which the printed per cent follows. */
function sourceWords(
  { text }: Passage,
  { top, bottom, percent }: Ratio,
  facts: readonly TableFact[],
): Words | undefined {
  const plain = ` ${searchName(text)} `
  const source = facts.find(({ figure, label }) => {
    if (figure.value.equals(top.value) || !plain.includes(` ${label} `)) return false
    const share = shareInterval(figure, bottom)
    return share !== undefined && agrees(percent, share)
  })
  if (!source) return undefined
  const value = source.figure.text.trim()
  const [vi, en] = source.place.chart === undefined ? ['Bảng', 'The table'] : ['Biểu đồ', 'The chart']
  return {
    vi: `${vi} ghi ${value} cho “${source.name}”, và ${percent.text.trim()} tính từ số đó: có lẽ ${bare(top)} phải là ${value}.`,
    en: `${en} has ${value} for “${source.name}”, and ${percent.text.trim()} follows from it: ${bare(top)} should probably be ${value}.`,
  }
}

/** The per cent may be wrong, or the number that it was made from: both are offered. */
function eitherWords({ top, bottom, percent }: Ratio): Words {
  const from = inFull(percent.value.mul(bottom.value).div(hundred), top.decimals)
  return {
    vi: `Sửa tỷ lệ ${percent.text.trim()}, hoặc sửa ${bare(top)}: ${percent.text.trim()} của ${bare(bottom)} là ${from}.`,
    en: `Change the share ${percent.text.trim()}, or ${bare(top)}: ${percent.text.trim()} of ${bare(bottom)} is ${from}.`,
  }
}
