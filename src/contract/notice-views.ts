import { z } from 'zod'
import { noticeKinds } from '../assessment/course/notice-kind.ts'
import { windowKinds } from '../assessment/course/window.ts'
import { visible } from './plain-text.ts'

/** As many as one mark or one page takes. */
const noticesAtMost = 200

export const noticesQuery = z.object({
  /** Only those that are not read. */
  unread: z.enum(['true', 'false']).default('false'),
  /** Only those older than this one. */
  before: z.uuid().optional(),
  most: z.coerce.number().int().min(1).max(noticesAtMost).default(50),
})

const noticeView = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    campaign: z.string(),
    /** Null where you do not see the campaign any more. */
    campaignTitle: z.string().nullable(),
    /** Null for a notice about several rounds. */
    round: z.string().nullable(),
    organisationName: z.string().nullable(),
    codes: z.array(z.string()),
    window: z.enum(windowKinds).nullable(),
    /** The first or the last day of the window. */
    day: z.string().nullable(),
    items: z.number().int(),
    rounds: z.number().int(),
    /** Of a publication: above 1 for a correction. */
    number: z.number().int().nullable(),
    /** What somebody wrote: the reason, the comment, the reminder. */
    quote: z.string().nullable(),
    madeAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' })

export const noticesView = z
  .object({
    notices: z.array(noticeView),
    /** How many there are that you have not read, shown here or not. */
    unread: z.number().int(),
    /** Whether older ones follow: ask with `before` the last of these. */
    hasMore: z.boolean(),
  })
  .meta({ id: 'Notices' })

export const unreadView = z.object({ unread: z.number().int() }).meta({ id: 'Unread' })

const ids = z.array(z.uuid()).min(1).max(noticesAtMost)
const moment = z.iso.datetime({ offset: true })

/** These, or all that were made until a moment: none is marked that came after you looked. */
export const noticesToRead = z
  .strictObject({ ids: ids.optional(), madeUntil: moment.optional() })
  .meta({ id: 'NoticesToRead' })

/** These, or all that were marked at a moment: the answer to a mark gives it. */
export const noticesToUnread = z
  .strictObject({ ids: ids.optional(), readAt: moment.optional() })
  .meta({ id: 'NoticesToUnread' })

export const markedReadView = z.object({ marked: z.number().int(), readAt: z.string() }).meta({ id: 'MarkedRead' })
export const markedUnreadView = z.object({ marked: z.number().int() }).meta({ id: 'MarkedUnread' })

/** Which letters you want. */
export const letterSettings = z
  .object({
    /** The letter of the day. */
    digest: z.boolean(),
    /** Letters about what is returned, about mentions and reminders. */
    atOnce: z.boolean(),
  })
  .meta({ id: 'LetterSettings' })

export const mentionQuery = z.object({ search: z.string().max(100).regex(visible).default('') })

/** Somebody whom a comment can call upon. */
export const mentionableView = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Mentionable' })

/** What an agency has not done in a round by the end of a window. */
export const lateView = z
  .object({
    round: z.string(),
    organisationName: z.string(),
    lead: z.string().nullable(),
    leadName: z.string().nullable(),
    window: z.enum(windowKinds),
    closedOn: z.string(),
    codes: z.array(z.string()),
    /** Those of which somebody reminded today. */
    reminded: z.array(z.string()),
    /** Whether you coordinate the round. */
    mayRemind: z.boolean(),
  })
  .meta({ id: 'LateAgency' })

export const reminderToSend = z
  .object({
    targets: z
      .array(z.object({ round: z.uuid(), codes: z.array(z.string().max(50).regex(visible)).min(1).max(300) }))
      .min(1)
      .max(4000),
    text: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .regex(/^[^\p{Cs}]*$/u)
      .transform((text) => text.normalize('NFC').replace(/[^\P{Cc}\n\t]/gu, '')),
  })
  .meta({ id: 'ReminderToSend' })

export const remindedView = z.object({ reminded: z.number().int() }).meta({ id: 'Reminded' })
