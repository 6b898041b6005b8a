import type { Passage } from '../text/passage.ts'
import type { PeriodSeries } from '../text/period-series.ts'
import type { PeriodValue } from '../text/period-values.ts'
import { saysNoMore, wordsOf } from '../text/said-of-series.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'
import type { ToldColumn, ToldRow, ToldTable } from './told-table.ts'

/** Fewer years are no series. */
const fewest = 3

/** Nouns of what a table tells that its heads leave out. */
const ofPlaces = wordsOf(
  'tỉnh huyện xã phường ngành địa phương đơn vị toàn cả nước ta bảng biểu đồ xảy ra ghi nhận đạt',
)

/**
 * The columns of values by year that a clause may be said of, if it names nothing that the table does not: those whose heads it names, else all.
 * A table of more kinds of rows than years has none.
 */
export function yearSeries(passage: Passage, clause: Bounds, table: ToldTable): readonly PeriodSeries[] {
  const rows = table.rows.filter(({ isTotal }) => !isTotal)
  if (rows.length < fewest || !rows.every(isNextYear)) return []
  const words = passage.text.slice(clause.start, clause.end)
  const heads = table.columns.flatMap(({ words: own, unit }) => [...own, ...wordsOf(unit.words)])
  if (!saysNoMore(words, new Set([...heads, ...table.titleWords, ...ofPlaces]))) return []
  const levels = table.columns.filter((each) => !each.isChange && !each.isRank && !each.isBase)
  const said = new Set(wordsOf(words))
  const isSaid = ({ words: own }: ToldColumn) => own.length > 0 && own.every((word) => said.has(word))
  const meant = levels.some(isSaid) ? levels.filter(isSaid) : levels
  const sentence = sentenceAt(passage.text, clause.start)
  return meant.map((column) => ({
    ...{ sentence, lead: '', isOfChanges: false },
    values: valuesOf(rows, table.columns.indexOf(column)),
  }))
}

function isNextYear({ year }: ToldRow, at: number, rows: readonly ToldRow[]): boolean {
  return year !== null && (at === 0 || Number(year) === Number(rows[at - 1]?.year) + 1)
}

function valuesOf(rows: readonly ToldRow[], column: number): readonly PeriodValue[] {
  return rows.flatMap(({ year, cells }): readonly PeriodValue[] => {
    const figure = cells[column]?.figure
    const period = { kind: 'năm' as const, text: year ?? '', value: Number(year), start: -1, end: -1 }
    return figure ? [{ period, figure, lead: '' }] : []
  })
}
