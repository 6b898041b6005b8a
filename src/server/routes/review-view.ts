import type { z } from '@hono/zod-openapi'
import type { meetingView, risksView } from '../../contract/review-views.ts'
import type { Points } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { MeetingReading } from '../../operations/review/read-meeting.ts'
import type { readRisks } from '../../operations/review/read-risks.ts'

type Risks = Awaited<ReturnType<typeof readRisks>>

/** Risks as other programs read them. */
export function toRisksView(risks: Risks): z.input<typeof risksView> {
  return risks.map(({ text, place, ...risk }) => ({ ...risk, text: { ...text }, place: { ...place } }))
}

/** A review meeting as other programs read it. */
export function toMeetingView(reading: MeetingReading): z.input<typeof meetingView> {
  const { meeting, differences, items, texts, ...head } = reading
  const { at, heldOn, decisions, ...told } = meeting
  return {
    ...head,
    meeting: {
      ...{ ...told, at: at?.toISOString() ?? null, heldOn: heldOn && toIsoDate(heldOn) },
      decisions: decisions.map(({ tasks, ...decision }) => ({
        ...decision,
        tasks: tasks.map((task) => ({ ...task, by: task.by && toIsoDate(task.by) })),
      })),
    },
    differences: differences.map(({ maximum, claim, computed, kinds, risks, ...difference }) => ({
      ...{ ...difference, kinds: [...kinds], risks: toRisksView(risks), maximum: toDecimalText(maximum) },
      ...{ claim: decimal(claim), computed: decimal(computed) },
    })),
    items: items.map((item) => ({ ...item })),
    texts: { difficulties: { ...texts.difficulties }, proposals: { ...texts.proposals } },
  }
}

function decimal(points: Points | null): string | null {
  return points && toDecimalText(points)
}
