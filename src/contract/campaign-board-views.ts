import { z } from 'zod'
import { appealReasons } from '../assessment/course/appeal-reason.ts'
import { itemStates } from '../assessment/course/item-state.ts'
import { campaignParam } from './campaign-views.ts'

const decimal = z.string().nullable()
const states = z.partialRecord(z.enum(itemStates), z.number().int())
const progress = { states, claimed: decimal, appraised: decimal, final: decimal }

export const progressQuery = z.object({
  /** Only this one of the campaign's rounds. */
  round: z.uuid().optional(),
})

/** How far a campaign is by domain, by sub-criterion over all organisations, and by lead agency. */
export const progressView = z
  .object({
    title: z.string(),
    domains: z.array(z.object({ code: z.string(), name: z.string(), maximum: z.string(), ...progress })),
    items: z.array(
      z.object({ code: z.string(), name: z.string(), domain: z.string(), maximum: z.string(), ...progress }),
    ),
    leads: z.array(
      z.object({
        ...{ lead: z.string().nullable(), leadName: z.string().nullable() },
        ...{ organisation: z.string(), organisationName: z.string(), ...progress },
      }),
    ),
  })
  .meta({ id: 'CampaignProgress' })

export const campaignItemParam = campaignParam.extend({ code: z.string().max(50) })

/** One sub-criterion beside the same one of the other organisations. */
export const campaignItemView = z
  .object({
    title: z.string(),
    needsSecond: z.boolean(),
    definition: z.object({
      ...{ code: z.string(), name: z.string(), domain: z.string(), maximum: z.string() },
      figures: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), unit: z.string() })),
      evidence: z.array(z.string()),
    }),
    rounds: z.array(
      z.object({
        ...{ round: z.string(), organisation: z.string(), organisationName: z.string() },
        ...{ state: z.enum(itemStates), step: z.number().int(), applies: z.boolean() },
        ...{ claimed: decimal, appraised: decimal, final: decimal, evidence: z.number().int() },
        figures: z.array(z.object({ figure: z.string(), value: decimal })),
        /** Figures that other ministries give; they stand beside and count for nothing by themselves. */
        external: z.array(
          z.object({
            ...{ figure: z.string(), value: z.string(), source: z.string().nullable(), date: z.string().nullable() },
          }),
        ),
        appraisal: z.object({ cut: z.string().nullable(), reason: z.string().nullable() }).nullable(),
        appeal: z.object({ ground: z.enum(appealReasons), reason: z.string().nullable() }).nullable(),
        /** What you may do with it now, as an appraiser. */
        actions: z.array(z.enum(['appraise', 'confirm', 'object', 'answer'])),
      }),
    ),
  })
  .meta({ id: 'CampaignItem' })

/** What the appraisal took away, rolled up. */
export const cutsView = z
  .object({
    groups: z.array(
      z.object({
        by: z.enum(['organisation', 'lead', 'domain', 'reason', 'all']),
        ...{ key: z.string().nullable(), name: z.string().nullable() },
        ...{ items: z.number().int(), points: z.string() },
      }),
    ),
  })
  .meta({ id: 'CampaignCuts' })
