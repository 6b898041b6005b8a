import type { FigureContents, PresentFigure } from '../../contract/sheet-figures.ts'
import { type Fault, isError } from '../../fault.ts'
import type { FigureCode } from '../../framework/rule.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { inFileOrder } from '../in-file-order.ts'
import type { ImportRow, ImportState, SheetImport } from './import-preview.ts'
import type { NamedFigure } from './name-figure.ts'
import { readCellFigure } from './read-cell-figure.ts'
import { type CellInput, readCellText } from './read-cell-text.ts'
import type { SheetCell } from './sheet-cell.ts'
import type { MarkedRow } from './sheet-mark.ts'

/** A figure as a sheet enters it. */
export interface FigureSheetEntry extends FigureContents {
  readonly code: string
  readonly figure: FigureCode
  /** Version that the person saw, by the template; null where the file does not tell: whatever there is now. */
  readonly seenVersion: number | null
}

/** A row of a sheet of figures beside what is there now. */
export interface FigurePreview extends ImportRow<FigureContents> {
  readonly code: string
  readonly figure: FigureCode
  readonly seenVersion: number | null
  readonly version: number
}

export type FigureSheetImport = SheetImport<FigureSheetEntry, FigurePreview>

/** The input cells of a row, in the order in which a template records their texts. */
export interface InputCells {
  readonly value: SheetCell
  readonly source: SheetCell
  readonly explanation: SheetCell
}

const nothing: FigureContents = { value: null, source: null, explanation: null }

/**
 * Sets a row beside the figure as it is now. A cell that still says what the template said was not touched: what is there
 * now stays, although it may be newer.
 *
 * @returns undefined with faults if a cell cannot be read
 */
export function figurePreview(
  { item, definition }: NamedFigure,
  cells: InputCells,
  present: PresentFigure | undefined,
  marked: MarkedRow | undefined,
  faults: Fault[],
): FigurePreview | undefined {
  const untouched = (cell: SheetCell, position: number) => marked !== undefined && marked.texts[position] === cell.text
  const value = untouched(cells.value, 0) ? kept : readCellFigure(cells.value, definition, item, faults)
  const source = untouched(cells.source, 1) ? kept : readCellText(cells.source, faults)
  const explanation = untouched(cells.explanation, 2) ? kept : readCellText(cells.explanation, faults)
  if (!value || !source || !explanation) return undefined
  const from = present ?? nothing
  const to = {
    value: apply(value.kind === 'given' ? { kind: 'given', given: toDecimalText(value.given, 40) } : value, from.value),
    source: apply(source, from.source),
    explanation: apply(explanation, from.explanation),
  }
  const version = present?.version ?? 0
  const seenVersion = marked?.version ?? null
  return {
    place: cells.value.place,
    code: item.code,
    figure: definition.code,
    state: stateOf(contentsOf(from), to, seenVersion !== null && seenVersion !== version),
    from: contentsOf(from),
    to,
    seenVersion,
    version,
  }
}

const kept = { kind: 'kept' } as const

function apply(input: CellInput<string>, present: string | null): string | null {
  if (input.kind === 'given') return input.given
  return input.kind === 'cleared' ? null : present
}

function contentsOf({ value, source, explanation }: FigureContents): FigureContents {
  return { value, source, explanation }
}

function stateOf(from: FigureContents, to: FigureContents, newer: boolean): ImportState {
  const changes = !sameValue(from.value, to.value) || from.source !== to.source || from.explanation !== to.explanation
  if (!changes) return 'unchanged'
  if (newer) return 'stale'
  if (from.value !== null) return to.value === null ? 'cleared' : 'changed'
  return from.source === null && from.explanation === null ? 'new' : 'changed'
}

function sameValue(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : exact(a).equals(exact(b))
}

/** A figure as an exact number; null where missing. */
export function exactOrNull(text: string | null): Exact | null {
  return text === null ? null : exact(text)
}

/** All or nothing: no entries where a fault is an error. Faults come in the order of the file. */
export function sheetImport<Entry, Row extends { readonly state: ImportState }>(
  preview: readonly Row[],
  toEntry: (row: Row) => Entry,
  faults: readonly Fault[],
): SheetImport<Entry, Row> {
  const entries = faults.some(isError) ? [] : preview.filter(({ state }) => state !== 'unchanged').map(toEntry)
  return { entries, preview, faults: inFileOrder(faults) }
}
