import type { PresentFigure } from '../../contract/sheet-figures.ts'
import type { Fault } from '../../fault.ts'
import type { ParFramework } from '../../framework/framework.ts'
import type { SourceFile } from '../source-file.ts'
import { contradictionsInSheet } from './figure-contradictions-in-sheet.ts'
import {
  type FigurePreview,
  type FigureSheetEntry,
  type FigureSheetImport,
  figurePreview,
  sheetImport,
} from './figure-import.ts'
import { itemIndex, type NamedFigure, nameFigure } from './name-figure.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { withoutRepeatedRows } from './without-repeated-rows.ts'

/** What a sheet of figures is read against. */
export interface FigureSheetContext {
  readonly framework: ParFramework
  /** Id of the round, as the template records it. */
  readonly round: string
  /** Codes of the sub-criteria that the agency leads: no others may be changed. */
  readonly codes: readonly string[]
  /** The figures as they are now; one that is not listed was never entered. */
  readonly present: readonly PresentFigure[]
}

/**
 * Reads the figures that an agency filled in: a template (.xlsx), a workbook of its own or a CSV file with the same
 * columns. An empty cell leaves what is there; the word xóa takes it away.
 *
 * @returns either the entries or faults, never a part; the preview lists every row that could be read, also beside faults
 */
export function readFigureSheet(file: SourceFile, context: FigureSheetContext): FigureSheetImport {
  const { rows, mark, faults } = readSheet(file, 'figures', context.round)
  const items = itemIndex(context.framework)
  const led = new Set(context.codes)
  const present = new Map(context.present.map((each) => [`${each.code}/${each.figure}`, each]))
  const idle: FigurePreview[] = []
  const read = rows.flatMap((row) => {
    const isBlank = isLeftOut(row)
    const named = nameFigure(row.cells, items, isBlank ? [] : faults)
    if (!named) return []
    const found: Fault[] = []
    const preview = figurePreview(named, row.cells, present.get(named.key), mark?.rows.get(named.key), found)
    if (!led.has(named.item.code)) {
      const fault: Fault = { code: 'not-led', place: row.cells.code.place, details: { code: named.item.code } }
      if (preview?.state !== 'unchanged') faults.push(fault)
      return []
    }
    faults.push(...found)
    if (preview && isBlank) idle.push(preview)
    return preview && !isBlank ? [readRow(named, preview)] : []
  })
  const kept = withoutRepeatedRows(read, faults).map(({ preview }) => preview)
  faults.push(...contradictionsInSheet(items.all, kept, context.present))
  return sheetImport(withIdle(kept, idle), toEntry, faults)
}

function readRow({ key, definition }: NamedFigure, preview: FigurePreview) {
  const name = `${preview.code} "${definition.name}"`
  return { key, name, place: preview.place, says: JSON.stringify(preview.to), preview }
}

/** Adds the rows in which nothing is filled in, unless another row is about the same figure. */
function withIdle(rows: readonly FigurePreview[], idle: readonly FigurePreview[]): readonly FigurePreview[] {
  const known = new Map([...rows, ...idle].toReversed().map((row) => [`${row.code}/${row.figure}`, row]))
  return [...known.values()].toSorted((a, b) => a.place.line - b.place.line)
}

/** A row in which nothing is filled in, such as a signature below the table. */
function isLeftOut({ cells }: SheetRow<'value' | 'source' | 'explanation'>): boolean {
  return [cells.value, cells.source, cells.explanation].every(({ kind }) => kind === 'empty')
}

function toEntry({ code, figure, to, seenVersion }: FigurePreview): FigureSheetEntry {
  return { code, figure, ...to, seenVersion }
}
