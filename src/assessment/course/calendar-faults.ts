import { type Calendar, isEarlier, type WindowKind, windowKinds } from './window.ts'

/** Why a calendar cannot be: a window that ends before it begins, or that opens before the one it follows. */
export interface CalendarFault {
  readonly kind: 'ends-before-it-opens' | 'opens-before-the-one-it-follows'
  readonly window: WindowKind
}

/** Windows may overlap: agencies still assess while the first answers are reviewed. */
export function calendarFaults(calendar: Calendar): readonly CalendarFault[] {
  return windowKinds.flatMap((window, at) => {
    const before = windowKinds[at - 1]
    const faults: CalendarFault[] = []
    if (isEarlier(calendar[window].closesOn, calendar[window].opensOn))
      faults.push({ kind: 'ends-before-it-opens', window })
    if (before && isEarlier(calendar[window].opensOn, calendar[before].opensOn))
      faults.push({ kind: 'opens-before-the-one-it-follows', window })
    return faults
  })
}
