import { useId } from 'react'
import chartClasses from './chart.module.css'
import classes from './interval-chart.module.css'
import {
  axisHeight,
  type Interval,
  type IntervalLayout,
  type IntervalRow,
  intervalRows,
  lineHeight,
} from './interval-rows.ts'
import { useChartWidth } from './use-chart-width.ts'

interface IntervalChartProps {
  readonly caption: string
  /** What the two kinds of dots mean. */
  readonly legend: string
  /** Says where the same numbers stand as a table. */
  readonly hint: string
  /** Id of that table. */
  readonly tableId: string
  readonly intervals: readonly Interval[]
  readonly valueText: (interval: Interval) => string
}

/** Room for a value beside its label. */
const valueRoom = 66

/** Dots with their intervals, one below the other. */
export function IntervalChart({ caption, legend, hint, tableId, intervals, valueText }: IntervalChartProps) {
  const { ref, width } = useChartWidth()
  const captionId = useId()
  const layout = intervalRows(intervals, width, valueRoom)
  return (
    <figure className={`${chartClasses.figure} ${classes.chart}`} aria-labelledby={captionId}>
      <figcaption id={captionId} className={chartClasses.caption}>
        {caption}
      </figcaption>
      <p className={classes.legend}>{legend}</p>
      <div ref={ref}>
        <svg
          className={chartClasses.drawing}
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="img"
          aria-label={`${caption}. ${hint}`}
          aria-details={tableId}
        >
          <Axis {...layout} />
          {layout.rows.map((row) => (
            <Row key={row.key} row={row} x={layout.x} width={width} text={valueText(row)} />
          ))}
        </svg>
      </div>
    </figure>
  )
}

function Axis({ ticks, x, height }: Pick<IntervalLayout, 'ticks' | 'x' | 'height'>) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={chartClasses.axis} x1={x(tick)} x2={x(tick)} y1={axisHeight - 4} y2={height} />
      <text className={chartClasses.quiet} x={x(tick)} y={axisHeight - 10} textAnchor="middle">
        {tick}
      </text>
    </g>
  ))
}

interface RowProps {
  readonly row: IntervalRow
  readonly x: IntervalLayout['x']
  readonly width: number
  readonly text: string
}

function Row({ row, x, width, text }: RowProps) {
  const { lines, top, y, value, low, high, isReliable } = row
  return (
    <g>
      {lines.map((line, at) => (
        <text key={line} className={classes.name} x={0} y={top + (at + 1) * lineHeight - 4}>
          {line}
        </text>
      ))}
      <text className={`${classes.name} ${chartClasses.strong}`} x={width} y={top + lineHeight - 4} textAnchor="end">
        {text}
      </text>
      {low !== null && high !== null && <Whisker from={x(low)} to={x(high)} y={y} />}
      {value !== null && <circle className={isReliable ? classes.dot : classes.hollow} cx={x(value)} cy={y} r={5.5} />}
    </g>
  )
}

function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return (
    <path className={classes.whisker} d={`M${from} ${y - 5}V${y + 5}M${from} ${y}H${to}M${to} ${y - 5}V${y + 5}`} />
  )
}
