import type { LeafKind } from '../design/leaf-kind.ts'
import { type AnswerColumn, answerAt, columnOf } from './answer-column.ts'
import { type CellTable, emptyCells, rowStart } from './cell-table.ts'
import type { EstimationPlan } from './estimation-plan.ts'
import type { LeafRows } from './leaf-rows.ts'
import { emptyPeople, type PersonTable } from './person-table.ts'
import { cellWidth } from './sums-per-measure.ts'

/** Rows of leaves as plain lists. */
export type KeptRows =
  /** The leaves as positions of paths; then the rows of the cell table, one behind the other. */
  | { readonly leaves: readonly number[]; readonly sums: readonly number[] }
  /** The people and their weights; by question their answers: those that there are, and of each person the position among them. */
  | { readonly leaves: readonly number[]; readonly weights: readonly number[]; readonly answers: readonly KeptColumn[] }

export interface KeptColumn {
  readonly known: readonly number[]
  /** Counted from 1; 0 for no answer. */
  readonly codes: readonly number[]
}

export function toKeptRows(rows: LeafRows): KeptRows {
  const { leaves } = rows
  if (rows.kind === 'sums') return { leaves: [...leaves], sums: [...rows.sums.subarray(0, leaves.length * rows.width)] }
  return {
    leaves: [...leaves],
    weights: [...rows.weights.subarray(0, leaves.length)],
    answers: rows.answers.map((column) => keptColumn(column, leaves.length)),
  }
}

function keptColumn(column: AnswerColumn, rows: number): KeptColumn {
  const codeOf = new Map<number, number>()
  const codes = Array.from({ length: rows }, (_, row) => {
    const answer = answerAt(column, row)
    if (Number.isNaN(answer)) return 0
    const code = codeOf.get(answer) ?? codeOf.size + 1
    codeOf.set(answer, code)
    return code
  })
  return { known: [...codeOf.keys()], codes }
}

/** @returns null for rows of another plan or kind, or of leaves that there are not */
export function fromKeptRows(
  rows: KeptRows,
  { plan, kind, leaves }: { readonly plan: EstimationPlan; readonly kind: LeafKind; readonly leaves: number },
): LeafRows | null {
  if (rows.leaves.some((leaf) => leaf >= leaves) || new Set(rows.leaves).size < rows.leaves.length) return null
  if ('sums' in rows) return kind === 'groups' ? cellsOf(rows.leaves, rows.sums, cellWidth(plan)) : null
  return kind === 'people' ? peopleOf(rows.leaves, rows.weights, rows.answers, plan) : null
}

function cellsOf(leaves: readonly number[], sums: readonly number[], width: number): CellTable | null {
  if (sums.length !== leaves.length * width) return null
  const cells = emptyCells(width)
  for (const leaf of leaves) rowStart(cells, leaf)
  cells.sums.set(sums)
  return cells
}

function peopleOf(
  leaves: readonly number[],
  weights: readonly number[],
  answers: readonly KeptColumn[],
  plan: EstimationPlan,
): PersonTable | null {
  const isSound =
    weights.length === leaves.length &&
    answers.length === emptyPeople(plan).answers.length &&
    answers.every(({ known, codes }) => codes.length === leaves.length && codes.every((code) => code <= known.length))
  if (!isSound) return null
  const columns = answers.map(({ known, codes }) => columnOf(codes.map((code) => known[code - 1] ?? Number.NaN)))
  return { kind: 'people', leaves: [...leaves], weights: Float64Array.from(weights), answers: columns }
}
