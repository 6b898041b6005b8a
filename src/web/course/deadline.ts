import type { ItemState } from '../../assessment/course/item-state.ts'
import type { WindowKind } from '../../assessment/course/window.ts'
import type { CourseView } from '../../contract/api-views.ts'

/** Until when a sub-criterion has to leave the state in which it is. */
export interface Deadline {
  readonly window: WindowKind
  /** As 2025-02-10. */
  readonly closesOn: string
  readonly opensOn: string
  /** Whole days after today until the last one: 0 on the last day, negative afterwards. */
  readonly daysLeft: number
  readonly isOpen: boolean
}

/** The windows in which each state is left; the first that has not closed is the one that matters. */
const windowsOf: Readonly<Record<ItemState, readonly WindowKind[]>> = {
  open: ['assess', 'review'],
  returned: ['assess', 'review'],
  submitted: ['review'],
  accepted: ['review', 'send'],
  frozen: ['send'],
  sent: ['appraise'],
  appraised: ['appraise'],
  confirmed: ['appraise'],
  released: ['appeal'],
  appealed: ['appeal', 'publish'],
  answered: ['appeal'],
  escalated: ['appeal', 'publish'],
  decided: ['publish'],
  published: [],
}

const dayMs = 86_400_000

/** @returns null where nothing is left to do */
export function deadlineOf(state: ItemState, calendar: CourseView['calendar'], today: string): Deadline | null {
  const windows = windowsOf[state]
  const window = windows.find((kind) => calendar[kind].closesOn >= today) ?? windows.at(-1)
  if (window === undefined) return null
  const { opensOn, closesOn } = calendar[window]
  const daysLeft = Math.round((Date.parse(closesOn) - Date.parse(today)) / dayMs)
  return { window, opensOn, closesOn, daysLeft, isOpen: opensOn <= today && today <= closesOn }
}
