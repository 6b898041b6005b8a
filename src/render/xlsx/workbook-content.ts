import type { BarChart, Block, ReportTable } from '../../report/report-document.ts'

/** A table of the report and the sheet that holds it. */
export interface TableSheet {
  readonly table: ReportTable
  readonly name: string
  readonly landscape: boolean
}

/** Where a cell of the report stands in the workbook. Rows and columns count from 1. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly calculated: boolean
}

export type CellPlaces = ReadonlyMap<string, CellPlace>

export const captionRow = 1
export const headerRow = 2
export const firstBodyRow = 3

/** Lists the tables of the report in order, those on landscape pages included. */
export function listTableSheets(blocks: readonly Block[], landscape = false): TableSheet[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'landscape') return listTableSheets(block.blocks, true)
    // An apostrophe is legal in a name, but the library does not double it where it quotes the name.
    return block.kind === 'table' ? [{ table: block, name: block.sheetName.replaceAll("'", '’'), landscape }] : []
  })
}

/** Lists the charts of the report in order. */
export function listCharts(blocks: readonly Block[]): BarChart[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'landscape') return listCharts(block.blocks)
    return block.kind === 'chart' ? [block] : []
  })
}

/** Gives every figure cell its place in the workbook, by its id. */
export function placeCells(sheets: readonly TableSheet[]): CellPlaces {
  const places = new Map<string, CellPlace>()
  for (const { table, name } of sheets) {
    for (const [rowIndex, row] of table.rows.entries()) {
      for (const [columnIndex, cell] of row.cells.entries()) {
        if (cell.kind !== 'figure-cell') continue
        if (places.has(cell.id)) throw new Error(`two cells of the report have the id ${cell.id}`)
        const calculated = cell.calculation !== undefined
        places.set(cell.id, { sheet: name, row: firstBodyRow + rowIndex, column: columnIndex + 1, calculated })
      }
    }
  }
  return places
}
