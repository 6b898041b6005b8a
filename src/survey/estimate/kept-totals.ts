import { type CellTable, emptyCells, rowStart } from './cell-table.ts'
import { cellWidth, type DesignTotals, emptySpread, emptyTotals, leafOf, type Spread } from './design-totals.ts'
import type { EstimationPlan } from './estimation-plan.ts'

/** A unit as it is kept; null for a population or a probability that is not known. */
export type KeptUnit = readonly [stratum: string, unit: string, population: number | null, probability: number | null]

/** Totals as plain lists, that can be written down and read again without losing a digit. */
export interface KeptTotals {
  /** Of each leaf: its units, from the primary one down. */
  readonly paths: readonly (readonly KeptUnit[])[]
  readonly domains: readonly KeptDomain[]
}

export interface KeptDomain {
  /** As in `DesignTotals.domains`. */
  readonly name: string
  /** The leaves with people of the domain, as positions in `paths`; then the rows of the cell table, one behind the other. */
  readonly leaves: readonly number[]
  readonly sums: readonly number[]
  readonly spread: Readonly<Record<keyof Spread, readonly number[]>>
}

/** Turns totals into what can be written down; a sum that grew beyond all numbers stays as it is. */
export function toKept({ paths, domains }: DesignTotals): KeptTotals {
  return {
    paths: paths.map((path) =>
      path.map(
        ({ stratum, unit, population, probability = null }): KeptUnit => [
          ...([stratum, unit] as const),
          ...([population, probability] as const),
        ],
      ),
    ),
    domains: [...domains].map(([name, { cells, spread }]) => ({
      name,
      leaves: [...cells.leaves],
      sums: [...cells.sums.subarray(0, cells.leaves.length * cells.width)],
      spread: mapped(spread, (numbers) => [...numbers]),
    })),
  }
}

/**
 * Turns what was written down back into totals.
 *
 * @param stages how many stages the design has
 * @returns null for what is not of this plan, or does not hold together
 */
export function fromKept({ paths, domains }: KeptTotals, plan: EstimationPlan, stages: number): DesignTotals | null {
  const totals = emptyTotals(plan)
  const isSound = paths.every((path, at) => path.length === stages && leafOf(totals, path.map(drawnUnit)) === at)
  if (!isSound || new Set(domains.map(({ name }) => name)).size < domains.length) return null
  for (const domain of domains) {
    const cells = cellsOf(domain, cellWidth(plan), paths.length)
    const spread = spreadOf(domain.spread, plan)
    if (!cells || !spread) return null
    totals.domains.set(domain.name, { cells, spread })
  }
  return totals
}

function drawnUnit([stratum, unit, population, probability]: KeptUnit) {
  return { stratum, unit, population, probability }
}

function cellsOf({ leaves, sums }: KeptDomain, width: number, paths: number): CellTable | null {
  const isSound = leaves.every((leaf) => leaf < paths) && new Set(leaves).size === leaves.length
  if (!isSound || sums.length !== leaves.length * width) return null
  const cells = emptyCells(width)
  for (const leaf of leaves) rowStart(cells, leaf)
  cells.sums.set(sums)
  return cells
}

function spreadOf(kept: KeptDomain['spread'], plan: EstimationPlan): Spread | null {
  const expected = emptySpread(plan)
  const parts = Object.keys(expected) as (keyof Spread)[]
  if (parts.some((part) => kept[part].length !== expected[part].length)) return null
  return mapped(kept, (numbers) => Float64Array.from(numbers))
}

function mapped<T, R>(spread: Readonly<Record<keyof Spread, T>>, turn: (numbers: T) => R): Record<keyof Spread, R> {
  const entries = Object.entries(spread).map(([part, numbers]) => [part, turn(numbers)])
  return Object.fromEntries(entries) as Record<keyof Spread, R>
}
