import { groupedBy } from '../../number/grouped-by.ts'
import type { Block, Place, Table } from '../../proofread/text/finished-document.ts'
import { isLayoutTable } from './is-layout-table.ts'
import { tableName } from './table-name.ts'

/** Blocks with their tables counted as a reader counts them, and the same for a place in one of them. */
export interface TableNumbers {
  readonly blocks: readonly Block[]
  renumbered(place: Place): Place
}

/**
 * Counts the tables of a document as a reader does, and names those that the document names: the head of the document and its
 * signatures, which are set in tables too, are counted behind all others. A name that two tables have is none.
 */
export function withTableNumbers(blocks: readonly Block[]): TableNumbers {
  const tables = blocks.flatMap((block, at) =>
    block.kind === 'table' && block.place.sheet === undefined ? [{ block, at }] : [],
  )
  const isLayout = new Set(tables.filter(({ block }) => isLayoutTable(block)))
  const ordered = [...tables.filter((each) => !isLayout.has(each)), ...isLayout]
  const names = tables.map(({ block, at }) => tableName(block, [blocks[at - 1], blocks[at - 2]]))
  const tablesOfName = groupedBy(names, (name) => name)
  const nameOf = new Map(
    tables.map(({ block }, at) => [
      block.place.table,
      (tablesOfName.get(names[at])?.length ?? 0) > 1 ? undefined : names[at],
    ]),
  )
  const numberOf = new Map(ordered.map(({ block }, at) => [block.place.table, at + 1]))
  const renumbered = (place: Place): Place => {
    const table = place.sheet === undefined ? numberOf.get(place.table) : undefined
    const name = nameOf.get(place.table)
    return table === undefined ? place : { ...place, table, ...(name !== undefined && { tableName: name }) }
  }
  return { blocks: blocks.map((block) => (block.kind === 'table' ? inPlaces(block, renumbered) : block)), renumbered }
}

function inPlaces(table: Table, renumbered: TableNumbers['renumbered']): Table {
  const grid = table.grid.map((row) => row.map((cell) => cell && { ...cell, place: renumbered(cell.place) }))
  return { ...table, place: renumbered(table.place), grid }
}
