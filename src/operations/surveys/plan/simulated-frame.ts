import type { Frame, FrameUnit } from '../../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../../survey/draw/plan-stage.ts'
import type { PlannedStage } from '../../../survey/planning/planned-stage.ts'

/** A frame to be drawn from in simulations: all stages but the last, and how many people are in each of its last units. */
export interface SimulatedFrame {
  readonly frame: Frame
  readonly peopleIn: (unit: FrameUnit) => number | null
}

/** A simulation of more units than a frame may have would take long. */
const mostUnits = 50_000

/**
 * Makes up a frame of units that are all alike, as many as the plan supposes.
 *
 * @returns null if the plan does not say how many there are, or there are too many
 */
export function evenFrame(planned: readonly PlannedStage[]): SimulatedFrame | null {
  const counts = planned.slice(0, -1).map(({ population }) => population)
  const total = counts.reduce<number>((product, count) => product * (count ?? Number.POSITIVE_INFINITY), 1)
  if (counts.length === 0 || total > mostUnits) return null
  let above = ['']
  const frame = counts.map((count) => {
    const units = above.flatMap((parent) => Array.from({ length: count ?? 0 }, (_, at) => evenUnit(parent, at)))
    above = units.map(({ code }) => code)
    return units
  })
  const people = planned.at(-1)?.population ?? null
  return { frame, peopleIn: () => people }
}

function evenUnit(parent: string, at: number): FrameUnit {
  const code = `${parent}/${at}`
  return { code, name: code, parent, stratum: '', size: 1 }
}

/**
 * Takes a real frame: people are those that it lists, or the sizes of its last units, or as many as the plan supposes.
 *
 * @returns null if it lacks more than the last stage
 */
export function realFrame(
  stages: readonly PlanStage[],
  frame: Frame,
  planned: readonly PlannedStage[],
): SimulatedFrame | null {
  const lists = stages.length - 1
  if (lists === 0 || frame.length < lists) return null
  const people = frame[lists]
  const counts = new Map<string, number>()
  for (const { parent } of people ?? []) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  const isSized = stages[lists - 1]?.size !== null
  const supposed = planned.at(-1)?.population ?? null
  return {
    frame: frame.slice(0, lists),
    peopleIn: ({ code, size }) => (people ? (counts.get(code) ?? 0) : isSized ? size : supposed),
  }
}
