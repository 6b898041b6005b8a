import { z } from 'zod'
import { itemStates } from '../assessment/course/item-state.ts'
import { differenceKinds } from '../assessment/review/differences-to-settle.ts'
import { roundTextKinds } from '../assessment/review/meeting.ts'
import { riskCodes, riskSeverities } from '../assessment/review/risk.ts'
import { type CalendarDate, parseDate } from '../number/vietnamese-date.ts'
import { line, nameText, paragraph, visible } from './plain-text.ts'
import { roundIdParam } from './round-views.ts'

const decimal = z.string().nullable()
const day = z.iso.date().transform((text): CalendarDate => parseDate(text) ?? never(text))

function never(text: string): never {
  throw new Error(`not a day: ${text}`)
}

const riskView = z
  .object({
    code: z.enum(riskCodes),
    severity: z.enum(riskSeverities),
    text: z.object({ vi: z.string(), en: z.string() }),
    /** The sub-criterion, and the figure or the file that it is about. */
    place: z.object({ item: z.string(), figure: z.string().nullable(), evidence: z.string().nullable() }),
  })
  .meta({ id: 'Risk' })

export const risksView = z
  .array(riskView)
  .meta({ id: 'Risks', description: 'What may cost points, in the order of the framework, the gravest first' })

const task = { who: nameText(300), what: nameText(1000) }

/** The review meeting as somebody writes it down. */
export const meetingToWrite = z
  .object({
    heldOn: day.nullable().default(null),
    /** Times as people write them: "8 giờ 30". */
    ...{ begins: line(100), ends: line(100), place: line(500), chair: line(300), secretary: line(300) },
    ...{ attendance: paragraph(10_000), notes: paragraph(20_000) },
    decisions: z
      .array(
        z.object({
          code: z.string().max(50).regex(visible),
          text: paragraph(5000),
          tasks: z
            .array(z.object({ ...task, by: day.nullable().default(null) }))
            .max(20)
            .default([]),
        }),
      )
      .max(500)
      .default([]),
  })
  .meta({ id: 'MeetingToWrite' })

const text = z.string().nullable()

export const meetingView = z
  .object({
    ...{ organisationName: z.string(), indexYear: z.number().int(), campaignTitle: z.string(), isSample: z.boolean() },
    /** Whether you write it down. */
    mayWrite: z.boolean(),
    /** Whether the summary is more than a draft. */
    isConsolidated: z.boolean(),
    /** Version 0 before anything was written. */
    meeting: z.object({
      ...{ version: z.number().int(), at: z.string().nullable(), heldOn: text, begins: text, ends: text },
      ...{ place: text, chair: text, secretary: text, attendance: text, notes: text },
      decisions: z.array(
        z.object({
          ...{ code: z.string(), text },
          tasks: z.array(z.object({ who: z.string(), what: z.string(), by: z.string().nullable() })),
        }),
      ),
    }),
    /** Sub-criteria to settle. */
    differences: z.array(
      z.object({
        ...{ code: z.string(), name: z.string(), state: z.enum(itemStates), maximum: z.string() },
        ...{ claim: decimal, computed: decimal, kinds: z.array(z.enum(differenceKinds)), returned: text },
        risks: z.array(riskView),
      }),
    ),
    items: z.array(z.object({ code: z.string(), name: z.string() })),
    texts: z.object(
      Object.fromEntries(
        roundTextKinds.map((kind) => [kind, z.object({ text: z.string(), version: z.number().int() })]),
      ) as Record<(typeof roundTextKinds)[number], z.ZodObject<{ text: z.ZodString; version: z.ZodInt }>>,
    ),
  })
  .meta({ id: 'Meeting' })

export const roundTextParam = roundIdParam.extend({ kind: z.enum(roundTextKinds) })

export const roundTextToWrite = z
  .object({ text: paragraph(20_000).transform((told) => told ?? '') })
  .meta({ id: 'RoundTextToWrite' })
