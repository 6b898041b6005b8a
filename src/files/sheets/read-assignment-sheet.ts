import type { Fault } from '../../fault.ts'
import type { ParFramework } from '../../framework/framework.ts'
import type { SourceFile } from '../source-file.ts'
import { sheetImport } from './figure-import.ts'
import type { ImportRow, ImportState, SheetImport } from './import-preview.ts'
import { itemIndex } from './name-figure.ts'
import { readCellCode } from './read-cell-code.ts'
import { type CellInput, readCellText } from './read-cell-text.ts'
import { readCellUnit } from './read-cell-unit.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetCell } from './sheet-cell.ts'
import type { MarkedRow } from './sheet-mark.ts'
import { type SheetUnit, type UnitFinding, unitFinder } from './unit-finder.ts'
import { withoutRepeatedRows } from './without-repeated-rows.ts'

/** Who works on a sub-criterion: ids of organisations. */
export interface Assigned {
  readonly lead: string | null
  /** In the order of their ids; empty if there are none. */
  readonly cooperating: readonly string[]
}

export interface PresentAssignment extends Assigned {
  readonly code: string
  /** 0 where nobody was ever assigned. */
  readonly version: number
}

/** An assignment as a sheet makes it. */
export interface AssignmentEntry extends Assigned {
  readonly code: string
  /** Version that the person saw, by the template; null where the file does not tell. */
  readonly seenVersion: number | null
}

/** A row of a sheet of assignments beside what is there now. */
export interface AssignmentPreview extends ImportRow<Assigned> {
  readonly code: string
  readonly seenVersion: number | null
  readonly version: number
}

/** What a sheet of assignments is read against. */
export interface AssignmentSheetContext {
  readonly framework: ParFramework
  readonly round: string
  readonly organisations: readonly SheetUnit[]
  readonly present: readonly PresentAssignment[]
}

type Find = (text: string) => UnitFinding<SheetUnit>

/**
 * Reads who leads and who co-operates on each sub-criterion; several co-operating agencies stand in one cell, separated by
 * semicolons. An empty cell leaves what is there; the word xóa takes it away.
 *
 * @returns either the entries or faults, never a part
 */
export function readAssignmentSheet(
  file: SourceFile,
  context: AssignmentSheetContext,
): SheetImport<AssignmentEntry, AssignmentPreview> {
  const { rows, mark, faults } = readSheet(file, 'assignments', context.round)
  const items = itemIndex(context.framework)
  const find = unitFinder(context.organisations)
  const present = new Map(context.present.map((each) => [each.code, each]))
  const read = rows.flatMap(({ cells }) => {
    const isBlank = cells.lead.kind === 'empty' && cells.cooperating.kind === 'empty'
    const item = readCellCode(cells.code, items, isBlank ? [] : faults)
    if (!item) return []
    const preview = assignmentPreview(item.code, cells, present.get(item.code), mark?.rows.get(item.code), find, faults)
    if (!preview) return []
    return [{ key: item.code, name: item.code, place: preview.place, says: JSON.stringify(preview.to), preview }]
  })
  const preview = withoutRepeatedRows(read, faults).map((row) => row.preview)
  return sheetImport(preview, toEntry, faults)
}

const nobody: Assigned = { lead: null, cooperating: [] }

function assignmentPreview(
  code: string,
  cells: { readonly lead: SheetCell; readonly cooperating: SheetCell },
  present: PresentAssignment | undefined,
  marked: MarkedRow | undefined,
  find: Find,
  faults: Fault[],
): AssignmentPreview | undefined {
  const lead = inputOf(cells.lead, marked?.texts[0], faults)
  const cooperating = inputOf(cells.cooperating, marked?.texts[1], faults)
  if (!lead || !cooperating) return undefined
  const from = { lead: present?.lead ?? nobody.lead, cooperating: present?.cooperating ?? nobody.cooperating }
  const leadId =
    lead.kind === 'given' ? readCellUnit(cells.lead, find, faults)?.id : lead.kind === 'cleared' ? null : from.lead
  const others = cooperating.kind === 'given' ? readUnits(cells.cooperating, find, faults) : undefined
  if (leadId === undefined || others?.includes(undefined)) return undefined
  const ids =
    others?.flatMap((unit) => (unit ? [unit.id] : [])) ?? (cooperating.kind === 'cleared' ? [] : from.cooperating)
  const to = { lead: leadId, cooperating: [...new Set(ids)].toSorted() }
  if (leadId !== null && to.cooperating.includes(leadId)) {
    const cell = cooperating.kind === 'given' ? cells.cooperating : cells.lead
    faults.push({ code: 'lead-also-cooperates', place: cell.place, details: { found: cells.lead.text } })
    return undefined
  }
  const version = present?.version ?? 0
  const seenVersion = marked?.version ?? null
  const state = stateOf(from, to, seenVersion !== null && seenVersion !== version)
  return { place: cells.lead.place, code, state, from, to, seenVersion, version }
}

function inputOf(cell: SheetCell, marked: string | undefined, faults: Fault[]): CellInput<string> | undefined {
  return marked === cell.text ? { kind: 'kept' } : readCellText(cell, faults)
}

function readUnits({ text, place }: SheetCell, find: Find, faults: Fault[]): readonly (SheetUnit | undefined)[] {
  const names = text.split(/[;\n]/).map((name) => name.trim())
  return names.filter((name) => name !== '').map((name) => readCellUnit({ text: name, place }, find, faults))
}

function stateOf(from: Assigned, to: Assigned, newer: boolean): ImportState {
  const same = from.lead === to.lead && from.cooperating.toSorted().join('\n') === to.cooperating.join('\n')
  if (same) return 'unchanged'
  if (newer) return 'stale'
  if (from.lead === null && from.cooperating.length === 0) return 'new'
  return to.lead === null && to.cooperating.length === 0 ? 'cleared' : 'changed'
}

function toEntry({ code, to, seenVersion }: AssignmentPreview): AssignmentEntry {
  return { code, ...to, seenVersion }
}
