import fc from 'fast-check'
import type { DrawBelow } from '../../src/stats/seeded-random.ts'
import type { FrameUnit } from '../../src/survey/draw/frame-unit.ts'
import type { PlanStage } from '../../src/survey/draw/plan-stage.ts'

/** A stage that draws communes at random, changed. */
export function stageOf(changes: Partial<PlanStage> = {}): PlanStage {
  return {
    ...{ name: 'Xã', unit: 'commune', draw: { kind: 'per-parent', units: 2 }, method: 'simple' },
    ...{ size: null, stratum: null, certainty: [], reserves: 0, nestedCodes: false, listedLater: false },
    ...changes,
  }
}

export function unitOf(code: string, changes: Partial<FrameUnit> = {}): FrameUnit {
  return { code, name: code, parent: '', stratum: '', size: 1, ...changes }
}

/** Units a, b, c … of these sizes. */
export function unitsOf(sizes: readonly number[], changes: Partial<FrameUnit> = {}): readonly FrameUnit[] {
  return sizes.map((size, at) => unitOf(`u${String(at + 1).padStart(2, '0')}`, { ...changes, size }))
}

/** Every sequence of chances that a draw can meet, each as likely as any other where they are asked for in one order. */
export function everyChance<T>(draw: (below: DrawBelow) => T): readonly T[] {
  const results: T[] = []
  let path: { at: number; limit: number }[] = []
  do {
    let step = 0
    results.push(
      draw((limit) => {
        path[step] ??= { at: 0, limit }
        return path[step++]!.at
      }),
    )
    while (path.length > 0 && path.at(-1)!.at + 1 >= path.at(-1)!.limit) path = path.slice(0, -1)
    const last = path.at(-1)
    if (last) last.at++
  } while (path.length > 0)
  return results
}

/** Sizes of some units, and how many of them are drawn. */
export const sizesAndPlaces = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
  .chain((sizes) => fc.record({ sizes: fc.constant(sizes), places: fc.integer({ min: 1, max: sizes.length }) }))
