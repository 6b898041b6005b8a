import type { IndexFormula } from '../framework/framework.ts'
import { indexScale } from '../survey/estimate/index-percent.ts'

/** What of a figure tells whether it is of the index, and its interval. */
interface FigureInterval {
  readonly kind: string
  readonly ciLow: number | null
  readonly ciHigh: number | null
}

/** Kinds of figures that are made of ratings, and so have the scale of the index. */
const indexKinds: readonly string[] = ['criterion', 'group', 'part', 'overall']

/** Kinds of figures that are shares of people, or ratings of a question apart, from 0 to 100 %. */
const shareKinds: readonly string[] = ['choice', 'perception', 'wish']

/**
 * Cuts the interval of an index figure, or of a share, at the ends of its scale, for people to read: beyond them no index can be. What is computed on
 * with stays as it is. Other figures have no scale that is known.
 */
export function intervalOnScale<F extends FigureInterval>(figure: F, formula: IndexFormula | null): F {
  const scale = scaleOf(figure, formula)
  if (!scale) return figure
  const { lowest, highest } = scale
  const cut = (limit: number | null) => (limit === null ? null : Math.min(highest, Math.max(lowest, limit)))
  return { ...figure, ciLow: cut(figure.ciLow), ciHigh: cut(figure.ciHigh) }
}

function scaleOf({ kind }: FigureInterval, formula: IndexFormula | null) {
  if (shareKinds.includes(kind)) return { lowest: 0, highest: 100 }
  return formula !== null && indexKinds.includes(kind) ? indexScale(formula) : null
}

/** Rounding alone is no cut that people need to be told of. */
const negligible = 1e-9

/** Whether an interval reaches beyond the scale of its figure. */
export function isBeyondScale(figure: FigureInterval, formula: IndexFormula | null): boolean {
  const { ciLow, ciHigh } = intervalOnScale(figure, formula)
  const isApart = (one: number | null, other: number | null) => Math.abs((one ?? 0) - (other ?? 0)) > negligible
  return isApart(ciLow, figure.ciLow) || isApart(ciHigh, figure.ciHigh)
}
