import { type CheckedItem, claimOf } from '../../assessment/review/checked-item.ts'
import { evidenceFacts, evidenceStanding } from '../../assessment/review/evidence-facts.ts'
import { isConsolidated } from '../../assessment/review/is-consolidated.ts'
import type { RoundId } from '../../framework/ids.ts'
import { exact } from '../../number/exact.ts'
import { buildSummary } from '../../report/summary/build-summary.ts'
import type { SummaryData, SummaryItem } from '../../report/summary/summary-data.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import { listNewestStepsOf, type NewestStepOf } from '../../store/round-review.ts'
import { getRoundTexts } from '../../store/round-texts.ts'
import { campaignOf } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { type ReportFormat, renderDocument } from '../render-report.ts'
import { type CheckedRound, checkedRound } from './checked-round.ts'
import { officialSettings } from './official-settings.ts'

/**
 * Writes the summary of a round that its head signs, as it stands now; a draft until the round is consolidated.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export async function readSummary(
  context: Context,
  actor: Actor,
  round: RoundId,
  format: ReportFormat,
): Promise<Uint8Array> {
  const summary = await permitted(context, actor, 'build report', round, (tx) => summaryOf(tx, context, round))
  return renderDocument(buildSummary(summary), format)
}

async function summaryOf(db: Db, { now }: Pick<Context, 'now'>, round: RoundId): Promise<SummaryData> {
  const { campaign } = await campaignOf(db, round)
  const { organiserName } = await getCampaign(db, campaign.id)
  const { head, framework, items } = await checkedRound(db, round)
  const submissions = await listNewestStepsOf(db, round, 'submit')
  const texts = await getRoundTexts(db, round)
  return {
    ...(await officialSettings(db, head, { date: dayInVietnam(now()), kind: 'BC' })),
    ...{ indexYear: head.indexYear, organiserName, framework },
    items: items.map((item) => summaryItem(item, head.indexYear, submissions)),
    ...{ difficulties: texts.difficulties.text, proposals: texts.proposals.text },
    ...{ isDraft: !isConsolidated(items.map(({ standing }) => standing.state)), isSample: campaign.isSample },
  }
}

/** What was claimed stands with the submission; before it, what would be claimed now. */
function summaryItem(
  item: CheckedRound['items'][number],
  indexYear: number,
  submissions: ReadonlyMap<string, NewestStepOf>,
): SummaryItem {
  const { definition, applies, explanation, standing } = item
  const facts = evidenceFacts(item, indexYear)
  return {
    ...{ code: definition.code, applies, explanation },
    notApplicableReason: applies ? null : (submissions.get(definition.code)?.reason ?? null),
    claimed: applies ? claimedOf(item, standing) : null,
    evidence: { ...facts, standing: evidenceStanding(facts) },
  }
}

function claimedOf(item: CheckedItem, { state, claimed }: CheckedRound['items'][number]['standing']) {
  if (state === 'open' || state === 'returned') return claimOf(item)
  return claimed === null ? null : exact(claimed)
}
