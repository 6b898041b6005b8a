import { draws } from '../../assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { drawProtocol } from '../surveys/draw/draw-protocol.ts'
import { requireCommitted } from '../surveys/draw/draw-sample.ts'
import { recordText } from '../surveys/draw/write-record.ts'
import { type PublicSeed, requireLater, seedOf } from './draw-survey-sample.ts'
import { keepSurveyFile } from './keep-survey-file.ts'
import { requireKeptSize } from './kept-size.ts'
import { openListDraw } from './open-list-draw.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { type SurveyCommitment, surveyCommitments } from './survey-draws.ts'

/** A list as it is brought again, and the seed that was published after the commitment to it. */
export interface ListToDraw {
  readonly campaign: CampaignId
  readonly file: SourceFile
  readonly seed: PublicSeed
}

/**
 * Draws from the list of one unit that was committed to, by a seed that was published after it, and keeps the protocol; the list is
 * brought again and must be the same.
 *
 * @returns the number of the protocol
 * @throws Problem `not-found`, `not-permitted`, `draw-out-of-order`, `early-seed`, `used-seed`, `not-as-committed`; `invalid-input` for a
 * seed of the future; as `openListDraw` does
 */
export function drawSurveyList(
  context: Context,
  actor: Actor,
  { campaign, file, seed: published }: ListToDraw,
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, draws, 'rút đơn vị theo danh sách')
    requireKeptSize(file.bytes)
    await holdCalendar(tx, campaign)
    const { draw, parent, names } = await openListDraw(tx, campaign, file)
    const commitment = await openCommitment(tx, campaign, names.commitment)
    requireLater(published.publishedAt, commitment.at, context.now())
    requireCommitted(names.commitment, commitment.record, draw)
    const seed = seedOf(published)
    if (draw.previous?.seed === seed) throw new Problem('used-seed', {})
    const protocol = drawProtocol(draw, seed, commitment.record)
    const record = { name: names.protocol, bytes: new TextEncoder().encode(recordText(protocol)) }
    const { number } = await keepSurveyFile(context, tx, actor, { campaign, kind: 'protocol', file: record })
    const details = { file: record.name, number, unit: parent, commitment: commitment.number, seed }
    const entry = { round: null, at: context.now(), person: actor.id, subject: campaign }
    const told = { ...details, sha256: protocol.sha256 }
    await appendAudit(tx, { ...entry, action: 'draw-survey-list', details: told })
    return { number }
  })
}

/** The commitment to the list that counts and was not drawn by. */
async function openCommitment(tx: Tx, campaign: CampaignId, name: string): Promise<SurveyCommitment> {
  const kept = await surveyCommitments(tx, campaign, 'list-commitment')
  const found = kept.find((each) => each.name === name && each.withdrawnAt === null)
  if (!found) throw new Problem('draw-out-of-order', { reason: 'no-list' })
  if (found.protocol !== null) throw new Problem('draw-out-of-order', { reason: 'drawn' })
  return found
}
