import { z } from 'zod'

const cursorForm = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\/([0-9a-z-]{1,64})\/(\d{1,18})$/

/** Where a page of the log begins, as `next` of the page before gave it. */
export interface AuditCursor {
  readonly at: Date
  readonly chain: string
  readonly seq: string
}

/** @throws nothing: undefined for text that no page gave */
export function parseAuditCursor(text: string): AuditCursor | undefined {
  const [, at, chain, seq] = cursorForm.exec(text) ?? []
  const date = new Date(at ?? '')
  return chain === undefined || seq === undefined || Number.isNaN(date.getTime()) ? undefined : { at: date, chain, seq }
}

export function auditCursorText({ at, chain, seq }: AuditCursor): string {
  return `${at.toISOString()}/${chain}/${seq}`
}

const day = z.iso.date()

export const auditQuery = z.object({
  chain: z.union([z.uuid(), z.literal('platform')]).optional(),
  person: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  from: day.optional(),
  /** The last day, itself included. */
  to: day.optional(),
  cursor: z
    .string()
    .refine((text) => parseAuditCursor(text) !== undefined)
    .optional(),
})

export const auditPageView = z
  .object({
    rows: z.array(
      z.object({
        chain: z.string(),
        seq: z.string(),
        at: z.string(),
        person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
        action: z.string(),
        subject: z.string(),
        subjectName: z.string().nullable(),
        details: z.any(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' })
