import { z } from 'zod'
import { appealReasons } from '../assessment/course/appeal-reason.ts'
import { itemStates } from '../assessment/course/item-state.ts'
import { visible } from './plain-text.ts'

const decimal = z.string().nullable()
const choice = z.enum(['for', 'against', 'points', 'none'])

/** A vote of a member of the council, in place of the one that the person cast before. */
export const voteToCast = z
  .object({
    /** On an appeal `for` or `against`, on points `points`; `none` takes the vote back. */
    choice,
    /** With `for` what the sub-criterion should get, with `points` the points. */
    points: z.string().max(50).regex(visible).nullable().default(null),
    /** Version of the vote that the person saw: 0 before the first. */
    seenVersion: z.number().int().min(0).max(1_000_000),
  })
  .meta({ id: 'VoteToCast' })

export const votesToCount = z
  .object({
    /** What the minutes say of it. */
    reason: z.string().trim().min(1).max(5000),
  })
  .meta({ id: 'VotesToCount' })

export const countedView = z
  .object({
    /** The figures that the votes give, in plain decimal text, by code. */
    figures: z.record(z.string(), z.string()),
  })
  .meta({ id: 'CountedVotes' })

const outcome = {
  ...{ outcome: z.enum(['granted', 'rejected']).nullable(), points: decimal },
  ...{ for: z.number().int(), against: z.number().int() },
}

/** What waits for the council of a campaign, with every vote, and what it decided. */
export const councilView = z
  .object({
    title: z.string(),
    members: z.array(z.object({ id: z.string(), name: z.string() })),
    matters: z.array(
      z.object({
        /** An appeal that reached the council, or a sub-criterion whose points it gives. */
        kind: z.enum(['appeal', 'points']),
        ...{ round: z.string(), organisationName: z.string(), code: z.string(), name: z.string() },
        ...{ maximum: z.string(), state: z.enum(itemStates), step: z.number().int() },
        ...{ claimed: decimal, appraised: decimal },
        /** The points as they stand: fewer cannot be given. */
        standing: decimal,
        appeal: z.object({ ground: z.enum(appealReasons), reason: z.string().nullable() }).nullable(),
        answer: z.object({ outcome: z.string().nullable(), reason: z.string().nullable() }).nullable(),
        escalation: z.string().nullable(),
        /** Who sits in the council now, and how many of these must vote. */
        ...{ members: z.number().int(), needed: z.number().int() },
        votes: z.array(z.object({ by: z.string(), name: z.string(), choice, points: decimal, at: z.string() })),
        /** Version of your own vote, to vote again; 0 before the first. */
        ownVersion: z.number().int(),
        actions: z.array(z.enum(['vote', 'decide'])),
        /** What the votes amount to now; null without a quorum. */
        verdict: z.object(outcome).nullable(),
        decision: z.object({ ...outcome, reason: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Council' })

/** Appeals by reason and by what became of them. */
export const appealsView = z
  .array(
    z.object({
      by: z.enum(['organisation', 'domain', 'all']),
      ...{ key: z.string().nullable(), name: z.string().nullable(), reason: z.enum(appealReasons) },
      standing: z.enum(['waiting', 'granted', 'rejected', 'escalated', 'granted-by-council', 'rejected-by-council']),
      items: z.number().int(),
      /** What they added to the appraised points; null where nothing is decided yet. */
      gained: decimal,
    }),
  )
  .meta({ id: 'AppealCounts' })
