import type { CourseAction } from '../assessment/course/course-action.ts'
import { moveOf } from '../assessment/course/course-action.ts'
import { type Calendar, type WindowKind, windowKinds } from '../assessment/course/window.ts'
import type { PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { listItems } from '../store/course.ts'
import { insertSteps } from '../store/course-steps.ts'
import { actAs, type Tx } from '../store/database.ts'
import { dayInVietnam } from './day-in-vietnam.ts'

/** Who does what in the example. */
export interface DemoActors {
  readonly administrator: PersonId
  readonly coordinator: PersonId
  readonly editor: PersonId
  readonly head: PersonId
  readonly appraiser: PersonId
}

/** Lets a person take an action on all sub-criteria of a round, or on some of them. */
export async function stepAll(
  tx: Tx,
  taken: {
    readonly round: RoundId
    readonly by: PersonId
    readonly at: Date
    readonly action: CourseAction
    readonly details: (code: string) => { readonly [name: string]: Plain }
    readonly codes?: readonly string[]
    readonly reason?: string
  },
): Promise<void> {
  const { round, by, at, action, details, codes, reason = null } = taken
  const { to } = moveOf(action)
  if (to === 'same') throw new Error(`the action ${action} moves nothing`)
  await actAs(tx, by)
  const items = (await listItems(tx, round)).filter(({ code }) => codes === undefined || codes.includes(code))
  const steps = items.map(({ code, step }) => ({
    round,
    code,
    version: step + 1,
    action,
    state: to,
    reason,
    details: details(code),
  }))
  await insertSteps(tx, steps, { by, at })
}

/** First and last day of each window, counted from the day on which the example is made: half of the course lies behind. */
const sampleDays: Readonly<Record<WindowKind, readonly [number, number]>> = {
  assess: [-20, 10],
  review: [-10, 20],
  send: [15, 25],
  appraise: [26, 60],
  appeal: [61, 70],
  publish: [71, 80],
}

const dayLength = 24 * 3600 * 1000

/** The day in Vietnam that is so many days after a moment. */
export function daysAfter(at: Date, days: number): CalendarDate {
  return dayInVietnam(new Date(at.getTime() + days * dayLength))
}

/** The calendar of a sample that is made now. */
export function sampleCalendar(now: Date): Calendar {
  const windows = windowKinds.map((kind) => {
    const [opensOn, closesOn] = sampleDays[kind].map((offset) => daysAfter(now, offset))
    return [kind, { opensOn, closesOn }]
  })
  return Object.fromEntries(windows) as Calendar
}
