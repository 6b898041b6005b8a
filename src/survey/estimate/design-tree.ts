import {
  type DesignUnits,
  isLonely,
  notDrawnOfStratum,
  notDrawnOfUnit,
  type StageUnits,
} from '../design/design-units.ts'

/** One stage of a tree. Units, strata and parents are counted from 0; the parent at the first stage is the population. */
export interface TreeStage {
  readonly stratumOfUnit: Int32Array
  readonly parentOfStratum: Int32Array
  readonly parents: number
  /** Of each stratum: units drawn in the whole design, also those that are not in this tree. */
  readonly drawn: Float64Array
  /** Of each stratum: units in this tree. */
  readonly here: Float64Array
  /** Of each unit: the share of its stratum that was not drawn, or its own chance not to be drawn; 0 to 1. */
  readonly notDrawn: Float64Array
  /** Of each stratum: the same, added up over all units drawn in the whole design. */
  readonly notDrawnSums: Float64Array
  /** Of each stratum: 1 if it shows no spread. */
  readonly lonely: Uint8Array
}

/** The units of some part of the people, stage by stage, in the design of all. Units of the last stage are the leaves. */
export type DesignTree = readonly TreeStage[]

/** Takes the part of all units that leads to some leaves, given each once; they become the leaves in their order. */
export function designTree(units: DesignUnits, leaves: readonly number[]): DesignTree {
  const stages: TreeStage[] = []
  let wanted = leaves
  for (const stage of units.toReversed()) {
    const strata = numbered(stage.stratumOfUnit, wanted)
    const parents = numbered(stage.parentOfStratum, strata.all)
    stages.unshift(treeStage(stage, wanted, strata, parents))
    wanted = parents.all
  }
  return stages
}

/** Numbers that things have here, and the things in the order of those numbers. */
interface Numbering {
  readonly numbers: Int32Array
  readonly all: readonly number[]
}

/** Numbers what some units lie in. */
function numbered(thingOf: readonly number[], units: readonly number[]): Numbering {
  const numberOf = new Map<number, number>()
  const numbers = new Int32Array(units.length)
  let [last, number] = [-1, -1]
  for (let at = 0; at < units.length; at++) {
    const thing = thingOf[units[at] ?? 0] ?? 0
    // Units mostly stand one after the other in what they lie in.
    if (thing !== last) {
      number = numberOf.get(thing) ?? numberOf.size
      numberOf.set(thing, number)
      last = thing
    }
    numbers[at] = number
  }
  return { numbers, all: [...numberOf.keys()] }
}

function treeStage(stage: StageUnits, units: readonly number[], strata: Numbering, parents: Numbering): TreeStage {
  const here = new Float64Array(strata.all.length)
  for (const stratum of strata.numbers) here[stratum] = (here[stratum] ?? 0) + 1
  return {
    stratumOfUnit: strata.numbers,
    parentOfStratum: parents.numbers,
    parents: parents.all.length,
    drawn: Float64Array.from(strata.all, (stratum) => stage.drawn[stratum] ?? 0),
    here,
    notDrawn: Float64Array.from(units, (unit) => notDrawnOfUnit(stage, unit)),
    notDrawnSums: Float64Array.from(strata.all, (stratum) => notDrawnOfStratum(stage, stratum)),
    lonely: Uint8Array.from(strata.all, (stratum) => (isLonely(stage, stratum) ? 1 : 0)),
  }
}
