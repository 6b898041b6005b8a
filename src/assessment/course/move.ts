import type { Role } from '../roles.ts'
import type { ItemState } from './item-state.ts'
import type { WindowKind } from './window.ts'

/** A row of the table of the course. */
export interface Move {
  readonly action: string
  readonly from: readonly ItemState[]
  /** States that lead there too where the campaign asks for no second appraiser. */
  readonly fromWithoutSecond?: readonly ItemState[]
  /** `same` where an action changes what stands in the sub-criterion, but not where it stands in the course. */
  readonly to: ItemState | 'same'
  /** Roles that may take it; administrators run the platform and take no part in the course. */
  readonly by: readonly Role[]
  /** One of them must be open for the organisation. */
  readonly windows: readonly WindowKind[]
  /** What it moves at once: one sub-criterion, all of a round, or all rounds of the campaign. */
  readonly reach: 'item' | 'round' | 'campaign'
  /** An action that somebody else must have taken: nobody confirms their own. */
  readonly notBy?: string
  /** What has to be told with it. */
  readonly asks: readonly ('reason' | 'points' | 'outcome' | 'vote')[]
}
