import { addCells, type CellTable } from './cell-table.ts'
import type { EstimationPlan } from './estimation-plan.ts'
import type { LeafRows } from './leaf-rows.ts'
import { addPerson, copyPerson, emptyPeople, type PersonTable } from './person-table.ts'

/** The same rows with one for each of some leaves, in their order; those that are new are empty. */
export function onLeaves(plan: EstimationPlan, rows: LeafRows, wanted: CellTable): LeafRows {
  return rows.kind === 'people' ? peopleOnLeaves(plan, rows, wanted.leaves) : cellsOnLeaves(rows, wanted)
}

function cellsOnLeaves(cells: CellTable, { leaves, rowOfLeaf }: CellTable): CellTable {
  const { width } = cells
  const placed: CellTable = { kind: 'sums', width, leaves, rowOfLeaf, sums: new Float64Array(leaves.length * width) }
  addCells(placed, cells, (leaf) => leaf)
  return placed
}

function peopleOnLeaves(plan: EstimationPlan, people: PersonTable, leaves: readonly number[]): PersonTable {
  const rowOf = new Map(people.leaves.map((leaf, row) => [leaf, row]))
  const placed = emptyPeople(plan)
  const nothing = new Float64Array(people.answers.length).fill(Number.NaN)
  for (const leaf of leaves) {
    const row = rowOf.get(leaf)
    if (row === undefined) addPerson(placed, leaf, 0, nothing)
    else copyPerson(people, row, placed)
  }
  return placed
}
