import { type Fault, isError, type Language, type Place } from '../../fault.ts'
import { exact } from '../../number/exact.ts'
import { type Frame, type FrameUnit, inDrawOrder } from '../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../survey/draw/plan-stage.ts'
import { shortages } from '../../survey/draw/shortages.ts'
import { readNumber } from '../read-number.ts'
import type { SheetCell } from '../sheets/sheet-cell.ts'
import type { SourceFile } from '../source-file.ts'
import { type FrameRow, readFrameTable } from './frame-table.ts'
import { checkUnits, type ReadUnit } from './frame-units-faults.ts'
import type { OpenedPlan } from './read-sampling-plan.ts'
import { shortageFaults } from './shortage-faults.ts'

/** What a frame is read for. */
export interface FrameUse {
  /** The stages that it lists, in their order. */
  readonly stages: readonly PlanStage[]
  readonly columns: OpenedPlan['columns']
  /** The units that the first of these stages is drawn in; null if it is the first of the plan, which lies in none. */
  readonly parents: readonly string[] | null
}

/** Null beside the faults if any of them is an error. */
export interface FrameReading {
  readonly frame: Frame | null
  readonly faults: Fault[]
}

/** What a draw can count up to: the sizes of a stage, added up, stay below. */
const mostSize = 2 ** 32

/**
 * Reads the units of a frame from a CSV file or a workbook, and whether the plan can be drawn from it, whatever chance says.
 * A frame of one stage needs no column of levels.
 */
export function readFrame(file: SourceFile, use: FrameUse): FrameReading {
  const { stages, columns, parents } = use
  const used = stages.flatMap(({ size, stratum }) => [size, stratum]).filter((name) => name !== null)
  const level = stages.length > 1 ? [columns.level] : []
  const parent = stages.length > 1 || parents ? [columns.parent] : []
  const { rows, faults } = readFrameTable(file, {
    required: [...new Set([...level, columns.code, columns.name, ...parent, ...used])],
    optional: [columns.level, columns.parent, ...columns.ignored],
  })
  const read = rows.flatMap((row) => unitIn(row, use, faults))
  // A row that was left out for a fault would make strangers of those below it.
  if (rows.length > 0 && !faults.some(isError)) checkUnits(file, read, use, faults)
  checkSizes(read, faults)
  if (faults.some(isError)) return { frame: null, faults }
  const frame = stages.map((_, at) => inDrawOrder(read.filter(({ stage }) => stage === at).map(({ unit }) => unit)))
  const listed = parents ? [...new Set(frame[0]?.map((unit) => unit.parent))] : ['']
  const places = new Map(read.map(({ unit, cells }) => [unit, cells.code.place]))
  faults.push(...shortageFaults(shortages(stages, frame, listed), { file, stages, frame, places }))
  return { frame: faults.some(isError) ? null : frame, faults }
}

function unitIn(row: FrameRow, { stages, columns, parents }: FrameUse, faults: Fault[]): ReadUnit[] {
  const before = faults.length
  const stage = stages.length === 1 ? 0 : levelOf(row(columns.level), stages, faults)
  const at = stages[stage]
  if (!at) return []
  const cells = { code: row(columns.code), parent: row(columns.parent), size: at.size === null ? null : row(at.size) }
  const hasParent = stage > 0 || parents !== null
  const unit: FrameUnit = {
    code: textOf(cells.code, { vi: 'mã đơn vị', en: 'the code of the unit' }, faults),
    name: textOf(row(columns.name), { vi: 'tên đơn vị', en: 'the name of the unit' }, faults),
    parent: hasParent ? textOf(cells.parent, { vi: 'mã đơn vị cấp trên', en: 'the code of the parent' }, faults) : '',
    stratum: at.stratum === null ? '' : textOf(row(at.stratum), { vi: 'tên tầng', en: 'the stratum' }, faults),
    size: cells.size ? sizeIn(cells.size, faults) : 1,
  }
  return faults.slice(before).some(isError) ? [] : [{ stage, unit, cells }]
}

function levelOf(cell: SheetCell, stages: readonly PlanStage[], faults: Fault[]): number {
  const expected = stages.map(({ unit }) => unit)
  const text = textOf(cell, { vi: 'cấp của đơn vị', en: 'the level of the unit' }, faults)
  if (text !== '' && !expected.includes(text))
    faults.push({ code: 'not-in-list', place: cell.place, details: { found: text, expected } })
  return expected.indexOf(text)
}

function textOf(cell: SheetCell, expected: Record<Language, string>, faults: Fault[]): string {
  const { kind, place, text: found } = cell
  if (kind === 'error') faults.push({ code: 'error-in-cell', place, details: { found } })
  else if (kind === 'date') faults.push({ code: 'date-in-cell', place, details: { found, expected } })
  else if (found === '') faults.push({ code: 'missing-value', place, details: { expected } })
  else return found
  return ''
}

function sizeIn(cell: SheetCell, faults: Fault[]): number {
  const text = textOf(cell, { vi: 'kích thước, số nguyên từ 1', en: 'a size, a whole number from 1' }, faults)
  if (text === '') return Number.NaN
  const limits = { whole: true, atLeast: exact('1'), atMost: exact(BigInt(mostSize)) }
  const size = readNumber(cell, limits, faults)
  return size ? Number(size.n) : Number.NaN
}

function checkSizes(read: readonly ReadUnit[], faults: Fault[]): void {
  const sums = new Map<number, number>()
  for (const { stage, unit, cells } of read) {
    const before = sums.get(stage) ?? 0
    sums.set(stage, before + unit.size)
    if (before <= mostSize && before + unit.size > mostSize && cells.size) faults.push(tooLarge(cells.size))
  }
}

function tooLarge({ text: found, place }: { readonly text: string; readonly place: Place }): Fault {
  const expected = {
    vi: `kích thước nhỏ hơn, để cả bước cộng lại không quá ${mostSize}; ghi theo nghìn hoặc triệu`,
    en: `smaller sizes, that add up to at most ${mostSize} over the stage; count in thousands or millions`,
  }
  return { code: 'number-out-of-range', place, details: { found, expected } }
}
