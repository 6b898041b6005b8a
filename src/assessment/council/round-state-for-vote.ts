import { type ItemState, itemStates } from '../course/item-state.ts'

const judged: readonly ItemState[] = itemStates.slice(itemStates.indexOf('sent'), itemStates.indexOf('published'))

/**
 * Where points that a council gives stand, which go through no course of their own: `sent` from when all of the round was sent until
 * it is published, `decided` once the votes were counted, and before that the first state that keeps the round from being judged.
 *
 * @param states of the sub-criteria of the round that are in the course
 */
export function roundStateForVote(states: readonly ItemState[], isCounted: boolean): ItemState {
  if (isCounted) return 'decided'
  const before = itemStates.find((state) => !judged.includes(state) && states.includes(state))
  return before ?? (states.length === 0 ? 'open' : 'sent')
}
