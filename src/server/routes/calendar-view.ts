import type { ClockEvent } from '../../assessment/course/clock-events.ts'
import type { Calendar, Window } from '../../assessment/course/window.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { Extension } from '../../store/campaigns.ts'

/** A calendar with its days as texts. */
export function toCalendarView({ assess, review, send, appraise, appeal, publish }: Calendar) {
  return {
    ...{ assess: toWindowView(assess), review: toWindowView(review), send: toWindowView(send) },
    ...{ appraise: toWindowView(appraise), appeal: toWindowView(appeal), publish: toWindowView(publish) },
  }
}

function toWindowView({ opensOn, closesOn }: Window) {
  return { opensOn: toIsoDate(opensOn), closesOn: toIsoDate(closesOn) }
}

/** What the clock will do, with its days as texts. */
export function toNextView(events: readonly ClockEvent[]) {
  return events.map(({ on, ...event }) => ({ ...event, on: toIsoDate(on) }))
}

/** Later last days, as texts. */
export function toExtensionViews(extensions: readonly Extension[]) {
  return extensions.map(({ closesOn, ...extension }) => ({ ...extension, closesOn: toIsoDate(closesOn) }))
}
