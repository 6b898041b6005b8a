import type { PresentFigure } from '../../contract/sheet-figures.ts'
import type { Fault } from '../../fault.ts'
import { type ParFramework, type SubCriterion, subCriteriaOf } from '../../framework/framework.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { readDate } from '../read-date.ts'
import type { SourceFile } from '../source-file.ts'
import { contradictionsInSheet } from './figure-contradictions-in-sheet.ts'
import { type FigurePreview, type FigureSheetEntry, figurePreview, sheetImport } from './figure-import.ts'
import type { SheetImport } from './import-preview.ts'
import { type NamedFigure, nameFigure } from './name-figure.ts'
import { codeIndex } from './read-cell-code.ts'
import { readCellUnit } from './read-cell-unit.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { reportFormula } from './report-formula.ts'
import type { SheetCell } from './sheet-cell.ts'
import { type SheetUnit, unitFinder } from './unit-finder.ts'
import { withoutRepeatedRows } from './without-repeated-rows.ts'

/** What a table of other agencies' figures is read against. */
export interface ExternalFiguresContext {
  readonly framework: ParFramework
  readonly round: string
  readonly units: readonly SheetUnit[]
  /** The figures of each unit as they are now, by its id. */
  readonly present: ReadonlyMap<string, readonly DatedFigure[]>
  /** What table it is. */
  readonly kind?: 'external-figures' | 'survey-points'
  /** The sub-criteria whose figures may stand in it; all of the framework if left out. */
  readonly items?: readonly SubCriterion[]
}

export interface DatedFigure extends PresentFigure {
  /** The day that it is of; null or absent where that was not told. */
  readonly date?: CalendarDate | null
}

/** A figure of a unit as another agency gives it. */
export interface ExternalFigureEntry extends FigureSheetEntry {
  readonly unit: string
  /** The day that the figure is of; null where the table does not tell. */
  readonly date: CalendarDate | null
}

/** A row of the table beside what is there now. */
export interface ExternalFigurePreview extends FigurePreview {
  readonly unit: string
  /** The day that the figure is of, as the row tells, or as it was told before where the row does not. */
  readonly date: CalendarDate | null
}

/**
 * Reads the figures that another agency, such as a ministry, gives for many units at once: a row a unit and figure.
 *
 * @returns either the entries or faults, never a part
 */
export function readExternalFigures(
  file: SourceFile,
  context: ExternalFiguresContext,
): SheetImport<ExternalFigureEntry, ExternalFigurePreview> {
  const { kind = 'external-figures' } = context
  const { rows, mark, faults } = readSheet(file, kind, context.round)
  const items = codeIndex(context.items ?? subCriteriaOf(context.framework), itemNames[kind])
  const find = unitFinder(context.units)
  const present = presentByKey(context.present)
  const read = rows.flatMap((row) => {
    const { cells } = row
    if (cells.value.kind === 'empty') return []
    const unit = requireUnit(cells.organisation, find, faults)
    const named = nameFigure(cells, items, faults)
    const date = readDay(cells.date, faults)
    if (!unit || !named) return []
    const inputs = { value: cells.value, source: cells.source, explanation: emptyIn(row) }
    const key = `${unit.id}/${named.key}`
    const before = present.get(key)
    const preview = figurePreview(named, inputs, before, mark?.rows.get(key), faults)
    return preview && date !== undefined
      ? [readRow(unit, named, dated({ ...preview, unit: unit.id, date }, before?.date ?? null))]
      : []
  })
  const preview = withoutRepeatedRows(read, faults).map((row) => row.preview)
  for (const [unit, ofUnit] of groupedBy(preview, ({ unit }) => unit)) {
    faults.push(...contradictionsInSheet(items.all, ofUnit, context.present.get(unit) ?? []))
  }
  return sheetImport(preview, toEntry, faults)
}

const itemNames = {
  'external-figures': { vi: 'bộ tiêu chí', en: 'the framework' },
  'survey-points': { vi: 'các tiêu chí chấm qua điều tra', en: 'the sub-criteria scored by a survey' },
}

/** Another day for the same figure is a change too. */
function dated(preview: ExternalFigurePreview, before: CalendarDate | null): ExternalFigurePreview {
  const date = preview.date ?? before
  const isOther = date !== null && (before === null || toIsoDate(date) !== toIsoDate(before))
  if (preview.state !== 'unchanged' || !isOther) return { ...preview, date }
  const isOld = preview.seenVersion !== null && preview.seenVersion !== preview.version
  return { ...preview, date, state: isOld ? 'stale' : 'changed' }
}

function requireUnit(cell: SheetCell, find: ReturnType<typeof unitFinder>, faults: Fault[]): SheetUnit | undefined {
  if (cell.kind !== 'empty') return readCellUnit(cell, find, faults)
  const expected = { vi: 'tên hoặc mã đơn vị', en: 'the name or code of a unit' }
  faults.push({ code: 'missing-value', place: cell.place, details: { expected } })
  return undefined
}

/** @returns null for an empty cell; undefined with a fault for what is no date */
function readDay(cell: SheetCell, faults: Fault[]): CalendarDate | null | undefined {
  if (cell.kind === 'empty') return null
  if (!reportFormula(cell, faults)) return undefined
  return readDate(cell, faults) ?? undefined
}

function emptyIn({ place }: SheetRow<string>): SheetCell {
  return { kind: 'empty', text: '', place, formula: false, merged: null }
}

function readRow(unit: SheetUnit, { key, item, definition }: NamedFigure, preview: ExternalFigurePreview) {
  const name = `${unit.name}: ${item.code} "${definition.name}"`
  const says = JSON.stringify([preview.to, preview.date])
  return { key: `${unit.id}/${key}`, name, place: preview.place, says, preview }
}

function presentByKey(present: ExternalFiguresContext['present']): ReadonlyMap<string, DatedFigure> {
  const entries = [...present].flatMap(([unit, figures]) =>
    figures.map((each) => [`${unit}/${each.code}/${each.figure}`, each] as const),
  )
  return new Map(entries)
}

function toEntry({ unit, code, figure, to, seenVersion, date }: ExternalFigurePreview): ExternalFigureEntry {
  return { unit, code, figure, ...to, seenVersion, date }
}
