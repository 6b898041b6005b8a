import type { AnswerTable } from './answer-table.ts'

/** Reads one answer into its place, NaN for none. @returns the column of a cell that cannot be, else `noFault` */
export type CellReader = (table: AnswerTable, row: number, column: number) => number

/** What a reader says where nothing is wrong, in the place of a column. */
export const noFault = -1
