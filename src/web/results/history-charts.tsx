import type { HistoryView } from '../../contract/results-view.ts'
import classes from '../charts/chart.module.css'
import { LineChart, type LineSeries } from '../charts/line-chart.tsx'
import { LineLegend } from '../charts/line-legend.tsx'
import { ticksAround } from '../charts/scale.ts'
import { useChartWidth } from '../charts/use-chart-width.ts'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'

interface HistoryChartsProps {
  readonly history: readonly HistoryView[]
  /** Id of the table with the same numbers. */
  readonly tableId: string
  /** Without it the lines of the satisfaction index are left out. */
  readonly hasSipas: boolean
}

/** Both indexes and both ranks over the years, rank 1 at the top. */
export function HistoryCharts({ history, tableId, hasSipas }: HistoryChartsProps) {
  const { t, language } = useMessages()
  const { ref, width } = useChartWidth()
  const [first, last] = [history[0]?.year, history.at(-1)?.year]
  if (first === undefined || last === undefined) return null
  const index = seriesOf(history, hasSipas, ({ parIndex, sipas }) => [toNumber(parIndex), toNumber(sipas)])
  const ranks = seriesOf(history, hasSipas, ({ parRank, sipasRank }) => [parRank, sipasRank])
  const units = Math.max(1, ...history.map((each) => each.units ?? 1), ...valuesOf(ranks))
  const shared = { tableId, width, years: [first, last] as const, gapText: gapText(t('app.missing')) }
  const years = { from: first, to: last }
  return (
    <figure className={classes.figure} ref={ref}>
      <figcaption className={classes.caption}>{t('results.historyChart')}</figcaption>
      {hasSipas && <LineLegend names={{ first: t('results.parPoints'), second: t('results.sipasPercent') }} />}
      <LineChart
        {...shared}
        label={t(hasSipas ? 'results.historyChartAlt' : 'results.parHistoryChartAlt', years)}
        height={280}
        ticks={ticksAround(valuesOf(index), 10)}
        series={index}
        valueText={(value) => formatDecimal(String(value), language, { decimals: 2 })}
      />
      <p className={classes.caption}>{t('results.rankChart')}</p>
      <LineChart
        {...shared}
        label={t('results.rankChartAlt', years)}
        height={210}
        ticks={[units, Math.round((units * 2) / 3), Math.round(units / 3), 1]}
        series={ranks}
        valueText={String}
      />
    </figure>
  )
}

type Pair = readonly [number | null, number | null]

function seriesOf(
  history: readonly HistoryView[],
  hasSipas: boolean,
  pair: (year: HistoryView) => Pair,
): readonly LineSeries[] {
  const looks = hasSipas ? (['first', 'second'] as const) : (['first'] as const)
  return looks.map((look, index) => ({
    key: look,
    look,
    points: history.map((each) => ({ year: each.year, value: pair(each)[index] ?? null })),
  }))
}

function valuesOf(series: readonly LineSeries[]): readonly number[] {
  return series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
}

function gapText(missing: string) {
  return (from: number, to: number) => (from === to ? '' : `${from}–${to}: ${missing}`)
}

/** Only for where a mark stands; the table has the exact text. */
function toNumber(value: string | null): number | null {
  return value === null ? null : Number(value)
}
