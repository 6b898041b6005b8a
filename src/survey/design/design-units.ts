import type { DrawnUnit, UnitPath } from './unit-path.ts'

/** The units and strata of one stage, counted from 0 in the order in which they were met. */
export interface StageUnits {
  readonly stratumOfUnit: number[]
  /** Of each stratum: the unit of the stage before that it lies in; 0, the population, at the first stage. */
  readonly parentOfStratum: number[]
  /** Of each stratum: how many units of it were met. */
  readonly drawn: number[]
  /** Of each stratum: how many units there were to draw from; null where that is not known. */
  readonly population: (number | null)[]
  readonly unitNumbers: Map<string, number>
  readonly stratumNumbers: Map<string, number>
}

/** All units of a survey, stage by stage from the primary units. Units of the last stage are the leaves. */
export type DesignUnits = StageUnits[]

/** Where a path leads to at one stage. */
export interface UnitPosition {
  readonly unit: number
  readonly stratum: number
}

/** Finds the numbers of the units of a path, and enters those that are new. The population of a stratum is the one first met. */
export function enterUnits(units: DesignUnits, path: UnitPath): readonly UnitPosition[] {
  let parent = 0
  return path.map((drawn, at) => {
    const position = enterUnit(stageAt(units, at), parent, drawn)
    parent = position.unit
    return position
  })
}

function stageAt(units: DesignUnits, at: number): StageUnits {
  const found = units[at]
  if (found) return found
  const added: StageUnits = {
    stratumOfUnit: [],
    parentOfStratum: [],
    drawn: [],
    population: [],
    unitNumbers: new Map(),
    stratumNumbers: new Map(),
  }
  units.push(added)
  return added
}

function enterUnit(
  stage: StageUnits,
  parent: number,
  { stratum: label, unit: id, population }: DrawnUnit,
): UnitPosition {
  const stratumName = `${parent}:${label}`
  const stratum = stage.stratumNumbers.get(stratumName) ?? stage.drawn.length
  if (stratum === stage.drawn.length) {
    stage.stratumNumbers.set(stratumName, stratum)
    stage.parentOfStratum.push(parent)
    stage.drawn.push(0)
    stage.population.push(population)
  }
  const unitName = `${stratum}:${id}`
  const unit = stage.unitNumbers.get(unitName) ?? stage.stratumOfUnit.length
  if (unit === stage.stratumOfUnit.length) {
    stage.unitNumbers.set(unitName, unit)
    stage.stratumOfUnit.push(stratum)
    stage.drawn[stratum] = (stage.drawn[stratum] ?? 0) + 1
  }
  return { unit, stratum }
}

/** Below this share not drawn, a stratum counts as drawn whole. @see R survey 4.1, `survey:::onestrat` */
const wholeBelow = 1e-7

/** The share of a stratum that was not drawn: the finite population correction, 1 where the population is not known. */
export function notDrawnShare({ population, drawn }: StageUnits, stratum: number): number {
  const all = population[stratum] ?? null
  if (all === null) return 1
  const share = (all - (drawn[stratum] ?? 0)) / all
  return share < wholeBelow ? 0 : share
}

/** A stratum of which one unit was drawn and more could have been: it shows no spread. */
export function isLonely(stage: StageUnits, stratum: number): boolean {
  return stage.drawn[stratum] === 1 && notDrawnShare(stage, stratum) > 0
}
