import type { DesignStrata } from '../design/design-strata.ts'
import { notDrawnShare } from '../design/design-strata.ts'
import { stratumKey, type UnitPath, unitKey } from '../design/unit-path.ts'

/** One stage of a tree. Units, strata and parents are counted from 0; the parent at the first stage is the population. */
export interface TreeStage {
  readonly stratumOfUnit: readonly number[]
  readonly parentOfStratum: readonly number[]
  readonly parents: number
  /** Of each stratum: units drawn in the whole design, also those that are not in this tree. */
  readonly drawn: readonly number[]
  /** Of each stratum: the share that was not drawn, 0 to 1. */
  readonly notDrawn: readonly number[]
}

/** The units of some part of the people, stage by stage, in the design of all. Units of the last stage are the leaves. */
export interface DesignTree {
  readonly stages: readonly TreeStage[]
}

/** Builds the tree of units whose paths are given, each once; they become the leaves in their order. */
export function designTree(paths: readonly UnitPath[], strata: DesignStrata): DesignTree {
  const depth = paths[0]?.length ?? 0
  let parents = new Map([['', 0]])
  const stages: TreeStage[] = []
  for (let stage = 0; stage < depth; stage++) {
    const units = new Map<string, number>()
    const strataHere = new Map<string, number>()
    const stratumOfUnit: number[] = []
    const parentOfStratum: number[] = []
    for (const path of paths) {
      const key = unitKey(path, stage + 1)
      if (units.has(key)) continue
      const stratum = stratumKey(path, stage)
      if (!strataHere.has(stratum)) {
        strataHere.set(stratum, strataHere.size)
        parentOfStratum.push(parents.get(unitKey(path, stage)) ?? 0)
      }
      units.set(key, units.size)
      stratumOfUnit.push(strataHere.get(stratum) ?? 0)
    }
    const drawn = [...strataHere.keys()].map((key) => strata.get(key)?.units.size ?? 0)
    const notDrawn = [...strataHere.keys()].map((key, at) =>
      notDrawnShare(strata.get(key)?.population ?? null, drawn[at] ?? 0),
    )
    stages.push({ stratumOfUnit, parentOfStratum, parents: parents.size, drawn, notDrawn })
    parents = units
  }
  return { stages }
}
