import classes from './chart.module.css'
import { gapsOf, type KnownValue, lineRuns, type YearValue } from './line-runs.ts'
import { linearScale } from './scale.ts'

export interface LineSeries {
  readonly key: string
  readonly look: 'first' | 'second'
  readonly points: readonly YearValue[]
}

interface LineChartProps {
  readonly label: string
  /** Id of the table with the same numbers. */
  readonly tableId: string
  readonly width: number
  readonly height: number
  readonly years: readonly [number, number]
  /** Marks on the axis of values, the lowest place on the drawing first. */
  readonly ticks: readonly number[]
  readonly series: readonly LineSeries[]
  readonly valueText: (value: number) => string
  /** Written across the years in which no series has a value. */
  readonly gapText: (from: number, to: number) => string
}

const [left, right, top, bottom] = [36, 26, 20, 28]
const yearWidth = 38
const valueWidth = 52

/**
 * Lines over years. Where a year has no value the line ends: it is never drawn through the gap and never down to zero.
 */
export function LineChart(props: LineChartProps) {
  const { width, height, years, ticks, series } = props
  const x = linearScale(years, [left + 8, width - right])
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)]
  const y = linearScale([lowest, highest], [height - bottom, top])
  const yearRoom = Math.max(1, x(years[0] + 1) - x(years[0]))
  const step = Math.ceil(yearWidth / yearRoom)
  return (
    <svg
      className={classes.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
      aria-details={props.tableId}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.axis} x1={left} x2={width - 4} y1={y(tick)} y2={y(tick)} />
          <text className={classes.quiet} x={left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <Years years={years} step={step} x={x} y={height - 8} />
      <Gaps {...props} x={x} />
      {series.map((each) => (
        <Series
          key={each.key}
          series={each}
          x={x}
          y={y}
          valueText={props.valueText}
          labelStep={Math.ceil(valueWidth / yearRoom)}
        />
      ))}
    </svg>
  )
}

type Position = (value: number) => number

interface YearsProps {
  readonly years: readonly [number, number]
  readonly step: number
  readonly x: Position
  readonly y: number
}

/** Names the last year and as many before it as there is room for. */
function Years({ years: [first, last], step, x, y }: YearsProps) {
  const named = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return named
    .filter((year) => (last - year) % step === 0)
    .map((year) => (
      <text key={year} className={classes.quiet} x={x(year)} y={y} textAnchor="middle">
        {year}
      </text>
    ))
}

function Gaps({ series, height, gapText, x }: LineChartProps & { readonly x: Position }) {
  const known = new Set(series.flatMap(({ points }) => points.filter(isKnown).map(({ year }) => year)))
  const all = (series[0]?.points ?? []).map(({ year }) => ({ year, value: known.has(year) ? 1 : null }))
  const half = (x(1) - x(0)) / 2
  return gapsOf(all).map(({ from, to }) => {
    const [start, end] = [Math.max(left, x(from) - half), x(to) + half]
    return (
      <g key={from}>
        <rect className={classes.gap} x={start} y={top} width={end - start} height={height - bottom - top} />
        <text className={classes.quiet} x={(start + end) / 2} y={(top + height - bottom) / 2 + 4} textAnchor="middle">
          {gapText(from, to)}
        </text>
      </g>
    )
  })
}

interface SeriesProps {
  readonly series: LineSeries
  readonly x: Position
  readonly y: Position
  readonly valueText: (value: number) => string
  readonly labelStep: number
}

function Series({ series: { look, points }, x, y, valueText, labelStep }: SeriesProps) {
  const runs = lineRuns(points)
  const known = runs.flat()
  const last = known.at(-1)?.year ?? 0
  return (
    <g>
      {runs.map((run) => (
        <polyline
          key={run[0]?.year}
          className={`${classes.line} ${classes[look]}`}
          points={run.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}
        />
      ))}
      {known.map((point) => (
        <Mark key={point.year} look={look} x={x(point.year)} y={y(point.value)} />
      ))}
      {known
        .filter(({ year }) => (last - year) % labelStep === 0)
        .map(({ year, value }) => (
          <text
            key={year}
            className={`${classes.value} ${classes[look]}`}
            x={x(year)}
            y={y(value) + (look === 'first' ? -11 : 22)}
            textAnchor="middle"
          >
            {valueText(value)}
          </text>
        ))}
    </g>
  )
}

/** A circle for the first series, a square for the second: told apart without colour. */
function Mark({ look, x, y }: { readonly look: LineSeries['look']; readonly x: number; readonly y: number }) {
  const name = `${classes.mark} ${classes[look]}`
  return look === 'first' ? (
    <circle className={name} cx={x} cy={y} r={5} />
  ) : (
    <rect className={name} x={x - 5} y={y - 5} width={10} height={10} />
  )
}

function isKnown(point: YearValue): point is KnownValue {
  return point.value !== null
}
