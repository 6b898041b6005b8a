import { z } from 'zod'
import { itemStates } from '../assessment/course/item-state.ts'
import { resultGroups } from '../scoring/result-group.ts'
import { campaignParam, publicationView } from './campaign-views.ts'

const decimal = z.string().nullable()
const named = { organisation: z.string(), organisationName: z.string() }

const ranking = {
  domains: z.array(z.object({ code: z.string(), name: z.string(), maximum: z.string() })),
  maximum: z.string(),
  /** The best first; those without a total last. */
  units: z.array(
    z.object({
      ...named,
      /** Rounded; null where something is missing, which is no zero. */
      total: decimal,
      /** From the unrounded totals: equal ones share a rank, and the next is skipped. */
      rank: z.number().int().nullable(),
      group: z.enum(resultGroups).nullable(),
      domains: z.array(z.object({ code: z.string(), total: decimal })),
    }),
  ),
}

/** What stands against publishing a campaign, and what would be published: for those who may publish it. */
export const publishingView = z
  .object({
    ...{ title: z.string(), isSample: z.boolean(), isPublished: z.boolean() },
    window: z.object({ opensOn: z.string(), closesOn: z.string(), standing: z.enum(['before', 'open', 'after']) }),
    unready: z.array(
      z.object({ ...named, round: z.string(), states: z.partialRecord(z.enum(itemStates), z.number().int()) }),
    ),
    gaps: z.array(z.object({ ...named, round: z.string(), codes: z.array(z.string()) })),
    ...ranking,
  })
  .meta({ id: 'Publishing' })

export const rankingQuery = z.object({
  /** Of this publication; the newest if left out. */
  number: z.coerce.number().int().min(1).max(100_000).optional(),
})

/** A ranking as it was published. */
export const rankingView = z
  .object({
    ...{ title: z.string(), isSample: z.boolean(), indexYear: z.number().int() },
    publication: publicationView,
    ...ranking,
  })
  .meta({ id: 'Ranking' })

export const differencesParam = campaignParam.extend({ number: z.coerce.number().int().min(2).max(100_000) })

export const differencesQuery = z.object({
  /** The earlier publication; the one before if left out. */
  with: z.coerce.number().int().min(1).max(100_000).optional(),
})

/** What differs between two publications; organisations of which nothing differs are left out. */
export const differencesView = z
  .object({
    ...{ from: z.number().int(), to: z.number().int() },
    organisations: z.array(
      z.object({
        ...named,
        total: z.object({ from: decimal, to: decimal }),
        rank: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
        items: z.array(z.object({ code: z.string(), from: decimal, to: decimal })),
      }),
    ),
  })
  .meta({ id: 'PublicationDifferences' })
