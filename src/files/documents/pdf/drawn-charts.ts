import { type ChartZone, wordsAbove, wordsBelow } from './chart-zones.ts'
import type { Piece, Shape } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

/** The words and figures of a chart, from the top down. */
export interface PageChart {
  readonly lines: readonly TextLine[]
  readonly top: number
}

/** Fewer filled areas than this are an ornament. */
const fewestBars = 3
/** Bars so far apart in height, in points, are of two charts. */
const furthestApart = 30
/** A line with more letters than this is running text. */
const mostLetters = 70

/**
 * Finds charts by their zones, and by their bars: filled areas in which stands nothing, or a figure that does not fill them,
 * as grounds of cells and marked words do. What stands at their height is theirs, but for sentences.
 */
export function drawnCharts(
  { zones, bars }: { readonly zones: readonly ChartZone[]; readonly bars: readonly Shape[] },
  lines: readonly TextLine[],
): readonly PageChart[] {
  const heights = zones.map(({ words }) => words)
  const others = bars.filter((bar) => !heights.some(({ low, high }) => bar.low < high && bar.high > low))
  const ofBars = groupsOf(others).flatMap((group) => {
    const [low, high] = [Math.min(...group.map((bar) => bar.low)), Math.max(...group.map((bar) => bar.high))]
    return group.length < fewestBars ? [] : [{ low: low - wordsBelow, high: high + wordsAbove }]
  })
  return [...heights, ...ofBars].flatMap(({ low, high }) => {
    const own = lines.filter((line) => line.y < high && line.y > low && !isSentence(line))
    return own.length === 0 ? [] : [{ lines: own, top: own[0]?.y ?? high }]
  })
}

const isSentence = ({ text }: TextLine) => text.length > mostLetters || /[.;:!?]$/.test(text)

/** From the top down; each group begins below the one before. */
function groupsOf(bars: readonly Shape[]): readonly (readonly Shape[])[] {
  const groups: { low: number; bars: Shape[] }[] = []
  for (const bar of bars.toSorted((one, other) => other.high - one.high)) {
    const last = groups.at(-1)
    if (!last || last.low - bar.high > furthestApart) groups.push({ low: bar.low, bars: [bar] })
    else {
      last.bars.push(bar)
      last.low = Math.min(last.low, bar.low)
    }
  }
  return groups.map((group) => group.bars)
}

/** Filled areas that may be bars of charts, by what stands in them. */
export function barsAmong(shapes: readonly Shape[], pieces: readonly Piece[]): readonly Shape[] {
  return shapes.filter(({ left, right, low, high }) => {
    const inside = pieces.filter(
      ({ x, y, width }) => x + width / 2 > left && x + width / 2 < right && y > low - 2 && y < high,
    )
    const [figure] = inside
    if (!figure) return Math.max(right - left, high - low) >= 6
    const isFilled = right - left < figure.width * 2 && high - low < figure.size * 2
    return inside.length === 1 && /^[\d.,%\s]+$/.test(figure.text) && !isFilled
  })
}
