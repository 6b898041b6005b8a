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
  const series = listsOf(passage, entriesOf(passage)).filter(({ length }) => length >= fewestEntries)
  if (series.length === 0) return yearsTwice(passage)
  return series.flatMap((entries) =>
    entries.flatMap((entry, at) => {
      const first = entries.slice(0, at).find(({ year }) => year.value.equals(entry.year.value))
      return first ? [repeated(passage, first, entry)] : []
    }),
  )
}

/** Words before a year that name nothing new, so that its list goes on. */
const goesOn = /^(?:\s|năm|và|đến|còn|sang|rồi|riêng|của|kết quả|đó là|[-–+•])*$/iu

/** Lists of years: one ends where something else is named than in it. */
function listsOf({ text }: Passage, entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const lists: Entry[][] = []
  for (const entry of entries) {
    const list = lists.at(-1)
    const before = list?.at(-1)
    const gap = before ? text.slice(before.value.end, entry.year.start) : ''
    const isAlike = before?.value.isPercent === entry.value.isPercent && before.value.role === entry.value.role
    if (list && isAlike && goesOn.test(gap.split(/[,;.:()]/u).at(-1) ?? '')) list.push(entry)
    else lists.push([entry])
  }
  return lists
}

/** Before the year of a value that others are held against, which is told again where it stands in its list. */
const isBase = /so với(?: cùng kỳ)?(?: năm)?\s*$/iu

/** Before the year that a period ends with: giai đoạn 2021-2023 có 2.021 lượt. */
const endsPeriod = /\d\s*[-–]\s*$/u

/** Before a year of which only a part is meant: quý I năm 2021 có 203 phản ánh. */
const isOfPartOfYear =
  /(?<!\p{L})(?:quý\s(?:[IV]+|\d)|tháng(?:\s\d{1,2}|\s(?:đầu|cuối))?|kỳ(?:\s\p{L}+)?|tuần(?:\s\d+)?)\s(?:của\s)?năm\s$/iu

function entriesOf({ text, figures }: Passage): readonly Entry[] {
  return figures.flatMap((year, at) => {
    const value = figures[at + 1]
    if (year.role !== 'year' || (value?.role !== 'quantity' && value?.role !== 'rank')) return []
    const before = text.slice(Math.max(0, year.start - 24), year.start)
    if (endsPeriod.test(before.slice(-12)) || isOfPartOfYear.test(before) || isBase.test(before)) return []
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

/** Years in a row with nothing but marks between them, of which one stands twice and the next is missing: 2021, 2022, 2022, 2024 và 2025. */
function yearsTwice(passage: Passage): readonly Claim[] {
  const { text, figures } = passage
  const isNext = (one: Figure | undefined, other: Figure | undefined) =>
    one?.role === 'year' && other?.role === 'year' && /^(?:,|;|,?\svà)\s*$/u.test(text.slice(one.end, other.start))
  return figures.flatMap((year, at) => {
    const [before, behind] = [figures[at - 1], figures[at + 1]]
    if (!isNext(before, year) || !isNext(year, behind) || !before?.value.equals(year.value)) return []
    const meant = Number(year.text) + 1
    if (Number(behind?.text) !== meant + 1) return []
    return [
      plainClaim(passage, year, {
        ...{
          kind: 'series',
          verdict: 'error',
          expected: `${meant}`,
          arithmetic: `${before.text}, ${year.text}, ${behind?.text}`,
        },
        why: { vi: `Năm ${year.text} có hai lần trong dãy.`, en: `${year.text} stands twice in the series.` },
        suggestion: { vi: `Có lẽ là năm ${meant}.`, en: `Probably ${meant}.` },
      }),
    ]
  })
}
