import { type Points, sum, sumIfComplete } from '../number/exact.ts'
import { type ItemResult, itemsBelowMaximum } from './item-results.ts'

/** The last line of the table of losses. */
export interface LossTotals {
  readonly items: readonly ItemResult[]
  readonly maximum: Points
  readonly self: Points | null
  readonly appraised: Points | null
  readonly deducted: Points | null
  readonly lost: Points | null
}

/** Adds up the sub-criteria that did not get their maximum; a column with a gap has no sum. */
export function lossTotals(results: readonly ItemResult[]): LossTotals {
  const items = itemsBelowMaximum(results)
  return {
    items,
    maximum: sum(items.map(({ item }) => item.maximum)),
    self: sumIfComplete(items.map(({ self }) => self)),
    appraised: sumIfComplete(items.map(({ appraised }) => appraised)),
    deducted: sumIfComplete(items.map(({ deducted }) => deducted)),
    lost: sumIfComplete(items.map(({ lost }) => lost)),
  }
}
