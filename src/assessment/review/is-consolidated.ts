import { type ItemState, itemStates } from '../course/item-state.ts'

/** Tells whether a round with sub-criteria in these states was consolidated: none of them stands before that. */
export function isConsolidated(states: readonly ItemState[]): boolean {
  const first = itemStates.indexOf('frozen')
  return states.length > 0 && states.every((state) => itemStates.indexOf(state) >= first)
}
