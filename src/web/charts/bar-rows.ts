import { linearScale } from './scale.ts'
import { wrapWords } from './wrap-words.ts'

/** A group of two bars: this year's and last year's, both out of the same maximum. */
export interface BarPair {
  readonly key: string
  readonly label: string
  readonly max: number
  readonly now: number | null
  readonly before: number | null
}

export interface BarRow extends BarPair {
  readonly lines: readonly string[]
  /** Where the first line of the label begins. */
  readonly top: number
  readonly barsTop: number
  readonly maxWidth: number
  readonly nowWidth: number | null
  readonly beforeWidth: number | null
}

export const barHeight = 14
export const lineHeight = 18
const barGap = 4
const groupGap = 16
const labelRoom = 104
const letterWidth = 7.2

/** Where everything of a chart of bar pairs stands in a width, one group below the other. */
export function barRows(
  pairs: readonly BarPair[],
  width: number,
): { readonly rows: readonly BarRow[]; readonly height: number } {
  const scale = linearScale([0, Math.max(1, ...pairs.map(({ max }) => max))], [0, width - labelRoom])
  const orNull = (value: number | null) => (value === null ? null : scale(value))
  let top = 0
  const rows = pairs.map((pair) => {
    const lines = wrapWords(pair.label, Math.floor(width / letterWidth))
    const barsTop = top + lines.length * lineHeight + 2
    const row = {
      ...pair,
      lines,
      top,
      barsTop,
      maxWidth: scale(pair.max),
      nowWidth: orNull(pair.now),
      beforeWidth: orNull(pair.before),
    }
    top = barsTop + 2 * barHeight + barGap + groupGap
    return row
  })
  return { rows, height: Math.max(0, top - groupGap) }
}

export const secondBarOffset = barHeight + barGap
