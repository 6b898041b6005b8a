import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { bare } from '../figures/in-print.ts'
import type { Passage } from '../text/passage.ts'
import { type PeriodSeries, signOf } from '../text/period-series.ts'
import type { PeriodValue } from '../text/period-values.ts'
import { periodsIn } from '../text/periods.ts'
import { pieceAt, seriesSaidOf } from '../text/said-of-series.ts'

const trends = new RegExp(
  [
    '(?:năm|quý|tháng) sau (?:luôn |đều |đạt )*(?<step>(?:cao|nhiều|lớn|thấp|ít|nhỏ) hơn)(?: so với)? (?:(?:năm|quý|tháng) )?(?:liền )?trước',
    '(?<each>tăng|giảm)(?: (?:dần|đều|liên tục|ổn định|mạnh|nhanh))*,? (?:qua|theo) (?:từng|các|mỗi) (?:năm|quý|tháng)',
    'liên tục (?<on>tăng|giảm)(?!\\s*\\d)',
    '(?<bit>tăng|giảm) (?:dần|liên tục|đều đặn)(?!\\s*\\d)',
  ].join('|'),
  'giu',
)

/** Words that make less of a trend than all of a series, or another one of it. */
const partly =
  /trừ|riêng|nhìn chung|cơ bản|xu hướng|hầu|đa số|phần lớn|gần đây|trở lại|liên tiếp|không|chưa|dự kiến|mục tiêu|phấn đấu|nhanh hơn|chậm/iu

/** What is said to rise or fall from each period to the next, against the values told of the periods: quý sau cao hơn quý trước. */
export const trendClaims: PassageCheck = (passage) =>
  [...passage.text.matchAll(trends)].flatMap((match) => {
    const { step, each, on, bit } = match.groups ?? {}
    const piece = pieceAt(passage.text, match.index)
    const words = passage.text.slice(piece.start, piece.end)
    const series = partly.test(words) ? undefined : seriesSaidOf(passage, piece)
    if (!series || !isOfAll(words, series)) return []
    // A rise of each year is a rise, though a smaller one than that before.
    if (series.isOfChanges && step === undefined && !/tốc độ|mức tăng|mức giảm|nhịp/iu.test(words)) return []
    const isRise = /^(?:cao|nhiều|lớn|tăng)/iu.test(step ?? each ?? on ?? bit ?? '')
    return againstTrend(passage, series, { isRise, said: match[0] })
  })

/** Whether years beside a trend are the ends of the series. */
function isOfAll(words: string, { values }: PeriodSeries): boolean {
  const named = periodsIn(words).filter(({ kind }) => kind === values[0]?.period.kind)
  const [first, last] = [values[0]?.period.value, values.at(-1)?.period.value]
  return named.every(({ value }) => value === first || value === last) && named.length !== 1
}

interface Trend {
  readonly isRise: boolean
  readonly said: string
}

function againstTrend(passage: Passage, { values }: PeriodSeries, { isRise, said }: Trend): readonly Claim[] {
  const signed = (each: PeriodValue) => (signOf(each) < 0 ? each.figure.value.neg() : each.figure.value)
  const at = values.findIndex((each, place) => {
    const before = values[place - 1]
    const order = before ? signed(each).compare(signed(before)) : 0
    return isRise ? order < 0 : order > 0
  })
  const [before, each] = [values[at - 1], values[at]]
  if (!before || !each) return []
  const [one, other] = [before, each].map(({ period, figure }) => `${period.kind} ${period.text}: ${bare(figure)}`)
  return [
    plainClaim(passage, each.figure, {
      ...{ kind: 'series', verdict: 'error', expected: null, arithmetic: `${one}; ${other}` },
      why: {
        vi: `Ghi “${said}” nhưng ${one}, ${other}.`,
        en: `It says “${said}”, but the values are ${one}, ${other}.`,
      },
      suggestion: {
        vi: `Sửa “${said}”, hoặc sửa một trong hai số.`,
        en: `Change “${said}”, or one of the two figures.`,
      },
    }),
  ]
}
