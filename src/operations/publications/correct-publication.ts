import { isSelfScored } from '../../framework/framework.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { toldCode } from '../../framework/told-code.ts'
import { Problem } from '../../problem.ts'
import type { Tx } from '../../store/database.ts'
import { appendScores, listCurrentScores } from '../../store/entries.ts'
import { getRoundSummary } from '../../store/rounds.ts'
import { requirePoints } from '../campaigns/appraise.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import type { Published } from './keep-publication.ts'
import { publishCorrection, requireCorrecting, withComma } from './publish-correction.ts'

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
    await requireCorrecting(tx, id)
    if (reason.trim() === '' || scores.length === 0) {
      const expected = { vi: 'lý do và ít nhất một điểm được sửa', en: 'a reason and at least one corrected score' }
      throw new Problem('invalid-input', { where: 'reason', expected, got: reason })
    }
    const at = context.now()
    const changes = []
    for (const corrected of scores) changes.push(await correctScore(tx, actor, { campaign: id, at, reason }, corrected))
    const rounds = scores.map(({ round }) => round)
    return publishCorrection(tx, actor, { campaign: id, at, reason, changes, rounds })
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
  return `${organisationName}, ${toldCode(code)}: ${withComma(last)} → ${withComma(text)}${points.compare(item.maximum) === 0 ? ' (tối đa)' : ''}`
}
