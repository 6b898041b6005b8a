import { moveOf } from '../../assessment/course/course-action.ts'
import { actionTexts, stateTexts } from '../../assessment/course/course-texts.data.ts'
import type { ItemState } from '../../assessment/course/item-state.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import { isSelfScored } from '../../framework/framework.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { getCalendar, getCampaign, holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { appendScores, listCurrentScores } from '../../store/entries.ts'
import { insertPublicationResults } from '../../store/publication-results.ts'
import {
  insertPublication,
  listCampaignRoles,
  listPublications,
  listUnpublishable,
  publishRounds,
} from '../../store/publications.ts'
import { getRoundSummary } from '../../store/rounds.ts'
import { requirePoints } from '../campaigns/appraise.ts'
import type { Following } from '../campaigns/open-campaign.ts'
import { requireCampaignRole } from '../campaigns/require-campaign-role.ts'
import { moveProblem } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { publicationOf } from './publication-of.ts'
import type { StandingAsked } from './standing-rounds.ts'

/** A publication that was made. */
export interface Published {
  readonly number: number
  readonly sha256: string
}

/**
 * Publishes a campaign: every sub-criterion takes its last step, and what stands in all rounds, the framework and the results
 * become one immutable file. All or nothing.
 *
 * @throws Problem `not-found`, `not-permitted`, `window-closed`, `wrong-state` while an appraisal or an appeal is open
 */
export function publish(
  context: Context,
  actor: Actor,
  id: CampaignId,
  { tell, done }: Following = {},
): Promise<Published> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    const at = context.now()
    await holdCalendar(tx, id)
    await requirePublishing(tx, { id, actor, at, needsSecond: campaign.needsSecond })
    // A set of rounds takes its last step while the set before is computed and written.
    const before = (rounds: readonly RoundId[]) => publishRounds(tx, rounds, { by: actor.id, at })
    const made = await keep(tx, actor, { campaign: id, number: 1, correction: null, at }, { tell, before })
    await tellEveryRound(tx, actor, { campaign: id, at, action: 'publish', details: { ...made } })
    await done?.(tx, id)
    return made
  })
}

/** A score that a correction sets. */
export interface CorrectedScore {
  readonly round: RoundId
  readonly code: string
  /** Plain decimal text, from 0 to the maximum. */
  readonly points: string
}

/**
 * Corrects a published campaign: new final scores beside the old ones, and the next publication, which says what changed.
 *
 * @throws Problem `not-found`, also for a campaign that was not published; `not-permitted`, `invalid-input`
 */
export function correctPublication(
  context: Context,
  actor: Actor,
  { campaign: id, reason, scores }: { campaign: CampaignId; reason: string; scores: readonly CorrectedScore[] },
): Promise<Published> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await getCampaign(tx, id)
    await requireCampaignRole(tx, id, ['appraiser'], actionTexts.publish.vi)
    await holdCalendar(tx, id)
    const [newest] = await listPublications(tx, id)
    if (!newest) throw new Problem('not-found', { what: { vi: 'bản công bố', en: 'publication' }, id: '1' })
    if (reason.trim() === '' || scores.length === 0) {
      const expected = { vi: 'lý do và ít nhất một điểm được sửa', en: 'a reason and at least one corrected score' }
      throw new Problem('invalid-input', { where: 'reason', expected, got: reason })
    }
    const at = context.now()
    const changes = []
    for (const corrected of scores) changes.push(await correctScore(tx, actor, { campaign: id, at, reason }, corrected))
    const correction = `${reason} (${changes.join('; ')})`
    const made = await keep(tx, actor, { campaign: id, number: newest.number + 1, correction, at })
    const details = { ...made, correction }
    for (const round of new Set(scores.map(({ round: each }) => each))) {
      await appendAudit(tx, { round, at, person: actor.id, action: 'correct-publication', subject: id, details })
    }
    return made
  })
}

/** @returns what changed, in words */
async function correctScore(
  tx: Tx,
  actor: Actor,
  { campaign, at, reason }: { readonly campaign: CampaignId; readonly at: Date; readonly reason: string },
  { round, code, points: text }: CorrectedScore,
): Promise<string> {
  const { campaign: own, organisationName } = await getRoundSummary(tx, round)
  if (own !== campaign)
    throw new Problem('not-found', { what: { vi: 'kỳ của đợt đánh giá', en: 'round of the campaign' }, id: round })
  const item = await requireSubCriterion(tx, round, code, null)
  if (!isSelfScored(item)) {
    const expected = { vi: 'tiêu chí có thẩm định', en: 'a sub-criterion that is appraised' }
    throw new Problem('invalid-input', { where: 'code', expected, got: code })
  }
  const points = requirePoints(item, text)
  const before = (await listCurrentScores(tx, round)).filter((each) => each.code === code)
  const stood = (['final', 'appraised'] as const).map((stage) => before.find((each) => each.stage === stage)?.points)
  const told = { cause: reason, evidence: null, leadAgency: null, standing: 'printed' as const }
  await appendScores(tx, round, [{ code, stage: 'final', points: text, ...told }], { by: actor.id, at, reason })
  const [last] = stood.filter((each) => each !== null && each !== undefined)
  return `${organisationName}, ${code}: ${withComma(last)} → ${withComma(text)}${points.compare(item.maximum) === 0 ? ' (tối đa)' : ''}`
}

function withComma(points: string | undefined): string {
  return points === undefined ? '–' : points.replace('.', ',')
}

async function requirePublishing(
  tx: Tx,
  { id, actor, at, needsSecond }: { id: CampaignId; actor: Actor; at: Date; needsSecond: boolean },
): Promise<void> {
  const ready = moveOf('publish').from
  const situation = {
    ...{ state: ready[0] ?? 'released', held: await listCampaignRoles(tx, id), person: actor.id, needsSecond },
    ...{ calendar: await getCalendar(tx, id), day: dayInVietnam(at), lastBy: () => null },
  }
  const refusal = moveRefusal('publish', situation)
  if (refusal) throw moveProblem('publish', '', refusal, situation)
  const unready = await listUnpublishable(tx, id, ready)
  const [first] = unready
  if (!first) return
  const codes = unready.map(({ code }) => code)
  const state = stateTexts[first.state as ItemState]
  throw new Problem('wrong-state', { action: actionTexts.publish, state, codes })
}

async function keep(
  tx: Tx,
  actor: Actor,
  made: {
    readonly campaign: CampaignId
    readonly number: number
    readonly correction: string | null
    readonly at: Date
  },
  asked?: Pick<StandingAsked, 'tell' | 'before'>,
): Promise<Published> {
  const { campaign, number, correction, at } = made
  const before = (await listPublications(tx, campaign)).find((each) => each.number === number - 1)
  const named = { number, correction, at, replaces: before?.sha256 ?? null }
  const { text, sha256, rows } = await publicationOf(tx, campaign, named, asked)
  await insertPublication(tx, { campaign, number, content: text, sha256, correction, publishedAt: at }, actor.id)
  await insertPublicationResults(tx, { campaign, number }, rows)
  return { number, sha256 }
}

/** One row in the log of the platform: the log of each round tells its steps by the publication they belong to. */
async function tellEveryRound(
  tx: Tx,
  actor: Actor,
  {
    campaign,
    at,
    action,
    details,
  }: { campaign: CampaignId; at: Date; action: string; details: { number: number; sha256: string } },
): Promise<void> {
  await appendAudit(tx, { round: null, at, person: actor.id, action, subject: campaign, details })
}
