import { z } from 'zod'
import { line, paragraph, visible } from './plain-text.ts'

const decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,20})?$/)

const details = {
  code: z.string().max(50).regex(visible),
  documentNumber: line(100),
  issuer: line(300),
  /** The day that the document bears. */
  issuedOn: z.iso.date().nullable().default(null),
  page: line(50),
  /** A figure of the sub-criterion that the document states, and its value there. */
  quoted: z
    .object({ figure: z.string().max(100).regex(visible), value: decimal })
    .nullable()
    .default(null),
  note: paragraph(2000),
  reason: paragraph(1000),
}

/** Zip files hide what is in them, so they are taken only if asked for. */
const allowZip = z.boolean().default(false)

export const evidenceToAdd = z
  .object({
    ...details,
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('upload'), upload: z.uuid(), allowZip }),
      z.object({ kind: z.literal('reuse'), round: z.uuid(), evidence: z.uuid() }),
    ]),
  })
  .meta({ id: 'EvidenceToAdd' })

export const evidenceToChange = z
  .object({ ...details, upload: z.object({ id: z.uuid(), allowZip }).nullable().default(null) })
  .meta({ id: 'EvidenceToChange' })

export const withdrawal = z
  .object({ reason: z.string().trim().min(1).max(1000).regex(visible) })
  .meta({ id: 'Withdrawal' })

export const evidenceParam = z.object({ id: z.uuid(), evidence: z.uuid() })

export const evidenceListQuery = z.object({ code: z.string().max(50).regex(visible).optional() })

export const evidenceSearchQuery = z.object({ text: z.string().min(1).max(200).regex(visible) })

/** An earlier version than the newest. */
export const evidenceFileQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })

export const evidenceView = z
  .object({
    round: z.string(),
    id: z.string(),
    version: z.number().int(),
    code: z.string(),
    fileName: z.string(),
    file: z.object({ sha256: z.string(), sizeBytes: z.number().int(), mediaType: z.string() }),
    documentNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: z.string().nullable(),
    page: z.string().nullable(),
    quoted: z.object({ figure: z.string(), value: z.string() }).nullable(),
    note: z.string().nullable(),
    withdrawn: z.boolean(),
    reason: z.string().nullable(),
    enteredBy: z.object({ id: z.string(), name: z.string().nullable() }),
    enteredAt: z.string(),
  })
  .meta({ id: 'Evidence' })

export type EvidenceView = z.infer<typeof evidenceView>

export const foundEvidenceView = evidenceView.extend({ indexYear: z.number().int() }).meta({ id: 'FoundEvidence' })
