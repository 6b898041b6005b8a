/** A cell by its row and column, counted from 1. */
export interface CellReference {
  readonly row: number
  readonly column: number
}

/** Reads the name of a cell, as B12. @returns undefined if it is none */
export function parseCellReference(name: string): CellReference | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name)
  if (!found) return undefined
  const [, letters = '', digits = ''] = found
  const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}
