import { one } from '../../number/exact.ts'
import { normalDraw } from '../../stats/normal-draws.ts'
import type { DrawBelow } from '../../stats/seeded-random.ts'
import { drawStages } from '../draw/draw-stages.ts'
import type { Frame, FrameUnit } from '../draw/frame-unit.ts'
import type { PlanStage } from '../draw/plan-stage.ts'

/** What is drawn again and again, with answers made up anew each time. */
export interface SimulatedSurvey {
  /** All stages but the last, which is people. */
  readonly stages: readonly PlanStage[]
  readonly frame: Frame
  readonly sd: number
  /** Share of the variance at each stage, the last included, 0–1. */
  readonly shares: readonly number[]
  /** People who answer in each unit of the last of `stages`, and how many there are; null for as many as you like. */
  readonly answering: number
  readonly peopleIn: (unit: FrameUnit) => number | null
}

/** What came out. */
export interface SimulatedPrecision {
  readonly standardError: number
  /** Against a simple random sample of as many people from a population without limit. */
  readonly deff: number
  readonly rounds: number
}

/** The people of one unit of the last stage that the frame lists. */
interface Cluster {
  readonly unit: FrameUnit
  /** How many they count for. */
  readonly weight: number
  /** The mean of all of them, and of those who answer. */
  readonly mean: number
  readonly answered: number
}

/**
 * Draws a sample round after round, as the plan says and by the same code as real draws, from people whose answers are made up
 * of normal effects of the units that they live in; the standard error is how far the weighted means lie from those of all
 * people, in the root of the mean square. Other than the formula, it sees unequal sizes and weights.
 *
 * @param frame at least one stage, without shortages
 */
export function simulatedPrecision(survey: SimulatedSurvey, rounds: number, below: DrawBelow): SimulatedPrecision {
  const normal = () => normalDraw(() => below(words))
  let [squares, people] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const clusters = madeUpClusters(survey, normal)
    const drawn = drawStages(survey.stages, survey.frame, new Map([['', one]]), () => below).at(-1)
    const members = drawn?.groups.flatMap((group) => group.drawn) ?? []
    const sample = members.flatMap(({ unit, overall }) => {
      const cluster = clusters.get(unit)
      return cluster ? [{ ...cluster, weight: (cluster.weight * Number(overall.d)) / Number(overall.n) }] : []
    })
    squares += (meanOf(sample, ({ answered }) => answered) - meanOf([...clusters.values()], ({ mean }) => mean)) ** 2
    people += sample.length * survey.answering
  }
  const variance = squares / rounds
  const deff = variance / (survey.sd ** 2 / (people / rounds))
  return { standardError: Math.sqrt(variance), deff, rounds }
}

const words = 2 ** 32

function madeUpClusters(survey: SimulatedSurvey, normal: () => number): ReadonlyMap<FrameUnit, Cluster> {
  const { frame, sd, shares, answering, peopleIn } = survey
  const spreads = shares.map((share) => sd * Math.sqrt(share))
  let above = new Map([['', 0]])
  const units = frame.map((stage, at) => {
    const effects = stage.map((unit) => ({
      unit,
      effect: (above.get(unit.parent) ?? 0) + (spreads[at] ?? 0) * normal(),
    }))
    above = new Map(effects.map(({ unit, effect }) => [unit.code, effect]))
    return effects
  })
  const lists = (units.at(-1) ?? []).map(({ unit, effect }): [FrameUnit, Cluster] => {
    const answered = effect + ((spreads.at(-1) ?? 0) / Math.sqrt(answering)) * normal()
    const all = peopleIn(unit)
    if (all === null) return [unit, { unit, weight: 1, mean: effect, answered }]
    const others = Math.max(0, all - answering)
    const mean =
      (answering * answered + others * effect + Math.sqrt(others) * (spreads.at(-1) ?? 0) * normal()) /
      (answering + others)
    return [unit, { unit, weight: all, mean, answered }]
  })
  return new Map(lists)
}

function meanOf(clusters: readonly Cluster[], figureOf: (cluster: Cluster) => number): number {
  const weight = clusters.reduce((sum, cluster) => sum + cluster.weight, 0)
  return clusters.reduce((sum, cluster) => sum + cluster.weight * figureOf(cluster), 0) / weight
}
