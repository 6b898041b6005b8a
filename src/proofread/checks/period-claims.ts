import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Periods that end before they begin, or that are held against themselves: từ ngày 15/12/2024 đến ngày 14/12/2024. */
export const periodClaims: PassageCheck = (passage) =>
  twoYears.test(passage.text) ? [...backward(passage), ...againstItself(passage)] : []

/** All of them name two years. */
const twoYears = /(?:19|20)\d\d.+(?:19|20)\d\d/s

const day = '(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d|\\d{1,2} tháng \\d{1,2} năm (?:19|20)\\d\\d)'
const month = '\\d{1,2}[/.-](?:19|20)\\d\\d'
const year = '(?:19|20)\\d\\d'
const until = '\\s?(?:,\\s)?(?:(?:cho )?(?:đến|tới)(?:\\s(?:hết|cuối))?|[-–])\\s?'

/** A begin and an end of the same form; the words before tell that it is a period. */
const periods = [
  new RegExp(`(?:từ|kỳ|đoạn|hạn|gian|tính|\\()\\s?(?:ngày\\s)?(?<from>${day})${until}(?:ngày\\s)?(?<to>${day})`, 'giu'),
  new RegExp(
    `(?:từ|kỳ|đoạn|hạn|gian|\\()\\s?(?:tháng\\s)?(?<from>${month})${until}(?:tháng\\s)?(?<to>${month})(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?:từ năm|từ|kỳ|đoạn|khóa|các năm|năm học|kế hoạch|\\()\\s?(?<from>${year})${until}(?:năm\\s)?(?<to>${year})(?![\\d/])`,
    'giu',
  ),
]

/** Before dates of which the later one is changed to the earlier one. */
const moved = /(?:lùi|dời|đẩy|rút ngắn|điều chỉnh|thay đổi|chuyển|sửa|đổi|tua)[^.;]{0,60}$/iu

function backward({ text, place }: Passage): readonly Claim[] {
  return periods.flatMap((period) =>
    [...text.matchAll(period)].flatMap(({ 0: whole, index, groups: { from = '', to = '' } = {} }) => {
      if (timeOf(to) >= timeOf(from) || moved.test(text.slice(Math.max(0, index - 80), index))) return []
      const end = index + whole.length
      return [
        plainClaim(
          { text, place },
          { text: to, start: end - to.length, end },
          {
            ...{ kind: 'year', verdict: 'error', expected: null, arithmetic: `${to} < ${from}` },
            why: {
              vi: `Kỳ từ ${from} kết thúc ở ${to}, trước khi bắt đầu.`,
              en: `The period from ${from} ends on ${to}, before it begins.`,
            },
            suggestion: { vi: 'Sửa ngày đầu hoặc ngày cuối kỳ.', en: 'Mend its beginning or its end.' },
          },
        ),
      ]
    }),
  )
}

const namedPeriod =
  /(?<compared>so với (?:cùng kỳ )?)?(?<period>(?:quý|tháng) (?:[IV]+|\d{1,2})(?:\/|\snăm\s)(?:19|20)\d\d)/giu

/** A quarter or a month that is compared with itself in a sentence that names no other one: quý III/2025 … so với quý III/2025. */
function againstItself(passage: Passage): readonly Claim[] {
  const found = [...passage.text.matchAll(namedPeriod)]
  return found.flatMap(({ 0: whole, index, groups = {} }) => {
    const [name = '', sentence] = [groups.period?.toLowerCase(), sentenceAt(passage.text, index)]
    const own = found.filter((each) => each.index >= sentence.start && each.index < sentence.end)
    const isAlone = own.length > 1 && own.every((each) => each.groups?.period?.toLowerCase() === name)
    if (groups.compared === undefined || !isAlone || own[0]?.index === index) return []
    const [end, year] = [index + whole.length, name.slice(-4)]
    return [
      plainClaim(
        passage,
        { text: year, start: end - year.length, end },
        {
          ...{ kind: 'year', verdict: 'error', expected: null, arithmetic: `${name}; ${name}` },
          why: { vi: `“${name}” không thể so với chính nó.`, en: `“${name}” cannot be compared with itself.` },
          suggestion: { vi: `Có lẽ là năm ${Number(year) - 1}.`, en: `Probably ${Number(year) - 1}.` },
        },
      ),
    ]
  })
}

/** A number by which dates of one form are ordered. */
function timeOf(date: string): number {
  return Number(
    (date.match(/\d+/g) ?? [])
      .reverse()
      .map((part) => part.padStart(2, '0'))
      .join(''),
  )
}
