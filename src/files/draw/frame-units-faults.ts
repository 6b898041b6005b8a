import type { Fault, Language } from '../../fault.ts'
import type { FrameUnit } from '../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../survey/draw/plan-stage.ts'
import { nearestCode } from '../nearest-code.ts'
import type { SheetCell } from '../sheets/sheet-cell.ts'
import type { SourceFile } from '../source-file.ts'

/** A unit as read, with the cells that it was read from. */
export interface ReadUnit {
  /** Position among the stages that the frame lists. */
  readonly stage: number
  readonly unit: FrameUnit
  readonly cells: { readonly code: SheetCell; readonly parent: SheetCell; readonly size: SheetCell | null }
}

interface Stages {
  readonly stages: readonly PlanStage[]
  readonly parents: readonly string[] | null
}

/** So many codes are looked through for the one that was meant; a list of wrong ones would take long. */
const mostNearest = 20

/** Finds units that stand twice or under two parents, parents that are not there, and certain units that are not there. */
export function checkUnits(file: SourceFile, read: readonly ReadUnit[], use: Stages, faults: Fault[]): void {
  faults.push(...repeats(read, use), ...strangers(read, use), ...missingCertain(file, read, use))
}

function repeats(read: readonly ReadUnit[], { stages }: Stages): Fault[] {
  const first = new Map<string, ReadUnit>()
  return read.flatMap((each): Fault[] => {
    const { stage, unit, cells } = each
    const key = JSON.stringify([stage, unit.code, stages[stage]?.nestedCodes ? unit.parent : ''])
    const before = first.get(key)
    if (!before) first.set(key, each)
    if (!before) return []
    const [found, firstLine] = [unit.code, before.cells.code.place.line]
    if (before.unit.parent === unit.parent)
      return [{ code: 'repeated-code', place: cells.code.place, details: { found, firstLine } }]
    const details = { found, parent: unit.parent, other: before.unit.parent, firstLine }
    return [{ code: 'unit-under-two-parents', place: cells.parent.place, details }]
  })
}

function strangers(read: readonly ReadUnit[], { stages, parents }: Stages): Fault[] {
  const known = stages.map((_, at) => {
    const above = read.filter(({ stage }) => stage === at - 1).map(({ unit }) => unit.code)
    return new Set(at === 0 ? (parents ?? ['']) : above)
  })
  const strange = read.filter(({ stage, unit }) => !known[stage]?.has(unit.parent))
  return strange.map(({ stage, unit, cells }, at): Fault => {
    const name = stages[stage - 1]?.unit
    const what = name
      ? { vi: `các đơn vị "${name}" của khung mẫu`, en: `the units "${name}" of the frame` }
      : { vi: 'các đơn vị đã rút ở bước trước', en: 'the units that the stage before drew' }
    const details = { found: unit.parent, what, nearest: near(unit.parent, [...(known[stage] ?? [])], at) }
    return { code: 'unknown-code', place: cells.parent.place, details }
  })
}

function missingCertain({ name: file }: SourceFile, read: readonly ReadUnit[], { stages }: Stages): Fault[] {
  return stages.flatMap(({ certainty, unit: level }, at) => {
    const known = read.filter(({ stage }) => stage === at).map(({ unit }) => unit.code)
    const missing = certainty.filter((code) => !known.includes(code))
    const what: Record<Language, string> = {
      vi: `các đơn vị "${level}" của khung mẫu (certainty)`,
      en: `the units "${level}" of the frame (certainty)`,
    }
    return missing.map((found, index): Fault => {
      const details = { found, what, nearest: near(found, known, index) }
      return { code: 'unknown-code', place: { file, line: 0, column: 0 }, details }
    })
  })
}

function near(found: string, known: readonly string[], at: number): string | readonly string[] {
  return (at < mostNearest ? nearestCode(found, known) : undefined) ?? known.slice(0, 10)
}
