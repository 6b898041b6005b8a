import { z } from 'zod'
import { drawMethods } from '../survey/draw/plan-stage.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const fraction = z.string().regex(/^\d+(\/\d+)?$/)
const whole = z.number().int().min(0)

/** What was fixed before anybody could know the seed. */
export const commitmentSchema = z.strictObject({
  format: z.literal('chiso-draw-commitment'),
  formatVersion: z.literal(1),
  committedOn: z.iso.date(),
  plan: sha256,
  /** The stage that is drawn from lists; null for the draw from the frame. */
  stage: z.string().nullable(),
  frame: sha256,
  units: whole,
  /** Of the protocol of the stage before; null for the draw from the frame. */
  previous: sha256.nullable(),
  sha256,
})

export type DrawCommitment = z.output<typeof commitmentSchema>

/** A stage of a plan, as a protocol copies it. */
export const planStageSchema = z.strictObject({
  ...{ name: z.string(), unit: z.string(), method: z.enum(drawMethods) },
  draw: z.strictObject({ kind: z.enum(['per-parent', 'total']), units: whole }),
  ...{ size: z.string().nullable(), stratum: z.string().nullable(), certainty: z.array(z.string()) },
  ...{ reserves: whole, nestedCodes: z.boolean(), listedLater: z.boolean() },
})

const waiting = z.strictObject({ order: whole, code: z.string(), name: z.string() })

const member = waiting.extend({
  size: whole,
  certain: z.boolean(),
  /** The chance at this stage, exactly and as a decimal. */
  probability: fraction,
  probabilityDecimal: z.number(),
  /** The chance over all stages. */
  overall: fraction,
  overallDecimal: z.number(),
  /** 1 by the overall chance. */
  weight: z.number(),
})

const group = z.strictObject({
  parent: z.string(),
  /** Where the parent is a reserve: the unit whose place and chance it took. */
  insteadOf: z.string().exactOptional(),
  stratum: z.string(),
  /** How many units were drawn from, their sizes added up, and how many places the group has. */
  ...{ units: whole, size: whole, places: whole },
  drawn: z.array(member),
  reserves: z.array(waiting),
})

/** A draw in full, as its file holds it: made again from plan, frame and seed, it is the same to the byte. */
export const protocolSchema = z.strictObject({
  format: z.literal('chiso-draw-protocol'),
  formatVersion: z.literal(1),
  /** How chance is made of the seed. */
  algorithm: z.literal('sha256-xoshiro128**-1'),
  seed: z.string(),
  plan: z.strictObject({ sha256, stages: z.array(planStageSchema) }),
  frame: z.strictObject({ sha256, units: whole }),
  previous: sha256.nullable(),
  /** The last replacement in the protocol before that was taken account of; absent where there was none. */
  replacements: sha256.exactOptional(),
  /** Null where the draw was made without. */
  commitment: commitmentSchema.nullable(),
  stages: z.array(z.strictObject({ unit: z.string(), name: z.string(), groups: z.array(group) })).min(1),
  /** Of everything above. */
  sha256,
})

export type DrawProtocol = z.output<typeof protocolSchema>
export type ProtocolGroup = z.output<typeof group>
