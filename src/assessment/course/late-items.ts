import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { ItemState } from './item-state.ts'
import { type Calendar, type WindowKind, windowKinds, windowStanding } from './window.ts'

/** The window by whose end a sub-criterion should have left each state; null where nothing is awaited any more. */
const leftBy: Readonly<Record<ItemState, WindowKind | null>> = {
  open: 'assess',
  returned: 'review',
  submitted: 'review',
  accepted: 'send',
  frozen: 'send',
  sent: 'appraise',
  appraised: 'appraise',
  confirmed: 'appeal',
  released: 'publish',
  appealed: 'appeal',
  answered: 'publish',
  escalated: 'publish',
  decided: 'publish',
  published: null,
}

/** Sub-criteria that were still in a window's states when it had closed. */
export interface LateItems {
  readonly window: WindowKind
  readonly items: number
}

/**
 * The window by whose end a sub-criterion should have left a state; null where nothing is awaited any more. Without a second
 * appraiser an appraised one waits only for the result to be told.
 */
export function windowToLeaveBy(state: ItemState, needsSecond: boolean): WindowKind | null {
  return state === 'appraised' && !needsSecond ? 'appeal' : leftBy[state]
}

/**
 * Counts what is late on a day, in the order of the windows. Without a second appraiser an appraised sub-criterion waits only
 * for the result to be told, which has until the end of the appeals.
 */
export function lateItems(
  states: Readonly<Partial<Record<ItemState, number>>>,
  calendar: Calendar,
  { day, needsSecond }: { readonly day: CalendarDate; readonly needsSecond: boolean },
): readonly LateItems[] {
  return windowKinds.flatMap((window) => {
    if (windowStanding(calendar[window], day) !== 'after') return []
    const held = Object.entries(states).filter(([state]) => windowToLeaveBy(state as ItemState, needsSecond) === window)
    const items = held.reduce((sum, [, count]) => sum + count, 0)
    return items > 0 ? [{ window, items }] : []
  })
}
