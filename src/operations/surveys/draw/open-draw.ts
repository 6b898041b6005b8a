import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { Fault } from '../../../fault.ts'
import { readFrame } from '../../../files/draw/read-frame.ts'
import { type OpenedPlan, readSamplingPlan } from '../../../files/draw/read-sampling-plan.ts'
import { inFileOrder } from '../../../files/in-file-order.ts'
import type { SourceFile } from '../../../files/source-file.ts'
import { type Exact, one } from '../../../number/exact.ts'
import { groupedBy } from '../../../number/grouped-by.ts'
import { parseFraction } from '../../../number/parse-fraction.ts'
import { Problem } from '../../../problem.ts'
import type { Frame } from '../../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../../survey/draw/plan-stage.ts'
import { frameHash, planHash } from './draw-hashes.ts'
import { getFile } from './get-file.ts'
import { readProtocol } from './read-draw-record.ts'
import { type ReplacementSource, type StandIns, standIns } from './replacements/stand-ins.ts'

/** Where the parts of a draw are. */
export interface DrawPaths {
  readonly plan: string
  /** The frame; for a stage that is listed later, its list. */
  readonly frame: string
  /** A stage that is listed later, and the protocol of the stage before; null for the draw from the frame. */
  readonly later: {
    readonly stage: string
    readonly protocol: string
    /** Who stands in for units of that protocol; null where nobody does. */
    readonly replacements: ReplacementSource | null
  } | null
}

/** The parts of a draw as they were read from wherever they are. */
export interface DrawFiles {
  readonly plan: SourceFile
  readonly frame: SourceFile
  /** As in `DrawPaths`, with the protocol that stands there. */
  readonly later: (NonNullable<DrawPaths['later']> & { readonly previous: DrawProtocol }) | null
}

/** Everything that a draw is made of but the seed. */
export interface OpenedDraw {
  readonly plan: { readonly stages: readonly PlanStage[]; readonly sha256: string }
  /** The stages that are drawn now. */
  readonly stages: readonly PlanStage[]
  readonly frame: Frame
  readonly frameHash: string
  /** Of what the draw in one parent goes by: the frame as a whole, or the list of that parent alone. */
  readonly frameHashIn: (parent: string) => string
  /** The units that the first of these stages is drawn in, with their overall chances. */
  readonly parents: ReadonlyMap<string, Exact>
  readonly previous: DrawProtocol | null
  /** Who stands in for units that the protocol before drew. */
  readonly standIns: StandIns | null
  readonly warnings: readonly Fault[]
}

/**
 * Reads plan and frame from their paths, as `openDrawOf`.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`; as `openDrawOf` does
 */
export async function openDraw(paths: DrawPaths): Promise<OpenedDraw> {
  const { plan, frame, later } = paths
  return openDrawOf({
    plan: await getFile(plan),
    frame: await getFile(frame),
    later: later && { ...later, previous: await readProtocol(later.protocol) },
  })
}

/**
 * Reads plan and frame, and holds that the one can be drawn from the other, whatever the seed.
 *
 * @throws Problem `invalid-input` for a stage that is not listed later, `unsound-draw-record` for a protocol of another plan or
 * stage, `unsound-replacements`, `faulty-files` with every fault of both files
 */
export async function openDrawOf(files: DrawFiles): Promise<OpenedDraw> {
  const { plan, faults } = await readSamplingPlan(files.plan)
  if (!plan) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  const sha256 = planHash(plan.stages)
  const stages = stagesOf(plan, files.later?.stage ?? null)
  if (files.later) requireStageBefore(files.later, plan, stages, sha256)
  const previous = files.later?.previous ?? null
  const record = files.later?.replacements ?? null
  const stand = previous && record ? await standIns(previous, record) : null
  const parents = previous ? placesOf(previous, stand) : new Map([['', one]])
  const use = { stages, columns: plan.columns, parents: previous ? [...parents.keys()] : null }
  const read = readFrame(files.frame, use)
  const all = inFileOrder([...faults, ...read.faults])
  if (!read.frame) throw new Problem('faulty-files', { faults: all })
  const whole = frameHash(stages, read.frame)
  const lists = previous ? listHashes(stages, read.frame) : new Map<string, string>()
  return {
    ...{ plan: { stages: plan.stages, sha256 }, stages, frame: read.frame, parents, previous },
    ...{ standIns: stand, warnings: all },
    frameHash: whole,
    frameHashIn: (parent) => lists.get(parent) ?? whole,
  }
}

/** The stages that the frame lists, or the one that is listed later. */
function stagesOf({ stages }: OpenedPlan, later: string | null): readonly PlanStage[] {
  if (later === null) return stages.filter(({ listedLater }) => !listedLater)
  const found = stages.filter(({ unit, listedLater }) => listedLater && unit === later)
  if (found.length > 0) return found
  const known = stages.filter(({ listedLater }) => listedLater).map(({ unit }) => unit)
  const expected = {
    vi: `một bước có listedLater: true trong phương án (${known.join(', ') || 'không có bước nào'})`,
    en: `a stage with listedLater: true in the plan (${known.join(', ') || 'there is none'})`,
  }
  throw new Problem('invalid-input', { where: '--stage', expected, got: later })
}

function requireStageBefore(
  { protocol: path, previous }: NonNullable<DrawFiles['later']>,
  { stages }: OpenedPlan,
  [now]: readonly PlanStage[],
  sha256: string,
): void {
  if (previous.plan.sha256 !== sha256) throw new Problem('unsound-draw-record', { path, reason: 'plan' })
  const before = stages[stages.findIndex(({ unit }) => unit === now?.unit) - 1]
  if (previous.stages.at(-1)?.unit !== before?.unit) throw new Problem('unsound-draw-record', { path, reason: 'stage' })
}

function drawnIn({ stages }: DrawProtocol): ReadonlyMap<string, Exact> {
  const drawn = stages.at(-1)?.groups.flatMap((group) => group.drawn) ?? []
  return new Map(drawn.map(({ code, overall }) => [code, parseFraction(overall) ?? one]))
}

/** A reserve in the place of a unit has the chance of that unit; a unit that was replaced has no place. */
function placesOf(previous: DrawProtocol, stand: StandIns | null): ReadonlyMap<string, Exact> {
  const drawn = drawnIn(previous)
  if (!stand) return drawn
  const reserves = [...stand.insteadOf].map(([reserve, unit]) => [reserve, drawn.get(unit) ?? one] as const)
  return new Map([...[...drawn].filter(([code]) => !stand.replaced.has(code)), ...reserves])
}

/** The list of each parent has a hash of its own, so that it is drawn alike with other lists or alone. */
function listHashes(stages: readonly PlanStage[], [units = []]: Frame): ReadonlyMap<string, string> {
  const lists = groupedBy(units, ({ parent }) => parent)
  return new Map([...lists].map(([parent, list]) => [parent, frameHash(stages, [list])]))
}
