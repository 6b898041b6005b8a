import type { Place } from '../../fault.ts'

/** The cells of a large table. Texts of cells, and their places, are only made when they are asked for. Rows and columns count from 0. */
export interface AnswerTable {
  /** Column names, in the order of the file. */
  readonly header: readonly string[]
  /** How many rows there are below the header. */
  readonly rows: number
  /** How many cells a row has, also empty ones beyond the header. */
  width(row: number): number
  /** The text of a cell without blanks around it; '' where the row ends before. */
  cell(row: number, column: number): string
  /** Puts the codes of cells of one character into `codes`, column by column; `noCharacter` of an empty cell, `characters` of a longer one. */
  readCharacters(row: number, columns: Int32Array, codes: Int32Array): void
  /** Whether two rows have the same text in a column, as far as can be told quickly. */
  isSame(row: number, other: number, column: number): boolean
  /** @param row −1 for the header */
  placeOf(row: number, column: number): Place
  /** What may be kept when the table is done with. */
  readonly lines: RowLines
}

/** Where rows of a table stand in their file. Keeps nothing of the cells. */
export interface RowLines {
  readonly file: string
  /** Counted from 1; 0 where it is not known. */
  lineOf(row: number): number
}

/**
 * @param lines of each row its line; most follow one another, and then only the first is kept
 */
export function rowLines(file: string, lines: readonly number[]): RowLines {
  const first = lines[0] ?? 0
  if (lines.every((line, row) => line === first + row)) return { file, lineOf: (row) => first + row }
  const kept = Int32Array.from(lines)
  return { file, lineOf: (row) => kept[row] ?? 0 }
}

export const noCharacter = -1
export const characters = -2

/** What `readCharacters` tells of a text. */
export function characterOf(text: string): number {
  if (text.length > 1) return characters
  return text === '' ? noCharacter : text.charCodeAt(0)
}
