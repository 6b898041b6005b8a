import type { LeafKind } from '../design/leaf-kind.ts'
import type { UnitPath } from '../design/unit-path.ts'
import { type DesignTotals, emptySpread, emptyTotals, leafFinder, type Spread } from './design-totals.ts'
import type { EstimationPlan } from './estimation-plan.ts'
import { fromKeptRows, type KeptRows, toKeptRows } from './kept-rows.ts'

/** A unit as it is kept; null for a person, for a population or a probability that is not known. */
export type KeptUnit = readonly [
  stratum: string,
  unit: string | null,
  population: number | null,
  probability: number | null,
]

/** Totals as plain lists, that can be written down and read again without losing a digit. */
export interface KeptTotals {
  /** The units that lead to leaves, from the primary one down. */
  readonly paths: readonly (readonly KeptUnit[])[]
  /** Of each leaf its path, of people who share some; null where each leaf has its own. */
  readonly pathOfLeaf: readonly number[] | null
  readonly domains: readonly KeptDomain[]
}

export interface KeptDomain {
  /** As in `DesignTotals.domains`. */
  readonly name: string
  readonly rows: KeptRows
  readonly spread: Readonly<Record<keyof Spread, readonly number[]>>
}

/** Turns totals into what can be written down; a sum that grew beyond all numbers stays as it is. */
export function toKept({ kind, paths, domains }: DesignTotals): KeptTotals {
  const distinct = new Map([...new Set(paths)].map((path, at) => [path, at]))
  return {
    paths: [...distinct.keys()].map(keptPath),
    pathOfLeaf: kind === 'people' ? paths.map((path) => distinct.get(path) ?? 0) : null,
    domains: [...domains].map(([name, { rows, spread }]) => ({
      name,
      rows: toKeptRows(rows),
      spread: mapped(spread, (numbers) => [...numbers]),
    })),
  }
}

function keptPath(path: UnitPath): readonly KeptUnit[] {
  return path.map(({ stratum, unit, population, probability = null }) => [stratum, unit, population, probability])
}

/**
 * Turns what was written down back into totals.
 *
 * @param stages how many stages the design has
 * @returns null for what is not of this plan and kind, or does not hold together
 */
export function fromKept(
  { paths, pathOfLeaf, domains }: KeptTotals,
  plan: EstimationPlan,
  { stages, kind }: { readonly stages: number; readonly kind: LeafKind },
): DesignTotals | null {
  const totals = emptyTotals(plan, kind)
  const leafOf = leafFinder(totals)
  const isOfPeople = kind === 'people'
  const units = paths.map((path) => path.map(drawnUnit))
  const isSound =
    (pathOfLeaf !== null) === isOfPeople &&
    units.every(
      (path) =>
        path.length === stages && path.every(({ unit }, at) => (unit === null) === (isOfPeople && at === stages - 1)),
    )
  if (!isSound || new Set(domains.map(({ name }) => name)).size < domains.length) return null
  const pathOf = pathOfLeaf?.map((at) => units[at]) ?? units
  if (!pathOf.every((path, leaf) => path && leafOf(path) === leaf)) return null
  for (const domain of domains) {
    const rows = fromKeptRows(domain.rows, { plan, kind, leaves: totals.paths.length })
    const spread = spreadOf(domain.spread, plan)
    if (!rows || !spread) return null
    totals.domains.set(domain.name, { rows, spread })
  }
  return totals
}

function drawnUnit([stratum, unit, population, probability]: KeptUnit) {
  return { stratum, unit, population, probability }
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
