import { z } from 'zod'
import { appealReasons } from '../assessment/course/appeal-reason.ts'
import { cutReasons } from '../assessment/course/cut-reason.ts'
import { itemStates } from '../assessment/course/item-state.ts'
import { windowKinds } from '../assessment/course/window.ts'
import type { OrganisationId } from '../framework/ids.ts'
import { type CalendarDate, parseDate } from '../number/vietnamese-date.ts'
import { nameText, paragraph, visible } from './plain-text.ts'
import type { ProofView } from './proof-view.ts'

export const campaignParam = z.object({ id: z.uuid().meta({ description: 'Id of the campaign' }) })

const day = z.iso.date().transform((text): CalendarDate => parseDate(text) ?? never(text))
const dayRange = z.object({ opensOn: day, closesOn: day })
const organisation = z.uuid().transform((id) => id as OrganisationId)
const windowKind = z.enum(windowKinds)
export const reason = z.string().trim().min(1).max(1000).regex(visible)

function never(text: string): never {
  throw new Error(`not a day: ${text}`)
}

/** A campaign as somebody opens it. */
export const campaignToOpen = z
  .object({
    organiser: organisation,
    indexYear: z.number().int().min(2000).max(2100),
    title: nameText(300),
    parFramework: z.string().max(100).regex(visible),
    sipasFramework: z.string().max(100).regex(visible).nullable().default(null),
    /** The day as of which the organisations are taken. */
    asOf: day,
    needsSecond: z.boolean().default(false),
    quorumPercent: z.number().int().min(1).max(100).default(67),
    isSample: z.boolean().default(false),
    calendar: z.object({
      ...{ assess: dayRange, review: dayRange, send: dayRange },
      ...{ appraise: dayRange, appeal: dayRange, publish: dayRange },
    }),
    units: z.array(organisation).max(20_000),
  })
  .meta({ id: 'CampaignToOpen' })

export const rescoringToAsk = z
  .object({ framework: z.string().max(100).regex(visible).meta({ description: 'Id of the other framework' }) })
  .meta({ id: 'RescoringToAsk' })

export const windowChange = z
  .object({ kind: windowKind, opensOn: day, closesOn: day, reason })
  .meta({ id: 'WindowChange' })

export const extensionToGive = z.object({ kind: windowKind, closesOn: day, reason }).meta({ id: 'ExtensionToGive' })

export const assignmentsToMake = z
  .object({
    reason: paragraph(1000),
    assignments: z
      .array(
        z.object({
          code: z.string().max(50).regex(visible),
          lead: organisation.nullable(),
          coOperating: z.array(organisation).max(50).default([]),
        }),
      )
      .min(1)
      .max(2000),
  })
  .meta({ id: 'AssignmentsToMake' })

export const itemParam = z.object({ id: z.uuid(), code: z.string().max(50) })

const seenStep = z.number().int().min(0).max(1_000_000)

export const stepToTake = z
  .object({
    action: z.enum(['submit', 'take-back', 'accept', 'return', 'confirm', 'object', 'appeal', 'escalate']),
    /** The newest step that the person saw. */
    seenStep,
    reason: paragraph(5000),
    /** With `submit`: false claims that the sub-criterion does not apply to the organisation; needs a reason. */
    applies: z.boolean().default(true),
    /** With `appeal`, which needs one: what it is about. */
    ground: z.enum(appealReasons).nullable().default(null),
  })
  .meta({ id: 'StepToTake' })

export const roundMove = z
  .object({ action: z.enum(['consolidate', 'reopen', 'send', 'release']), reason: paragraph(5000) })
  .meta({ id: 'RoundMove' })

const points = z.string().max(50).regex(visible)

export const appraisalToSet = z
  .object({ points, cut: z.enum(cutReasons).nullable().default(null), reason: paragraph(5000), seenStep })
  .meta({ id: 'AppraisalToSet' })

export const appealAnswer = z
  .object({ points: points.nullable().default(null), reason: z.string().trim().min(1).max(5000), seenStep })
  .meta({ id: 'AppealAnswer' })

export const explanationToEnter = z
  .object({
    text: z
      .string()
      .max(20_000)
      .regex(/^[^\p{Cs}]*$/u)
      .transform((text) => text.normalize('NFC').replace(/[^\P{Cc}\n\t]/gu, '')),
  })
  .meta({ id: 'ExplanationToEnter' })

export const commentToAdd = z
  .object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(5000)
      .regex(/^[^\p{Cs}]*$/u)
      .transform((text) => text.normalize('NFC').replace(/[^\P{Cc}\n\t]/gu, '')),
    mentions: z.array(z.string().max(100).regex(visible)).max(50).default([]),
  })
  .meta({ id: 'CommentToAdd' })

export const trialFigures = z
  .object({ figures: z.record(z.string().max(100), z.string().max(60).nullable()) })
  .meta({ id: 'TrialFigures' })

const person = z.object({ id: z.string(), name: z.string().nullable() })
const windowView = z.object({ opensOn: z.string(), closesOn: z.string() })
const decimal = z.string().nullable()
const calendarView = z.object({
  ...{ assess: windowView, review: windowView, send: windowView },
  ...{ appraise: windowView, appeal: windowView, publish: windowView },
})
const nextView = z.array(z.object({ window: windowKind, does: z.enum(['opens', 'closes']), on: z.string() }))
const state = z.enum(itemStates)

const campaignView = z
  .object({
    ...{ id: z.string(), organiser: z.string(), organiserName: z.string(), indexYear: z.number().int() },
    ...{ title: z.string(), parFramework: z.string(), sipasFramework: z.string().nullable(), asOf: z.string() },
    ...{ needsSecond: z.boolean(), quorumPercent: z.number().int(), isSample: z.boolean(), rounds: z.number().int() },
  })
  .meta({ id: 'Campaign' })

/** A campaign as it is listed. */
export const listedCampaignView = campaignView
  .extend({
    /** Windows that are open on the day. */
    open: z.array(windowKind),
    /** What the clock will still do, the next first. */
    next: nextView,
    /** The day in Vietnam on which it is read. */
    today: z.string(),
  })
  .meta({ id: 'ListedCampaign' })

const extensionView = z.object({ kind: windowKind, closesOn: z.string(), reason: z.string() })

export const campaignDetailsView = z
  .object({
    campaign: campaignView,
    calendar: calendarView,
    /** The day in Vietnam on which it is read. */
    today: z.string(),
    /** What the clock will still do, the next first. */
    next: nextView,
    organises: z.boolean(),
    /** Roles that you hold for all of the campaign, at its organiser or above. */
    roles: z.array(z.string()),
    rounds: z.array(
      z.object({
        ...{ round: z.string(), organisation: z.string(), organisationName: z.string() },
        states: z.partialRecord(state, z.number().int()),
        ...{ claimed: decimal, appraised: decimal, final: decimal },
        extensions: z.array(extensionView),
      }),
    ),
  })
  .meta({ id: 'CampaignDetails' })

const roundItem = {
  ...{ code: z.string(), state, step: z.number().int(), applies: z.boolean() },
  ...{ claimed: decimal, appraised: decimal, final: decimal },
  ...{ lead: z.string().nullable(), coOperating: z.array(z.string()), changedAt: z.string() },
}

export const courseView = z
  .object({
    ...{ campaign: z.string(), campaignTitle: z.string(), isSample: z.boolean(), calendar: calendarView },
    ...{ organisation: z.string(), organisationName: z.string(), indexYear: z.number().int(), asOf: z.string() },
    /** The day in Vietnam, as the server's clock has it. */
    today: z.string(),
    /** What you may do now with all of the round at once, as far as roles, windows and the first sub-criterion tell. */
    moves: z.array(z.enum(['consolidate', 'reopen', 'send', 'release'])),
    domains: z.array(z.object({ code: z.string(), name: z.string() })),
    extensions: z.array(extensionView),
    next: nextView,
    roles: z.array(z.string()),
    items: z.array(
      z.object({
        ...roundItem,
        ...{ name: z.string(), domain: z.string(), maximum: z.string(), leadName: z.string().nullable() },
        /** Whether you edit or head it for the agency that leads it or co-operates. */
        mine: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Course' })

const figure = z.object({
  ...{ figure: z.string(), value: z.string().nullable(), source: z.string().nullable(), version: z.number().int() },
})
const scores = z.object({ self: decimal, appraised: decimal, final: decimal })

export const itemView = z
  .object({
    definition: z.object({
      ...{ code: z.string(), name: z.string(), maximum: z.string(), standing: z.string(), note: z.string().nullable() },
      /** The rule in words. */
      rule: z.string(),
      figures: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.string(),
          unit: z.string(),
          partOf: z.string().nullable(),
        }),
      ),
      /** Whether units below feed its figures. */
      ...{ evidence: z.array(z.string()), legalBasis: z.array(z.string()), isFed: z.boolean() },
    }),
    item: z.object(roundItem),
    calendar: calendarView,
    ...{ organisationName: z.string(), leadName: z.string().nullable(), indexYear: z.number().int() },
    ...{ campaignTitle: z.string(), isSample: z.boolean(), today: z.string() },
    /** The sub-criteria before and after it in the framework; null at either end. */
    ...{ before: z.string().nullable(), after: z.string().nullable() },
    /** What you may do now. */
    actions: z.array(z.string()),
    figures: z.array(figure),
    computed: z.custom<ProofView>().meta({ type: 'object' }),
    scores,
    explanation: z.object({ text: z.string(), version: z.number().int() }),
    steps: z.array(
      z.object({
        ...{ version: z.number().int(), action: z.string(), state, reason: z.string().nullable() },
        ...{ details: z.record(z.string(), z.unknown()), by: person.nullable(), at: z.string() },
      }),
    ),
    changes: z.array(
      z.object({
        kind: z.enum(['figure', 'score', 'explanation']),
        ...{ subject: z.string(), version: z.number().int(), value: z.string().nullable() },
        ...{ source: z.string().nullable(), reason: z.string().nullable(), by: person.nullable(), at: z.string() },
      }),
    ),
    comments: z.array(
      z.object({ id: z.string(), text: z.string(), mentions: z.array(person), by: person, at: z.string() }),
    ),
    lastYear: z
      .object({
        ...{ indexYear: z.number().int(), figures: z.array(figure), scores },
        ...{ explanation: z.string(), cause: z.string().nullable() },
      })
      .nullable(),
  })
  .meta({ id: 'Item' })

export const publicationParam = campaignParam.extend({ number: z.coerce.number().int().min(1).max(100_000) })

/** A correction of what was published: new final scores, and why. */
export const correctionToMake = z
  .object({
    reason,
    scores: z
      .array(z.object({ round: z.uuid(), code: z.string().max(50).regex(visible), points }))
      .min(1)
      .max(1000),
  })
  .meta({ id: 'CorrectionToMake' })

export const publishedView = z.object({ number: z.number().int(), sha256: z.string() }).meta({ id: 'Published' })

export const publicationView = z
  .object({
    ...{ number: z.number().int(), sha256: z.string(), correction: z.string().nullable(), publishedAt: z.string() },
  })
  .meta({ id: 'Publication' })

export const presenceView = z
  .array(z.object({ id: z.string(), name: z.string(), since: z.string() }))
  .meta({ id: 'Presence', description: 'Who else has the sub-criterion open, the longest there first' })

export const stepView = z.object({ step: z.number().int() }).meta({ id: 'StepTaken' })
export const movedView = z.object({ moved: z.number().int() }).meta({ id: 'RoundMoved' })
export const proofOnlyView = z
  .custom<ProofView>()
  .meta({ id: 'Proof', type: 'object', description: 'The score with its proof; nothing is written' })
