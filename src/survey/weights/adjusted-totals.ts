import { addSpread, type DesignTotals, domainTotals, emptyTotals } from '../estimate/design-totals.ts'
import { addRows, scaledRows } from '../estimate/leaf-rows.ts'
import { type CalibratedParts, type CellPart, calibrateParts } from './calibrate-parts.ts'
import { calibratedWeightsOf } from './calibrated-weights-of.ts'
import type { Calibration } from './calibration.ts'
import { type MultiplierRange, multiplierRange } from './extreme-multipliers.ts'
import { type RaisedPart, raisedParts } from './raised-parts.ts'
import { scaledSpread } from './scaled-spread.ts'
import type { WeightIssue } from './weight-issue.ts'
import type { WeightReport } from './weight-report.ts'
import { sumOver, type WeightedPart, weightedParts } from './weighted-part.ts'

/** Which adjustments a survey asks for. */
export interface Adjustments {
  /** Whether answers say who answered. */
  readonly response: boolean
  readonly calibration: Calibration | null
}

/** Totals by domain under final weights; empty where issues leave no weights. */
export interface AdjustedTotals {
  readonly totals: DesignTotals
  readonly report: WeightReport
  /** Of the products of all adjustments. */
  readonly multipliers: MultiplierRange
  readonly issues: readonly WeightIssue[]
}

/**
 * Makes the weights final: first for people who did not answer, class by class, then by calibration of all. Totals of several files
 * have to be merged before, for multipliers rest on all answers.
 *
 * @param reduced totals by part (`partKey`), also of people who did not answer
 */
export function adjustedTotals(reduced: DesignTotals, { response, calibration }: Adjustments): AdjustedTotals {
  const all = weightedParts(reduced)
  const raised = raisedParts(all)
  const calibrated = calibration && calibrateParts(raised.parts, calibration)
  const parts = calibrated?.parts ?? raised.parts.map((part): CellPart => ({ ...part, cell: 0, multiplier: 1 }))
  const issues = [...raised.issues, ...(calibrated?.issues ?? [])]
  const report = {
    response: response ? responseReport(all, raised.parts) : null,
    calibration: calibrated && calibrationReport(calibrated, calibration),
  }
  const multipliers = multiplierRange(parts)
  if (issues.length > 0) return { totals: emptyTotals(reduced.plan, reduced.kind), report, multipliers, issues }
  const totals: DesignTotals = {
    ...reduced,
    domains: new Map(),
    calibrated: calibrated && calibratedWeightsOf(reduced.plan, calibrated, calibration.method),
  }
  for (const part of parts) addPart(totals, part)
  return { totals, report, multipliers, issues }
}

function addPart(into: DesignTotals, { domain, totals: { rows, spread }, raised, multiplier }: CellPart): void {
  const here = domainTotals(into, domain)
  addRows(here.rows, scaledRows(rows, raised * multiplier), (leaf) => leaf)
  addSpread(here.spread, scaledSpread(spread, raised * multiplier))
}

function responseReport(all: readonly WeightedPart[], raised: readonly RaisedPart[]): WeightReport['response'] {
  const count = (kind: WeightedPart['response']) =>
    sumOver(
      all.filter(({ response }) => response === kind),
      'people',
    )
  const [answered, replacements, unanswered] = [count('answered'), count('replacement'), count('unanswered')]
  const rate = answered / (answered + replacements + unanswered)
  return { answered, replacements, unanswered, rate, greatest: greatestOf(raised.map((part) => part.raised)) }
}

function calibrationReport(
  { parts }: CalibratedParts,
  { method, margins }: Calibration,
): NonNullable<WeightReport['calibration']> {
  const multipliers = parts.map(({ multiplier }) => multiplier)
  const least = multipliers.reduce((lowest, each) => Math.min(lowest, each), Number.POSITIVE_INFINITY)
  return { method, columns: margins.map(({ column }) => column), least, greatest: greatestOf(multipliers) }
}

function greatestOf(numbers: readonly number[]): number {
  return numbers.reduce((highest, each) => Math.max(highest, each), 0)
}
