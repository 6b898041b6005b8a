import { claimOf } from '../../assessment/review/checked-item.ts'
import type { RoundId } from '../../framework/ids.ts'
import { buildMinutes, type MinutesData } from '../../report/minutes/build-minutes.ts'
import type { Db } from '../../store/database.ts'
import { getMeeting } from '../../store/review-meetings.ts'
import { campaignOf } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { renderDocument } from '../render-report.ts'
import { checkedRound } from './checked-round.ts'
import { officialSettings } from './official-settings.ts'

/**
 * Writes the minutes of the review meeting of a round as a Word document, from its newest version.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export async function readMinutes(context: Context, actor: Actor, round: RoundId): Promise<Uint8Array> {
  const minutes = await permitted(context, actor, 'build report', round, (tx) => minutesOf(tx, context, round))
  return renderDocument(buildMinutes(minutes), 'docx')
}

async function minutesOf(db: Db, { now }: Pick<Context, 'now'>, round: RoundId): Promise<MinutesData> {
  const { campaign } = await campaignOf(db, round)
  const { head, items } = await checkedRound(db, round)
  const { decisions, version: _, at: __, ...meeting } = await getMeeting(db, round)
  return {
    ...(await officialSettings(db, head, { date: dayInVietnam(now()), kind: 'BB' })),
    ...{ indexYear: head.indexYear, isSample: campaign.isSample },
    ...meeting,
    decisions: decisions.map((decision) => {
      const item = items.find(({ definition }) => definition.code === decision.code)
      return { ...decision, name: item?.definition.name ?? decision.code, claim: item ? claimOf(item) : null }
    }),
  }
}
