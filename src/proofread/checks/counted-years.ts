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

/** The years of what was carried out for so many: 5 năm thực hiện Chương trình (2021-2025). Of a longer one some years only may be told of. */
const carriedOut = new RegExp(
  `^\\s*năm\\s(?:triển khai |tổ chức )?(?:thực hiện|thi hành|triển khai)\\s[^\\d,;.()]{0,60}(?:\\(|giai đoạn\\s|,\\s(?=từ năm))(?:(?:từ|giai đoạn)\\s)?(?:năm\\s)?${year}${until}(?<last>(?:19|20)\\d\\d)(?![\\d/])`,
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
    if (!span) return tooManyYears(passage, count)
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

/** More years of something than it has, which is an error in its last year where the passage tells of the year behind that. */
function tooManyYears(passage: Passage, count: Figure): readonly Claim[] {
  const { text, figures } = passage
  const found = carriedOut.exec(text.slice(count.end, count.end + 120))
  const [first, last] = [found?.[1], found?.groups?.last].map(Number)
  if (!found || !first || !last || last <= first) return []
  const [said, years] = [Number(count.text), last - first + 1]
  if (said !== years + 1) return []
  const isTold = figures.some(
    ({ role, text: other, end }) => role === 'year' && Number(other) === last + 1 && isOfThem(text, end),
  )
  if (!isTold) return [{ ...miscounted(passage, count, [first, last]), verdict: 'check' }]
  const start = count.end + found[0].length - `${last}`.length
  return [
    plainClaim(
      passage,
      { start, end: start + 4, text: `${last}` },
      {
        ...{
          kind: 'year',
          verdict: 'error',
          expected: `${last + 1}`,
          arithmetic: `${first} + ${said} − 1 = ${last + 1}`,
        },
        why: {
          vi: `${said} năm kể từ ${first} là đến ${last + 1}, là năm được nói tới ở đây; ${first} - ${last} chỉ là ${years} năm.`,
          en: `${said} years from ${first} end in ${last + 1}, which is told of here; ${first} to ${last} are only ${years}.`,
        },
        suggestion: { vi: 'Sửa năm cuối hoặc số năm.', en: 'Mend the last year, or how many years there are.' },
      },
    ),
  ]
}

/** Whether a year is said to be the last one of the time that is told of. */
function isOfThem(text: string, end: number): boolean {
  return /^,?\s(?:là )?(?:\()?năm (?:cuối|kết thúc|thứ (?:ba|tư|năm|sáu|bảy|tám|chín|mười|\d+)|cuối cùng)(?!\p{L})/u.test(
    text.slice(end, end + 40),
  )
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
