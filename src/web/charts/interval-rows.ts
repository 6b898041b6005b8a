import { linearScale, ticksAround } from './scale.ts'
import { wrapWords } from './wrap-words.ts'

/** A value with its interval, drawn as a dot on a line. */
export interface Interval {
  readonly key: string
  readonly label: string
  /** Null where there is none: nothing is drawn, never a zero. */
  readonly value: number | null
  /** Null without an interval. */
  readonly low: number | null
  readonly high: number | null
  /** Filled where it can be relied on, hollow where not: told apart without colour. */
  readonly isReliable: boolean
}

export interface IntervalRow extends Interval {
  readonly lines: readonly string[]
  /** Where the first line of the label begins. */
  readonly top: number
  /** The height of the dot. */
  readonly y: number
}

export interface IntervalLayout {
  readonly rows: readonly IntervalRow[]
  readonly ticks: readonly number[]
  readonly x: (value: number) => number
  readonly height: number
}

export const lineHeight = 18
export const axisHeight = 24
/** Room beside the ends, for half of a tick's number. */
const [edge, dotRoom, rowGap] = [16, 16, 14]
const letterWidth = 7.4
const mostTicks = 6

/** Where everything of a chart of intervals stands in a width, one below the other, under an axis that all share. */
export function intervalRows(intervals: readonly Interval[], width: number, valueRoom: number): IntervalLayout {
  const ticks = ticksOf(intervals.flatMap(({ value, low, high }) => [value, low, high].filter(isKnown)))
  const x = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [edge, width - edge])
  let top = axisHeight
  const rows = intervals.map((each) => {
    const lines = wrapWords(each.label, Math.max(12, Math.floor((width - valueRoom) / letterWidth)))
    const row = { ...each, lines, top, y: top + lines.length * lineHeight + dotRoom / 2 }
    top = row.y + dotRoom / 2 + rowGap
    return row
  })
  return { rows, ticks, x, height: top }
}

/** Round numbers around the values, few enough to be read. */
function ticksOf(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [0, 100]
  for (const step of [1, 2, 5, 10, 20, 50, 100]) {
    const ticks = ticksAround(values, step)
    if (ticks.length <= mostTicks) return ticks.length > 1 ? ticks : [...ticks, (ticks[0] ?? 0) + step]
  }
  return ticksAround(values, 10 ** Math.ceil(Math.log10(Math.max(...values.map(Math.abs)))))
}

function isKnown(value: number | null): value is number {
  return value !== null
}
