import type { AnswerTable } from './answer-table.ts'

/** Reads one answer into its place, NaN for none. @returns false for a cell that cannot be one */
export type CellReader = (table: AnswerTable, row: number, column: number) => boolean
