import type { ItemState } from '../../assessment/course/item-state.ts'

/** While the organisation itself may still change something about a sub-criterion. */
export const riskyStates: readonly ItemState[] = ['open', 'returned', 'submitted', 'accepted']
