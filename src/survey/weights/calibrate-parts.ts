import { groupedBy } from '../../number/grouped-by.ts'
import type { Calibration, Margin } from './calibration.ts'
import { calibrationMultipliers } from './calibration-multipliers.ts'
import { type CategoryCells, categoryCells, categorySums, worstGap } from './category-cells.ts'
import type { RaisedPart } from './raised-parts.ts'
import type { WeightIssue } from './weight-issue.ts'

/** A part with its cell, and the number that calibration multiplies its weights by. */
export interface CellPart extends RaisedPart {
  readonly cell: number
  readonly multiplier: number
}

/** Calibrated parts, with what their errors are made of. */
export interface CalibratedParts {
  readonly parts: readonly CellPart[]
  readonly cells: CategoryCells
  /** Of each cell: the weights before calibration. */
  readonly weights: Float64Array
  readonly issues: readonly WeightIssue[]
}

/** Totals are met if no category is further from its own than this share of it. */
const metWithin = 1e-9

/** Brings the weights of all people to the known totals: one multiplier a cell, whatever domain its people are in. */
export function calibrateParts(raised: readonly RaisedPart[], { method, margins }: Calibration): CalibratedParts {
  const groups = [...groupedBy(raised, ({ categories }) => JSON.stringify(categories)).values()]
  const cells = categoryCells(
    margins,
    groups.map(([first]) => first?.categories ?? []),
  )
  const weights = Float64Array.from(groups, (parts) => parts.reduce((sum, part) => sum + part.weight * part.raised, 0))
  const empty = emptyCategories(margins, cells)
  if (empty.length > 0) return { parts: [], cells, weights, issues: empty }
  const multipliers = calibrationMultipliers[method](cells, weights)
  const parts = groups.flatMap((members, cell) =>
    members.map((part): CellPart => ({ ...part, cell, multiplier: multipliers[cell] ?? 1 })),
  )
  return { parts, cells, weights, issues: multiplierIssues(margins, cells, weights, multipliers) }
}

/** The categories of all margins, in the order in which cells count them. */
function categoriesOf(margins: readonly Margin[]) {
  return margins.flatMap(({ totals }, margin) => [...totals.keys()].map((category) => ({ margin, category })))
}

function emptyCategories(margins: readonly Margin[], { cells }: CategoryCells): readonly WeightIssue[] {
  const present = new Set(cells.flat())
  const empty = categoriesOf(margins).filter((_, category) => !present.has(category))
  return empty.map((name) => ({ kind: 'category-without-people', ...name }))
}

function multiplierIssues(
  margins: readonly Margin[],
  cells: CategoryCells,
  weights: Float64Array,
  multipliers: Float64Array,
): readonly WeightIssue[] {
  const { category, gap } = worstGap(cells, categorySums(cells, weights, multipliers))
  const name = categoriesOf(margins)[category]
  if (name && !(gap <= metWithin)) return [{ kind: 'totals-not-met', ...name, gap }]
  const least = multipliers.reduce((lowest, each) => Math.min(lowest, each), Number.POSITIVE_INFINITY)
  return least > 0 ? [] : [{ kind: 'negative-weights', least }]
}
