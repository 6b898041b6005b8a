import { useId } from 'react'
import type { DomainView } from '../../contract/results-view.ts'
import { type BarRow, barHeight, barRows, lineHeight, secondBarOffset } from '../charts/bar-rows.ts'
import classes from '../charts/chart.module.css'
import { useChartWidth } from '../charts/use-chart-width.ts'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'

interface DomainsChartProps {
  readonly domains: readonly DomainView[]
  readonly year: number
  /** Id of the table with the same numbers. */
  readonly tableId: string
}

/** Points of every domain in two years, as bars out of the maximum; the table below holds the same numbers. */
export function DomainsChart({ domains, year, tableId }: DomainsChartProps) {
  const { t } = useMessages()
  const { ref, width } = useChartWidth()
  const stripes = useId()
  const pairs = domains.map(({ code, name, max, total, previous }) => ({
    key: code,
    label: `${code}. ${name}`,
    max: toNumber(max) ?? 0,
    now: toNumber(total),
    before: toNumber(previous),
  }))
  const { rows, height } = barRows(pairs, width)
  const label = t('results.domainsChartAlt', { count: domains.length, year, before: year - 1 })
  return (
    <figure className={classes.figure} ref={ref}>
      <figcaption className={classes.caption}>{t('results.domainsChart')}</figcaption>
      <Legend year={year} stripes={stripes} />
      <svg
        className={classes.drawing}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        aria-details={tableId}
      >
        <Stripes id={stripes} />
        {rows.map((row) => (
          <DomainBars key={row.key} row={row} year={year} stripes={stripes} />
        ))}
      </svg>
    </figure>
  )
}

function Legend({ year, stripes }: { readonly year: number; readonly stripes: string }) {
  const { t } = useMessages()
  const key = `${stripes}-legend`
  return (
    <ul className={classes.legend} aria-hidden="true">
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <rect className={classes.now} width="24" height="12" />
        </svg>
        {year}
      </li>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <Stripes id={key} />
          <rect className={classes.before} x="0.5" y="0.5" width="23" height="11" fill={`url(#${key})`} />
        </svg>
        {year - 1}
      </li>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <rect className={classes.track} x="0.5" y="0.5" width="23" height="11" />
        </svg>
        {t('results.max')}
      </li>
    </ul>
  )
}

function Stripes({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={classes.stripe} x1="1" y1="0" x2="1" y2="6" />
      </pattern>
    </defs>
  )
}

function DomainBars({ row, year, stripes }: { readonly row: BarRow; readonly year: number; readonly stripes: string }) {
  const { language, t } = useMessages()
  const points = (value: number | null) =>
    value === null ? t('app.missing') : formatDecimal(String(value), language, { decimals: 2 })
  const { lines, top, barsTop, maxWidth, nowWidth, beforeWidth } = row
  const [first, second] = [barsTop, barsTop + secondBarOffset]
  // Where nothing is drawn there is room for the words that say so.
  const textAt = (value: number | null) => (value === null ? 6 : maxWidth + 8)
  return (
    <g>
      {lines.map((line, index) => (
        <text key={line} x={0} y={top + (index + 1) * lineHeight - 5}>
          {line}
        </text>
      ))}
      <rect className={classes.track} x={0.5} y={first + 0.5} width={maxWidth} height={barHeight - 1} />
      {nowWidth !== null && <rect className={classes.now} x={0} y={first} width={nowWidth} height={barHeight} />}
      <rect className={classes.track} x={0.5} y={second + 0.5} width={maxWidth} height={barHeight - 1} />
      {beforeWidth !== null && (
        <rect
          className={classes.before}
          x={0.5}
          y={second + 0.5}
          width={beforeWidth}
          height={barHeight - 1}
          fill={`url(#${stripes})`}
        />
      )}
      <text className={classes.strong} x={textAt(row.now)} y={first + 12}>
        {`${year}: ${points(row.now)}`}
      </text>
      <text className={classes.quiet} x={textAt(row.before)} y={second + 12}>
        {`${year - 1}: ${points(row.before)}`}
      </text>
    </g>
  )
}

/** Only for where a bar ends; what is written comes from the exact text. */
function toNumber(value: string | null): number | null {
  return value === null ? null : Number(value)
}
