import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { ReplacementRecord } from '../../../contract/replacement-record.ts'
import { Problem, type ProblemDetails } from '../../../problem.ts'

/** A protocol as it was given, with the record of its replacements; null where nobody was replaced. */
export interface GivenProtocol {
  readonly path: string
  readonly protocol: DrawProtocol
  readonly record: ReplacementRecord | null
}

/**
 * Puts protocols in the order of their stages, and holds that they are of one sample: of one plan, each once, each drawn after one
 * that is there, and the first alone from the frame.
 *
 * @param given at least one
 * @throws Problem `unrelated-protocols`; `unsound-draw-record` for stages that are not those of the plan
 */
export function inOrder(given: readonly GivenProtocol[]): readonly GivenProtocol[] {
  for (const [at, each] of given.entries()) requireOther(each, given.slice(0, at))
  for (const each of given) requireBefore(each, given)
  return given.toSorted((a, b) => firstStage(a) - firstStage(b))
}

function requireOther({ path, protocol }: GivenProtocol, before: readonly GivenProtocol[]): void {
  const twice = before.find((each) => each.protocol.sha256 === protocol.sha256)
  if (twice) throw unrelated(path, 'twice', twice.path === path ? '' : twice.path)
  const [first] = before
  if (first && first.protocol.plan.sha256 !== protocol.plan.sha256) throw unrelated(path, 'plan', first.path)
  const other = before.find((each) => each.protocol.previous === null)
  if (protocol.previous === null && other) throw unrelated(path, 'two-first', other.path)
}

function requireBefore({ path, protocol }: GivenProtocol, given: readonly GivenProtocol[]): void {
  const first = protocol.plan.stages.findIndex(({ unit }) => unit === protocol.stages[0]?.unit)
  const isInOrder = protocol.stages.every(({ unit }, at) => protocol.plan.stages[first + at]?.unit === unit)
  if (!isInOrder) throw new Problem('unsound-draw-record', { path, reason: 'contradictory' })
  if (protocol.previous === null) {
    if (first !== 0) throw new Problem('unsound-draw-record', { path, reason: 'contradictory' })
    return
  }
  if (!given.some((each) => each.protocol.previous === null)) throw unrelated(path, 'no-first')
  const before = given.find((each) => each.protocol.sha256 === protocol.previous)
  if (!before) throw unrelated(path, 'no-previous')
  const last = before.protocol.stages.at(-1)?.unit
  if (protocol.plan.stages[first - 1]?.unit !== last)
    throw new Problem('unsound-draw-record', { path, reason: 'contradictory' })
  const { replacements: head } = protocol
  const isRecorded = before.record?.replacements.some(({ sha256 }) => sha256 === head)
  if (head !== undefined && !isRecorded) throw unrelated(path, 'replacements')
}

function firstStage({ protocol }: GivenProtocol): number {
  return protocol.plan.stages.findIndex(({ unit }) => unit === protocol.stages[0]?.unit)
}

/** A protocol, or a record, that is not of the sample. */
export function unrelated(path: string, reason: ProblemDetails<'unrelated-protocols'>['reason'], other = '') {
  return new Problem('unrelated-protocols', { path, reason, other })
}
