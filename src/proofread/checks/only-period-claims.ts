import type { PassageCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { yearSeries } from '../retold/year-series.ts'
import type { Passage } from '../text/passage.ts'
import { type PeriodSeries, signOf } from '../text/period-series.ts'
import type { PeriodValue } from '../text/period-values.ts'
import { type Period, periodsIn } from '../text/periods.ts'
import { pieceAt, seriesSaidOf } from '../text/said-of-series.ts'

const told = /duy nhất|(?<!\p{L})chỉ (?:có |riêng |duy nhất )*(?:năm|quý|tháng)\s|(?:cao|thấp|nhiều|ít|lớn|nhỏ) nhất/giu

/** Behind or before a superlative, what else it may be of than the series. */
const otherScope =
  /từ trước|đến nay|cả nước|toàn quốc|kể từ|từng|khu vực|một trong|trong số|dự kiến|mục tiêu|kế hoạch|không|chưa|so với/iu

/**
 * A year, quarter or month that is called the only one that rose or fell, or that with the most or the least, against the values told of all, or
 * those of a table of years near by.
 */
export const onlyPeriodClaims: PassageCheck = (passage, _, { document }) =>
  [...passage.text.matchAll(told)].flatMap(({ 0: said, index }) => {
    const piece = pieceAt(passage.text, index)
    const words = passage.text.slice(piece.start, piece.end)
    const [named, ...others] = periodsIn(words, piece.start)
    if (!named || others.length > 0 || otherScope.test(words)) return []
    if (/\d/.test(words.replace(named.text, ''))) return []
    const told = seriesSaidOf(passage, piece)
    const near = () => tablesNear(document, passage).flatMap((table) => yearSeries(passage, piece, table))
    const claims = (told ? [told] : near()).flatMap((series) => {
      const own = series.values.find(({ period }) => period.kind === named.kind && period.value === named.value)
      if (!own || own.period.start === named.start) return []
      const move = moved.exec(words)
      const claim = { passage, series, named, own, said: said.trim() }
      if (/nhất$/iu.test(said) && !/duy nhất/iu.test(said)) return move ? [] : [extremeClaim(claim)]
      return move ? [onlyClaim({ ...claim, isRise: move[1] !== undefined })] : []
    })
    // It is wrong of every column that it may be said of.
    const found = claims.flatMap((claim) => claim ?? [])
    return found.length === claims.length ? found.slice(0, 1) : []
  })

const moved = /(?<!\p{L})(?:(tăng|cao hơn)|(giảm|sụt|thấp hơn|đi xuống))(?!\p{L})/iu

interface Told {
  readonly passage: Passage
  readonly series: PeriodSeries
  readonly named: Period
  readonly own: PeriodValue
  readonly said: string
}

function extremeClaim({ passage, series, named, own, said }: Told): Claim | undefined {
  if (series.isOfChanges && series.values.some((each) => signOf(each) < 0)) return undefined
  const isMost = /^(?:cao|nhiều|lớn)/iu.test(said)
  const beyond = (one: PeriodValue, other: PeriodValue) => {
    const order = one.figure.value.compare(other.figure.value)
    return isMost ? order > 0 : order < 0
  }
  const best = series.values.reduce((top, each) => (beyond(each, top) ? each : top), own)
  return best.figure.value.equals(own.figure.value) ? undefined : otherPeriod(passage, named, best, said)
}

function onlyClaim({
  passage,
  series,
  named,
  own,
  said,
  isRise,
}: Told & { readonly isRise: boolean }): Claim | undefined {
  const { values, isOfChanges } = series
  const wayOf = (each: PeriodValue, at: number) => {
    const before = values[at - 1]
    if (isOfChanges) return signOf(each)
    return before ? each.figure.value.compare(before.figure.value) : 0
  }
  if (!isOfChanges && own === values[0]) return undefined
  const others = values.filter((each, at) => (isRise ? wayOf(each, at) > 0 : wayOf(each, at) < 0))
  const [only] = others
  if (only === own && others.length === 1) return undefined
  return otherPeriod(passage, named, others.length === 1 ? only : undefined, said)
}

function otherPeriod(passage: Passage, named: Period, meant: PeriodValue | undefined, said: string): Claim {
  const { kind, text } = named
  const values = meant ? `${meant.period.kind} ${meant.period.text}: ${meant.figure.text.trim()}` : ''
  const why: Words = meant
    ? {
        vi: `Ghi “${said}” cho ${kind} ${text}, nhưng theo các số đã kể thì là ${kind} ${meant.period.text}.`,
        en: `“${said}” is said of ${text}, but by the values told it is ${meant.period.text}.`,
      }
    : {
        vi: `“${said}” (${kind} ${text}) không hợp với các số đã kể.`,
        en: `“${said}” (${text}) does not fit the values told.`,
      }
  return plainClaim(passage, named, {
    ...{ kind: 'series', verdict: 'error', expected: meant?.period.text ?? null, arithmetic: values, why },
    suggestion: { vi: `Sửa ${kind}, hoặc sửa các số đã kể.`, en: 'Change it, or the values told.' },
  })
}
