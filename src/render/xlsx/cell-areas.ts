import { columnLetters } from '../../number/column-letters.ts'
import type { CellPlace } from './workbook-content.ts'

interface Area {
  readonly first: CellPlace
  readonly last: CellPlace
}

/** Quotes the name of a sheet for a formula. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/**
 * Writes cells as the arguments of a function, neighbours joined into ranges: `A3:A12,'Tiêu chí'!B4`. Each cell is named
 * as often as it is given; cells of the sheet the formula stands on come without the sheet's name.
 */
export function cellAreas(cells: readonly CellPlace[], home: string): string {
  const columns = joinRuns(
    cells.map((cell) => ({ first: cell, last: cell })),
    downwards,
  )
  return joinRuns(columns, across)
    .map((area) => areaText(area, home))
    .join(',')
}

/** Names one cell: `B4` or `'Tiêu chí'!B4`. */
export function cellName(cell: CellPlace, home: string): string {
  return areaText({ first: cell, last: cell }, home)
}

function joinRuns(areas: readonly Area[], continues: (before: Area, after: Area) => boolean): Area[] {
  const joined: Area[] = []
  for (const area of areas) {
    const before = joined.at(-1)
    if (before !== undefined && continues(before, area)) joined[joined.length - 1] = { ...before, last: area.last }
    else joined.push(area)
  }
  return joined
}

function downwards({ last }: Area, { first }: Area): boolean {
  return last.sheet === first.sheet && last.column === first.column && last.row + 1 === first.row
}

function across(before: Area, after: Area): boolean {
  const sameRows = before.first.row === after.first.row && before.last.row === after.last.row
  return before.first.sheet === after.first.sheet && sameRows && before.last.column + 1 === after.first.column
}

function areaText({ first, last }: Area, home: string): string {
  const start = `${columnLetters(first.column)}${first.row}`
  const end = `${columnLetters(last.column)}${last.row}`
  const prefix = first.sheet === home ? '' : `${quoteSheet(first.sheet)}!`
  return start === end ? `${prefix}${start}` : `${prefix}${start}:${end}`
}
