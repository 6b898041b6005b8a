import { createHash } from 'node:crypto'
import { toPlain } from '../../../number/plain.ts'
import { canonicalJson } from '../../../store/canonical-json.ts'
import type { Frame, FrameUnit } from '../../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../../survey/draw/plan-stage.ts'

/** SHA-256 of a value as canonical JSON, in hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(toPlain(value)))
    .digest('hex')
}

/** What a plan says of the draw; what it expects of the answers does not count. */
export function planHash(stages: readonly PlanStage[]): string {
  return hashOf(['chiso-plan-1', stages])
}

/**
 * What is read of a frame: of each unit its level, parent, stratum, code, name and size, in draw order. The order of rows and
 * columns, columns that are not read, and the kind of file do not count; every letter that is read does.
 */
export function frameHash(stages: readonly PlanStage[], frame: Frame): string {
  const rows = stages.flatMap(({ unit: level }, at) => (frame[at] ?? []).map((unit) => rowOf(level, unit)))
  return hashOf(['chiso-frame-1', rows])
}

function rowOf(level: string, { parent, stratum, code, name, size }: FrameUnit) {
  return [level, parent, stratum, code, name, size]
}
