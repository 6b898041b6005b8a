import { z } from 'zod'
import type { Plain } from '../number/plain.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const decimal = z
  .string()
  .max(200)
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()
const framework = z.strictObject({ id: z.string().max(200), sha256, text: z.string() })

/** What stands in a round when it is published: everything from which its results follow. */
const publishedRound = z.strictObject({
  round: z.uuid(),
  organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
  figures: z.array(
    z.strictObject({ code: z.string(), figure: z.string(), value: decimal, source: z.string().nullable() }),
  ),
  scores: z.array(
    z.strictObject({
      ...{ code: z.string(), stage: z.enum(['self', 'appraised', 'final']), points: decimal },
      ...{ cause: z.string().nullable(), standing: z.string() },
    }),
  ),
  /** Sub-criteria that do not apply to the organisation. */
  exempt: z.array(z.string()),
  /** Survey results, series, texts; as kept with the round. */
  context: z.custom<Plain>(),
})

/** What follows from it. */
const publishedResult = z.strictObject({
  organisation: z.uuid(),
  /** Exact, as a fraction; null where something is missing. */
  exact: z.string().nullable(),
  total: decimal,
  /** 1 is the best; from the unrounded totals; null without a total. */
  rank: z.number().int().nullable(),
  domains: z.array(z.strictObject({ code: z.string(), total: decimal })),
  items: z.array(
    z.strictObject({ code: z.string(), self: decimal, appraised: decimal, final: decimal, points: decimal }),
  ),
})

/** A publication as its file holds it. */
export const publicationSchema = z.strictObject({
  format: z.literal('chiso-publication'),
  formatVersion: z.literal(1),
  software: z.strictObject({ name: z.literal('chiso'), version: z.string() }),
  campaign: z.strictObject({
    ...{ id: z.uuid(), title: z.string(), indexYear: z.number().int(), asOf: z.iso.date(), isSample: z.boolean() },
    organiser: z.strictObject({ id: z.uuid(), name: z.string() }),
  }),
  number: z.number().int().min(1),
  /** What a correction changes and why, and the publication that it takes the place of. */
  correction: z.strictObject({ text: z.string(), replaces: sha256 }).nullable(),
  publishedAt: z.iso.datetime(),
  frameworks: z.strictObject({ par: framework, sipas: framework.nullable() }),
  rounds: z.array(publishedRound),
  results: z.array(publishedResult),
  checksums: z.strictObject({ rounds: sha256, results: sha256 }),
})

export type PublicationFile = z.infer<typeof publicationSchema>
export type PublishedRound = z.infer<typeof publishedRound>
export type PublishedResult = z.infer<typeof publishedResult>
