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
  /** Of each unit: the probability with which it was drawn, 0 to 1; null where it is not known apart from its stratum. */
  readonly probability: (number | null)[]
  /** Of each stratum: 1 − probability, added up over its units; null where no probabilities are known. */
  readonly chanceLeft: (number | null)[]
  /** Without people, of whom nobody is looked up again. */
  readonly unitNumbers: Map<string, number>
  readonly stratumNumbers: Map<string, number>
}

/** All units of a survey, stage by stage from the primary units. Units of the last stage are the leaves. */
export type DesignUnits = StageUnits[]

/** Where a path leads to at one stage. */
export interface UnitPosition {
  /** −1 for a person, who is entered apart. */
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
    probability: [],
    chanceLeft: [],
    unitNumbers: new Map(),
    stratumNumbers: new Map(),
  }
  units.push(added)
  return added
}

function enterUnit(
  stage: StageUnits,
  parent: number,
  { stratum: label, unit: id, population, probability = null }: DrawnUnit,
): UnitPosition {
  const stratumName = `${parent}:${label}`
  const stratum = stage.stratumNumbers.get(stratumName) ?? stage.drawn.length
  if (stratum === stage.drawn.length) {
    stage.stratumNumbers.set(stratumName, stratum)
    stage.parentOfStratum.push(parent)
    stage.drawn.push(0)
    stage.population.push(population)
    stage.chanceLeft.push(null)
  }
  if (id === null) return { unit: -1, stratum }
  const unitName = `${stratum}:${id}`
  const unit = stage.unitNumbers.get(unitName) ?? stage.stratumOfUnit.length
  if (unit === stage.stratumOfUnit.length) {
    stage.unitNumbers.set(unitName, unit)
    stage.stratumOfUnit.push(stratum)
    stage.probability.push(probability)
    if (probability !== null) stage.chanceLeft[stratum] = (stage.chanceLeft[stratum] ?? 0) + chanceNotDrawn(probability)
    stage.drawn[stratum] = (stage.drawn[stratum] ?? 0) + 1
  }
  return { unit, stratum }
}

/** Enters one more person into a stratum of the last stage. @returns the number of the person as a unit */
export function enterPerson({ stratumOfUnit, drawn }: StageUnits, stratum: number): number {
  drawn[stratum] = (drawn[stratum] ?? 0) + 1
  return stratumOfUnit.push(stratum) - 1
}

/** Counts one more person of a stratum of the last stage, without giving them a number. */
export function countPerson(units: DesignUnits, stratum: number): void {
  const drawn = units.at(-1)?.drawn ?? []
  drawn[stratum] = (drawn[stratum] ?? 0) + 1
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

function chanceNotDrawn(probability: number): number {
  return 1 - probability < wholeBelow ? 0 : 1 - probability
}

/**
 * What stands in the place of the finite population correction for one unit: 1 − probability where units were drawn with unequal
 * ones, else that of its stratum.
 *
 * @see Brewer (2002), Combined Survey Sampling Inference, ch. 9; R survey 4.1, `svydesign(pps = "brewer")`
 */
export function notDrawnOfUnit(stage: StageUnits, unit: number): number {
  const probability = stage.probability[unit] ?? null
  return probability === null ? notDrawnShare(stage, stage.stratumOfUnit[unit] ?? 0) : chanceNotDrawn(probability)
}

/** `notDrawnOfUnit`, added up over the units that were drawn in a stratum; 0 where all there is was drawn. */
export function notDrawnOfStratum(stage: StageUnits, stratum: number): number {
  return stage.chanceLeft[stratum] ?? (stage.drawn[stratum] ?? 0) * notDrawnShare(stage, stratum)
}

/** A stratum of which one unit was drawn and more could have been: it shows no spread. */
export function isLonely(stage: StageUnits, stratum: number): boolean {
  return stage.drawn[stratum] === 1 && notDrawnOfStratum(stage, stratum) > 0
}
