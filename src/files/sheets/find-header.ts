import type { SheetColumn } from '../../contract/sheet-forms.ts'
import type { Fault } from '../../fault.ts'
import { searchName } from '../../number/search-name.ts'
import { nearestCode } from '../nearest-code.ts'
import type { SheetCell } from './sheet-cell.ts'
import type { RawRow } from './sheet-rows.ts'

/** The row of titles of a sheet, and where each column that is known stands. */
export interface SheetHeader<C extends string> {
  /** Position of the row among those of the sheet. */
  readonly index: number
  readonly columns: ReadonlyMap<C, number>
  readonly row: RawRow
}

/** Titles stand below a heading of a few lines, not further down. */
const mostRowsAbove = 30

/**
 * Finds the row of titles: the one in which most columns are known. Titles are compared without case, marks and what
 * stands in brackets.
 *
 * @returns undefined if no row names two columns
 */
export function findHeader<C extends string>(
  rows: readonly RawRow[],
  form: Readonly<Record<C, SheetColumn>>,
): SheetHeader<C> | undefined {
  const names = namesOf(form)
  const candidates = rows.slice(0, mostRowsAbove).map((row, index) => {
    const columns = new Map<C, number>()
    for (const [column, cell] of row.cells) {
      const name = names.get(plainTitle(cell.text))
      if (name !== undefined && !columns.has(name)) columns.set(name, column)
    }
    return { index, columns, row }
  })
  const [best] = candidates.toSorted((a, b) => b.columns.size - a.columns.size)
  return best && best.columns.size >= 2 ? best : undefined
}

/** What is wrong with the titles: columns that are missing or stand twice, and as warnings those that are not read. */
export function headerFaults<C extends string>(
  { columns, row }: SheetHeader<C>,
  form: Readonly<Record<C, SheetColumn>>,
): readonly Fault[] {
  const names = namesOf(form)
  const titles = [...row.cells.values()].map(({ text }) => text)
  const missing = (Object.keys(form) as C[]).filter((name) => form[name].use === 'required' && !columns.has(name))
  const absent = (Object.keys(form) as C[]).filter((name) => !columns.has(name)).map((name) => form[name].title)
  return [
    ...missing.map(
      (name): Fault => ({
        code: 'missing-column',
        place: row.place,
        details: { expected: form[name].title, found: titles },
      }),
    ),
    ...[...row.cells].flatMap(([column, cell]) => titleFaults(column, cell, names, columns, absent)),
  ]
}

function titleFaults<C extends string>(
  column: number,
  cell: SheetCell,
  names: ReadonlyMap<string, C>,
  columns: ReadonlyMap<C, number>,
  absent: readonly string[],
): Fault[] {
  const name = names.get(plainTitle(cell.text))
  const { place, text: found } = cell
  if (name === undefined) {
    return [{ code: 'ignored-column', place, details: { found, nearest: nearestCode(found, absent) } }]
  }
  return columns.get(name) === column ? [] : [{ code: 'repeated-column', place, details: { found } }]
}

function namesOf<C extends string>(form: Readonly<Record<C, SheetColumn>>): ReadonlyMap<string, C> {
  const entries = (Object.keys(form) as C[]).flatMap((name) =>
    [form[name].title, ...form[name].aliases].map((title) => [plainTitle(title), name] as const),
  )
  return new Map(entries)
}

function plainTitle(title: string): string {
  return searchName(title.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
