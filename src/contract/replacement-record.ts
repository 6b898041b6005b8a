import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One reserve that took the place of a unit. */
const replacement = z.strictObject({
  /** The level of the unit, as in the plan. */
  ...{ stage: z.string(), parent: z.string(), stratum: z.string() },
  ...{ unit: z.string(), reserve: z.string() },
  /** Why the unit dropped out. */
  reason: z.string().min(1),
  at: z.iso.date(),
  /** Of the replacement before; of the protocol for the first. */
  previous: sha256,
  /** Of everything above. */
  sha256,
})

/** All reserves that took a place in the sample of one protocol, in their order: a chain of hashes that begins with the protocol's. */
export const replacementRecordSchema = z.strictObject({
  format: z.literal('chiso-draw-replacements'),
  formatVersion: z.literal(1),
  protocol: sha256,
  replacements: z.array(replacement).min(1),
})

export type ReplacementRecord = z.output<typeof replacementRecordSchema>
export type RecordedReplacement = ReplacementRecord['replacements'][number]
