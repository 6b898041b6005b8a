import { type Difference, differencesToSettle } from '../../assessment/review/differences-to-settle.ts'
import { isConsolidated } from '../../assessment/review/is-consolidated.ts'
import type { RoundId } from '../../framework/ids.ts'
import { listCourseRoles } from '../../store/course-roles.ts'
import { getMeeting, type KeptMeeting } from '../../store/review-meetings.ts'
import { listNewestStepsOf } from '../../store/round-review.ts'
import { getRoundTexts, type RoundTexts } from '../../store/round-texts.ts'
import { campaignOf } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { checkedRound } from './checked-round.ts'

/** The review meeting of a round with all that its page shows. */
export interface MeetingReading {
  readonly organisationName: string
  readonly indexYear: number
  readonly campaignTitle: string
  readonly isSample: boolean
  readonly meeting: KeptMeeting
  readonly differences: readonly Difference[]
  /** All sub-criteria of the course: a decision may be about any. */
  readonly items: readonly { readonly code: string; readonly name: string }[]
  readonly texts: RoundTexts
  /** Whether the acting person writes it down. */
  readonly mayWrite: boolean
  /** Whether the summary is more than a draft: every sub-criterion is consolidated, or further. */
  readonly isConsolidated: boolean
}

/** @throws Problem `not-found`, `not-permitted`, `campaign-without` */
export function readMeeting(context: Context, actor: Actor, round: RoundId): Promise<MeetingReading> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const { campaign } = await campaignOf(tx, round)
    const { head, items, risks } = await checkedRound(tx, round)
    const returns = await listNewestStepsOf(tx, round, 'return')
    const reasons = new Map([...returns].map(([code, { reason }]) => [code, reason]))
    return {
      ...{ organisationName: head.organisationName, indexYear: head.indexYear },
      ...{ campaignTitle: campaign.title, isSample: campaign.isSample },
      meeting: await getMeeting(tx, round),
      differences: differencesToSettle(items, risks, reasons),
      items: items.map(({ definition: { code, name } }) => ({ code, name })),
      texts: await getRoundTexts(tx, round),
      mayWrite: (await listCourseRoles(tx, round)).includes('coordinator'),
      isConsolidated: isConsolidated(items.map(({ standing }) => standing.state)),
    }
  })
}
