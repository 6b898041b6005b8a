import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** All of them name two years, and how many there are. */
const told = /(?:19|20)\d\d.+(?:19|20)\d\d/s

const year = '((?:19|20)\\d\\d)'
const until = '(?:\\s*[-–]\\s*|\\s(?:cho )?(?:đến|tới)(?: hết| cuối| nay,)?(?: năm)?\\s)'

/** A span behind the number of its years: 5 năm 2021 - 2024; trong 12 năm, từ năm 2013 đến năm 2024. */
const behind = new RegExp(
  `^\\s*năm\\s*(?:\\(|,\\s(?=từ năm)|giai đoạn\\s|từ\\s)?(?:(?:từ|giai đoạn)\\s)?(?:năm\\s)?${year}${until}${year}(?![\\d/])`,
  'iu',
)

/** A span before the number of its years, in brackets or as what it comes to: từ năm 2013 đến năm 2024, tức là 11 năm; 2021 - 2025 (5 năm). */
const before = new RegExp(
  `(?:giai đoạn|từ(?:\\s\\p{L}+){0,8}|nhiệm kỳ|\\()\\s*(?:năm\\s)?${year}${until}${year}\\)?(?:[^\\d,;.()]{0,20}\\(\\s*|[^\\d;.()]{0,20}?,\\s(?:tức(?: là)?|nghĩa là|như vậy là)\\s)(?:(?:là|đã|trong|sau|qua|tròn|hơn)\\s)*$`,
  'iu',
)

/** Behind a number of years that is of some of them only, or of others. */
const ofSome = /^\s*năm\s(?:đầu|cuối|gần|liền|liên|nay|trước|tới|qua|gián|một|tuổi)/iu

/** How many years a span is said to have, against its first and its last: từ năm 2013 đến hết năm 2024, tức sau 5 năm. */
export const countedYears: PassageCheck = (passage) => {
  if (!told.test(passage.text)) return []
  return passage.figures.flatMap((count) => {
    if (count.role !== 'quantity' || count.decimals > 0 || count.isPercent || !/^năm(?!\p{L})/u.test(count.unit))
      return []
    const span = spanOf(passage, count)
    if (!span) return []
    const [first, last] = span
    const [said, years] = [Number(count.text), last - first + 1]
    // Both ways to count the years of a span are in use: 2021 - 2025 are five, or four from the first to the last.
    return years < 2 || said === years || said === years - 1 ? [] : [miscounted(passage, count, span)]
  })
}

function spanOf({ text }: Passage, { start, end }: Figure): readonly [number, number] | undefined {
  const lead = text.slice(Math.max(0, start - 80), start)
  // A term may begin at the end of its first year and end at the beginning of its last one.
  const isNone = /[/\d]\s*$|thời hạn|thời gian|hợp đồng/iu.test(lead.slice(-30))
  const found = isNone ? undefined : behind.exec(text.slice(end, end + 60))
  const [, first, last] = found ?? (ofSome.test(text.slice(end, end + 16)) ? undefined : before.exec(lead)) ?? []
  return first === undefined || last === undefined ? undefined : [Number(first), Number(last)]
}

function miscounted(passage: Passage, count: Figure, [first, last]: readonly [number, number]): Claim {
  const years = last - first + 1
  return plainClaim(passage, count, {
    ...{ kind: 'year', verdict: 'error', expected: `${years}`, arithmetic: `${last} − ${first} + 1 = ${years}` },
    why: {
      vi: `${first} - ${last} là ${years} năm, không phải ${count.text}.`,
      en: `${first} to ${last} are ${years} years, not ${count.text}.`,
    },
    suggestion: {
      vi: 'Sửa số năm, hoặc năm đầu, năm cuối.',
      en: 'Mend how many years there are, or one of the years.',
    },
  })
}
