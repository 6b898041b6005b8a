import type { PageContent, Piece, Rule, Shape } from './page-content.ts'

/** Where a chart stands on a page that its drawings tell: no table is within it, and what stands at its height is its own. */
export interface ChartZone extends Shape {
  /** From the words below its drawings to those above them. */
  readonly words: { readonly low: number; readonly high: number }
}

/** So far above and below what it draws stand the words of a chart. */
export const [wordsAbove, wordsBelow] = [14, 24]
/** Fewer figures at the height of a line, and it is none of a chart. */
const fewestFigures = 3
/** So far left and right of its drawings stand the figures of a chart. */
const beside = 60
/** The ground of a chart is no higher than this; that of a page is. */
const highestGround = 450
const near = 2

/** Finds the charts of lines and of pies; those of bars are told otherwise. */
export function chartZones({
  pieces,
  rules: { drawings, horizontal, shapes },
}: Pick<PageContent, 'pieces' | 'rules'>): readonly ChartZone[] {
  const slices = drawings.filter(({ centre }) => centre !== null)
  const pies = slices.filter((slice) =>
    slices.some((other) => other !== slice && meets(slice.centre ?? [0, 0], other.centre ?? [0, 0])),
  )
  const graphs = drawings
    .filter(({ centre }) => centre === null)
    .map((line) => withGrid(line, horizontal))
    .filter((plot) => figuresAt(plot, pieces).length >= fewestFigures)
  return [...pies, ...graphs].reduce(joinedTo, []).map((plot) => ({ ...plot, words: wordsOf(plot, shapes) }))
}

const meets = ([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]) =>
  Math.abs(x - otherX) < near && Math.abs(y - otherY) < near

/** With the lines of its grid: three or more across it that begin and end as each other. */
function withGrid(line: Shape, horizontal: readonly Rule[]): Shape {
  const across = horizontal.filter(({ from, to }) => from < line.left + near && to > line.right - near)
  const grids = across.map(({ from, to }) =>
    across.filter((other) => Math.abs(other.from - from) < near && Math.abs(other.to - to) < near),
  )
  const grid = grids.find((rules) => {
    const heights = rules.map(({ at }) => at)
    return rules.length >= 3 && Math.min(...heights) < line.high && Math.max(...heights) > line.low
  })
  return (grid ?? []).map(({ from, to, at }) => ({ left: from, right: to, low: at, high: at })).reduce(union, line)
}

function figuresAt({ left, right, low, high }: Shape, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(
    ({ text, x, y }) =>
      /^[-–]?\d[\d.,]*\s*%?$/.test(text) &&
      x > left - beside &&
      x < right + beside &&
      y > low - wordsBelow &&
      y < high + wordsAbove,
  )
}

function union(one: Shape, other: Shape): Shape {
  return {
    ...{ left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) },
    ...{ low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) },
  }
}

/** Drawings at one height are of one chart. */
function joinedTo(plots: readonly Shape[], { left, right, low, high }: Shape): readonly Shape[] {
  const own = { left, right, low, high }
  const isApart = (other: Shape) => other.low > high || other.high < low
  return [...plots.filter(isApart), plots.filter((other) => !isApart(other)).reduce(union, own)]
}

/** As far as the ground goes on which the chart is drawn; without one a little further than its drawings. */
function wordsOf(plot: Shape, shapes: readonly Shape[]): ChartZone['words'] {
  const grounds = shapes.filter(
    ({ left, right, low, high }) =>
      left < plot.left && right > plot.right && low < plot.low && high > plot.high && high - low < highestGround,
  )
  const [ground] = grounds.toSorted((one, other) => other.high - other.low - (one.high - one.low))
  return ground ?? { low: plot.low - wordsBelow, high: plot.high + wordsAbove }
}
