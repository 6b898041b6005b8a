import { groupedBy } from '../number/grouped-by.ts'
import type { Claim } from '../proofread/claims/claim.ts'
import type { Block, Cell, FinishedDocument, Place, Table } from '../proofread/text/finished-document.ts'
import { annotatedText, type NumberedFinding, type Piece } from './annotated-text.ts'
import { numberedFindings } from './numbered-findings.ts'

export interface AnnotatedCell {
  readonly pieces: readonly Piece[]
  readonly columns: number
  readonly rows: number
}

export interface AnnotatedRow {
  /** Null where a merged cell covers. */
  readonly cells: readonly (AnnotatedCell | null)[]
  /** What is about the row or its cells. */
  readonly findings: readonly number[]
  /** How many rows without findings are left out before it. */
  readonly leftOut: number
}

interface Annotated {
  readonly place: Place
  /** Numbers of the findings that stand beside it; of a table those that belong to none of its rows. */
  readonly findings: readonly number[]
}

/** A block of a document with the findings about it. */
export type AnnotatedBlock =
  /** Notes are the marks of those of which it is not known where in the text they stand. */
  | (Annotated & { readonly kind: 'paragraph'; readonly pieces: readonly Piece[]; readonly notes: readonly string[] })
  | (Annotated & { readonly kind: 'footnote'; readonly mark: string; readonly pieces: readonly Piece[] })
  /** The title of a table or a chart is null where a paragraph beside it is its title. */
  | (Annotated & { readonly kind: 'table'; readonly title: string | null; readonly rows: readonly AnnotatedRow[] })
  | (Annotated & {
      readonly kind: 'chart'
      readonly title: string | null
      readonly categories: readonly string[]
      readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[]
    })

/** A document with what was found beside its text. */
export interface AnnotatedDocument {
  readonly findings: readonly NumberedFinding[]
  readonly blocks: readonly AnnotatedBlock[]
  /** Numbers of findings that stand beside no block. */
  readonly unplaced: readonly number[]
}

/** Longer tables are shown around their findings only. */
const mostRows = 300
const rowsAround = 3

/** Puts findings beside the blocks, rows and figures that they are about. */
export function annotatedDocument({ blocks }: FinishedDocument, claims: readonly Claim[]): AnnotatedDocument {
  const findings = numberedFindings(claims)
  const byBlock = groupedBy(findings, ({ place }) => blockKey(place))
  const known = new Set(blocks.map(({ place }) => blockKey(place)))
  return {
    findings,
    blocks: blocks.map((block, at) =>
      annotatedBlock(untitled(block, blocks[at - 1], blocks[at + 1]), byBlock.get(blockKey(block.place)) ?? []),
    ),
    unplaced: numbersOf(findings.filter(({ place }) => !known.has(blockKey(place)))),
  }
}

/** A block without the title that a paragraph beside it says already. */
function untitled(block: Block, ...beside: readonly (Block | undefined)[]): Block {
  if (block.kind !== 'table' && block.kind !== 'chart') return block
  const isSaid = beside.some((each) => each?.kind === 'paragraph' && each.text === block.title)
  return isSaid ? { ...block, title: null } : block
}

function blockKey({ paragraph, table, footnote, chart }: Place): string {
  if (footnote !== undefined) return `footnote ${footnote}`
  if (chart !== undefined) return `chart ${chart}`
  return table === undefined ? `paragraph ${paragraph}` : `table ${table}`
}

const numbersOf = (findings: readonly NumberedFinding[]) => findings.map(({ number }) => number)

function annotatedBlock(block: Block, found: readonly NumberedFinding[]): AnnotatedBlock {
  const { place } = block
  const findings = numbersOf(found)
  switch (block.kind) {
    case 'paragraph':
      return {
        ...{ kind: 'paragraph', place, findings },
        pieces: annotatedText(block.text, found, block.marks),
        notes: block.marks ? [] : (block.notes ?? []),
      }
    case 'footnote':
      return { kind: 'footnote', place, findings, pieces: annotatedText(block.text, found), mark: block.mark }
    case 'chart':
      return { ...block, findings }
    case 'table':
      return annotatedTable(block, found)
  }
}

function annotatedTable({ title, grid, place }: Table, found: readonly NumberedFinding[]): AnnotatedBlock {
  const byRow = groupedBy(found, (each) => each.place.row)
  const rows = grid.map((row, at) => annotatedRow(row, byRow.get(rowNumber(row, at)) ?? []))
  const told = new Set(rows.flatMap(({ findings }) => findings))
  const findings = numbersOf(found.filter(({ number }) => !told.has(number)))
  return { kind: 'table', title, place, findings, rows: rows.length > mostRows ? shortened(rows) : rows }
}

/** As its cells are placed; in a sheet rows without content are left out, so that they are not those of the grid. */
function rowNumber(row: readonly (Cell | null)[], at: number): number {
  return row.find((cell) => cell !== null)?.place.row ?? at + 1
}

function annotatedRow(row: readonly (Cell | null)[], found: readonly NumberedFinding[]): AnnotatedRow {
  const cells = row.map((cell) => {
    if (cell === null) return null
    const about = found.filter(({ place }) => place.column === cell.place.column)
    return { pieces: annotatedText(cell.text, about, cell.marks), columns: cell.columns, rows: cell.rows }
  })
  return { cells, findings: numbersOf(found), leftOut: 0 }
}

/** The first rows, and those around findings; cells that reach over rows left out are cut to those shown. */
function shortened(rows: readonly AnnotatedRow[]): readonly AnnotatedRow[] {
  const shown = new Set<number>()
  for (const [at, { findings }] of rows.entries()) {
    if (at >= rowsAround * 2 && findings.length === 0) continue
    for (let near = at - rowsAround; near <= at + rowsAround; near += 1) shown.add(near)
  }
  let leftOut = 0
  return rows.flatMap((row, at) => {
    if (!shown.has(at)) {
      leftOut += 1
      return []
    }
    const before = leftOut
    leftOut = 0
    const cells = row.cells.map((cell) => cell && { ...cell, rows: 1 })
    return [{ ...row, cells, leftOut: before }]
  })
}
