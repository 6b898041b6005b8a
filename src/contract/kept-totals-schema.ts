import { z } from 'zod'

const whole = z.number().int().min(0)
const numbers = z.array(z.number())
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Stratum, id (null for people), how many units there were to draw from, and the unit's own probability. */
const unit = z.tuple([z.string(), z.string().nullable(), z.number().nullable(), z.number().nullable()])

const sums = z.strictObject({ leaves: z.array(whole), sums: numbers })
const people = z.strictObject({
  ...{ leaves: z.array(whole), weights: numbers },
  answers: z.array(z.strictObject({ known: numbers, codes: z.array(whole) })),
})

const domain = z.strictObject({
  name: z.string(),
  rows: z.union([sums, people]),
  spread: z.strictObject({
    ...{ people: numbers, anyAnswered: numbers, squares: numbers, weights: numbers },
    ...{ totals: numbers, values: numbers, valueMissing: numbers, bothMissing: numbers },
  }),
})

/** What a file of totals holds: which answers are in it, and what they add up to. */
export const keptTotalsSchema = z.strictObject({
  /** The hash of the design as it is read; comments and the order of keys do not count. */
  design: sha256,
  /** The column whose values are the domains. */
  by: z.string().nullable(),
  designEffects: z.boolean(),
  /** In the order in which they were added. */
  files: z.array(
    z.strictObject({
      name: z.string(),
      /** Of its bytes. */
      sha256,
      rows: whole,
      /** The ids of its respondents, sorted; empty where the design names no column of ids. */
      respondents: z.array(z.string()),
    }),
  ),
  totals: z.strictObject({
    paths: z.array(z.array(unit)),
    pathOfLeaf: z.array(whole).nullable(),
    domains: z.array(domain),
  }),
})

export type KeptTotalsFile = z.output<typeof keptTotalsSchema>
