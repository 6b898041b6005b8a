import type { Piece, Rule, Rules } from './page-content.ts'
import { tableText } from './table-text.ts'

/** A cell of a table on a page, by rows and columns from 0. */
export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
}

export interface PageTable {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Where its columns begin, and the last ends. */
  readonly edges: readonly number[]
  readonly rows: number
  readonly cells: readonly PageCell[]
}

const near = 2.5
/** A table of more fields than this is a drawing. */
const mostFields = 20_000

/** Rebuilds the tables whose cells are parted by drawn lines. */
export function ruledTables({ horizontal, vertical }: Rules, pieces: readonly Piece[]): readonly PageTable[] {
  const across = joinedRules(horizontal)
  const down = joinedRules(vertical)
  return connected(across, down).flatMap((group) => {
    const columns = distinct(group.down.map(({ at }) => at))
    const rows = distinct(group.across.map(({ at }) => at)).toReversed()
    if (columns.length < 3 || rows.length < 2 || columns.length * rows.length > mostFields) return []
    return [tableOf({ rows, columns, ...group }, pieces)]
  })
}

/** Joins lines that run on in each other: cells are often ruled one by one. */
function joinedRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((one, other) => Math.round(one.at) - Math.round(other.at) || one.from - other.from)
  const joined: Rule[] = []
  for (const rule of sorted) {
    const last = joined.at(-1)
    if (last && Math.abs(last.at - rule.at) < 1 && rule.from - last.to < near) {
      joined[joined.length - 1] = { at: last.at, from: last.from, to: Math.max(last.to, rule.to) }
    } else joined.push(rule)
  }
  return joined
}

interface Group {
  readonly across: Rule[]
  readonly down: Rule[]
}

/** Groups of lines that touch each other. */
function connected(across: readonly Rule[], down: readonly Rule[]): readonly Group[] {
  const groups: Group[] = []
  for (const rule of down) {
    const touched = across.filter((each) => touches(each, rule))
    const known = groups.filter((group) => group.across.some((each) => touched.includes(each)))
    const [first = { across: [], down: [] }, ...others] = known
    if (known.length === 0) groups.push(first)
    for (const other of others) {
      first.down.push(...other.down)
      first.across.push(...other.across.filter((each) => !first.across.includes(each)))
      groups.splice(groups.indexOf(other), 1)
    }
    first.down.push(rule)
    first.across.push(...touched.filter((each) => !first.across.includes(each)))
  }
  return groups
}

function touches(across: Rule, down: Rule): boolean {
  const meets = (at: number, { from, to }: Rule) => at > from - near && at < to + near
  return meets(down.at, across) && meets(across.at, down)
}

/** Positions from low to high, those that lie together taken as one. */
function distinct(positions: readonly number[]): readonly number[] {
  const sorted = [...positions].sort((one, other) => one - other)
  return sorted.filter((position, index) => index === 0 || position - (sorted[index - 1] ?? 0) > near)
}

interface Lattice extends Group {
  /** From the top down. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function tableOf(lattice: Lattice, pieces: readonly Piece[]): PageTable {
  const { rows, columns } = lattice
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)]
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const piecesIn = piecesByField(lattice, pieces)
  const cells = mergedFields(lattice).map((cell) => {
    const edge = columns[cell.column + cell.columns] ?? 0
    return { ...cell, text: tableText(piecesIn(cell), edge) }
  })
  return { top, bottom, left, right, edges: columns, rows: rows.length - 1, cells }
}

/** Gives each piece to the field in which its middle lies. */
function piecesByField({ rows, columns }: Lattice, pieces: readonly Piece[]) {
  const fields = new Map<number, { piece: Piece; at: number }[]>()
  for (const [at, piece] of pieces.entries()) {
    const [x, y] = [piece.x + piece.width / 2, piece.y + piece.size * 0.35]
    const column = columns.findLastIndex((from) => x >= from)
    const row = rows.findIndex((low) => y >= low) - 1
    if (row < 0 || column < 0 || column >= columns.length - 1) continue
    const key = row * columns.length + column
    const known = fields.get(key)
    if (known) known.push({ piece, at })
    else fields.set(key, [{ piece, at }])
  }
  return (cell: Field): readonly Piece[] => {
    const own = Array.from({ length: cell.rows * cell.columns }, (_, index) => {
      const row = cell.row + Math.floor(index / cell.columns)
      return fields.get(row * columns.length + cell.column + (index % cell.columns)) ?? []
    }).flat()
    return own.sort((one, other) => one.at - other.at).map(({ piece }) => piece)
  }
}

type Field = Omit<PageCell, 'text'>

/** Fields of the lattice, joined where no line parts them. */
function mergedFields({ rows, columns, across, down }: Lattice): readonly Field[] {
  const height = rows.length - 1
  const width = columns.length - 1
  const taken = Array.from({ length: height }, () => Array<boolean>(width).fill(false))
  const middle = (list: readonly number[], index: number) => ((list[index] ?? 0) + (list[index + 1] ?? 0)) / 2
  const parts = (lines: readonly Rule[], at: number | undefined, along: number) =>
    lines.some((line) => Math.abs(line.at - (at ?? 0)) <= near && line.from < along && line.to > along)
  const fields: Field[] = []
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row]?.[column]) continue
      let right = column + 1
      while (right < width && !taken[row]?.[right] && !parts(down, columns[right], middle(rows, row))) right += 1
      let below = row + 1
      while (below < height && !parts(across, rows[below], middle(columns, column))) below += 1
      for (const line of taken.slice(row, below)) line.fill(true, column, right)
      fields.push({ row, column, rows: below - row, columns: right - column })
    }
  }
  return fields
}
