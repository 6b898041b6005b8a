import type { z } from '@hono/zod-openapi'
import type { courseView, itemView } from '../../contract/campaign-views.ts'
import { toProofView } from '../../contract/proof-view.ts'
import { toDecimalText } from '../../number/round.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { RoundCourse } from '../../operations/campaigns/read-campaign.ts'
import type { ItemReading } from '../../operations/campaigns/read-item.ts'
import type { RoundItem } from '../../store/course.ts'
import { toCalendarView, toExtensionViews, toNextView } from './calendar-view.ts'

/** A round's course as other programs read it. */
export function toCourseView(course: RoundCourse): z.input<typeof courseView> {
  const { calendar, extensions, next, items, roles, campaign, campaignTitle, isSample } = course
  const { indexYear, today, moves, domains } = course
  return {
    ...{ campaign, campaignTitle, isSample, calendar: toCalendarView(calendar), next: toNextView(next) },
    ...{ organisation: course.organisation, organisationName: course.organisationName, asOf: toIsoDate(course.asOf) },
    ...{ indexYear, today: toIsoDate(today), moves: [...moves], domains: [...domains] },
    extensions: toExtensionViews(extensions),
    roles: [...roles],
    items: items.map(({ name, domain, maximum, leadName, mine, ...item }) => ({
      ...{ ...toRoundItem(item), name, domain, maximum: toDecimalText(maximum), leadName, mine },
    })),
  }
}

function toRoundItem({ round: _, changedAt, coOperating, ...item }: RoundItem) {
  return { ...item, coOperating: [...coOperating], changedAt: changedAt.toISOString() }
}

/** A sub-criterion as other programs read it. */
export function toItemView(reading: ItemReading): z.input<typeof itemView> {
  const { definition, item, calendar, actions, figures, computed, scores, explanation } = reading
  const { code, name, maximum, standing, note, evidence, legalBasis } = definition
  return {
    definition: {
      ...{ code, name, maximum: toDecimalText(maximum), standing, note, rule: computed.proof.rule.text },
      figures: definition.figures.map(({ partOf = null, code: figure, name: told, kind, unit }) => ({
        ...{ code: figure, name: told, kind, unit, partOf },
      })),
      ...{ evidence: [...evidence], legalBasis: [...legalBasis], isFed: definition.fedBy.length > 0 },
    },
    ...{ item: toRoundItem(item), calendar: toCalendarView(calendar), actions: [...actions] },
    ...{ organisationName: reading.organisationName, leadName: reading.leadName, indexYear: reading.indexYear },
    ...{ campaignTitle: reading.campaignTitle, isSample: reading.isSample, today: toIsoDate(reading.today) },
    ...{ before: reading.before, after: reading.after },
    ...{ figures: figures.map(toFigure), computed: toProofView(computed.proof), scores },
    explanation: { text: explanation.text, version: explanation.version },
    steps: reading.steps.map(({ at, details, ...step }) => ({
      ...step,
      details: { ...details },
      at: at.toISOString(),
    })),
    changes: reading.changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
    comments: reading.comments.map(({ at, mentioned, mentions: _, ...comment }) => ({
      ...{ ...comment, mentions: [...mentioned], at: at.toISOString() },
    })),
    lastYear: reading.lastYear && { ...reading.lastYear, figures: reading.lastYear.figures.map(toFigure) },
  }
}

function toFigure({ figure, value, source, version }: ItemReading['figures'][number]) {
  return { figure, value, source, version }
}
