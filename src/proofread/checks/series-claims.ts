import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

interface Entry {
  readonly year: Figure
  readonly value: Figure
}

/** A list has to have as many years with values to be a series. */
const fewestEntries = 4

/** Series of years in which one stands twice: 2017 – 79,53%; 2016 – 70,18%; 2016 – 70,18%. */
export const seriesClaims: PassageCheck = (passage) => {
  const entries = entriesOf(passage)
  if (entries.length < fewestEntries) return []
  return entries.flatMap((entry, at) => {
    const first = entries.slice(0, at).find(({ year }) => year.value.equals(entry.year.value))
    return first ? [repeated(passage, first, entry)] : []
  })
}

function entriesOf({ text, figures }: Passage): readonly Entry[] {
  return figures.flatMap((year, at) => {
    const value = figures[at + 1]
    if (year.role !== 'year' || (value?.role !== 'quantity' && value?.role !== 'rank')) return []
    return /^\s*(?:[:–—=-]|là|đạt|có|với|được|ghi nhận|tiếp nhận|\(|xếp(?: thứ| hạng)*|đứng thứ)\s*$/u.test(
      text.slice(year.end, value.start),
    ) || /^\s*[-–]/.test(value.text)
      ? [{ year, value }]
      : []
  })
}

function repeated(passage: Passage, first: Entry, entry: Entry): Claim {
  const isSame = first.value.value.abs().equals(entry.value.value.abs())
  return plainClaim(passage, entry.year, {
    ...{ kind: 'series', verdict: 'error', expected: null },
    arithmetic: `${first.year.text}: ${first.value.text.trim()}; ${entry.year.text}: ${entry.value.text.trim()}`,
    why: {
      vi: `Năm ${entry.year.text} có hai lần trong dãy${isSame ? '' : ', với hai giá trị khác nhau'}.`,
      en: `${entry.year.text} stands twice in the series${isSame ? '' : ', with two values'}.`,
    },
    suggestion: { vi: 'Bỏ một mục, hoặc sửa năm.', en: 'Leave one out, or mend the year.' },
  })
}
