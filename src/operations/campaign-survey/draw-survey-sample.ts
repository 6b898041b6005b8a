import { draws } from '../../assessment/survey/survey-rights.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { momentInVietnam } from '../moment-in-vietnam.ts'
import { drawProtocol } from '../surveys/draw/draw-protocol.ts'
import { requireCommitted, seedIn } from '../surveys/draw/draw-sample.ts'
import { openDrawOf } from '../surveys/draw/open-draw.ts'
import { recordText } from '../surveys/draw/write-record.ts'
import { commitmentName } from './commit-survey-frame.ts'
import { keepSurveyFile } from './keep-survey-file.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { type SurveyCommitment, standingFile, surveyCommitments } from './survey-draws.ts'

/** A seed that anybody can look up. */
export interface PublicSeed {
  /** Where it was published: a lottery and its prize, a newspaper. */
  readonly source: string
  readonly publishedAt: Date
  /** What was published, as people read it out. */
  readonly text: string
}

/**
 * Draws from the frame that was committed to, by a seed that was published after it, and keeps the protocol. A commitment is
 * drawn by once. Source and time of the seed are part of it: whoever draws again reads them in the protocol.
 *
 * @returns the number of the protocol
 * @throws Problem `not-found`, `not-permitted`, `draw-out-of-order`, `early-seed`, `not-as-committed` after another plan came,
 * `invalid-input` for a seed of the future
 */
export function drawSurveySample(
  context: Context,
  actor: Actor,
  { campaign, seed }: { readonly campaign: CampaignId; readonly seed: PublicSeed },
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, draws, 'rút mẫu khảo sát')
    await holdCalendar(tx, campaign)
    const commitment = await openCommitment(tx, campaign)
    requireLater(seed.publishedAt, commitment.at, context.now())
    const protocol = await drawnBy(tx, campaign, commitment, seed)
    const bytes = new TextEncoder().encode(recordText(protocol))
    const file = { name: `bien-ban-${commitment.number}.json`, bytes }
    const { number } = await keepSurveyFile(context, tx, actor, { campaign, kind: 'protocol', file })
    const details = {
      file: file.name,
      number,
      commitment: commitment.number,
      seed: protocol.seed,
      sha256: protocol.sha256,
    }
    const entry = { round: null, at: context.now(), person: actor.id, subject: campaign }
    await appendAudit(tx, { ...entry, action: 'draw-survey-sample', details })
    return { number }
  })
}

/** The commitment that counts and was not drawn by. */
async function openCommitment(tx: Tx, campaign: CampaignId): Promise<SurveyCommitment> {
  const found = (await surveyCommitments(tx, campaign)).find(({ withdrawnAt }) => withdrawnAt === null)
  if (!found) throw new Problem('draw-out-of-order', { reason: 'no-frame' })
  if (found.protocol !== null) throw new Problem('draw-out-of-order', { reason: 'drawn' })
  return found
}

/** Requires a seed to be published after a commitment, and not in the future. @throws Problem `early-seed`, `invalid-input` */
export function requireLater(published: Date, committed: Date, now: Date): void {
  if (published <= committed) {
    const details = { committed: momentInVietnam(committed), published: momentInVietnam(published) }
    throw new Problem('early-seed', details)
  }
  if (published <= now) return
  const expected = { vi: 'lúc đã qua', en: 'a moment that is past' }
  throw new Problem('invalid-input', { where: 'publishedAt', expected, got: momentInVietnam(published) })
}

async function drawnBy(tx: Tx, campaign: CampaignId, { record }: SurveyCommitment, seed: PublicSeed) {
  const [plan, frame] = [await standingFile(tx, campaign, 'plan'), await standingFile(tx, campaign, 'frame')]
  if (!plan) throw new Problem('draw-out-of-order', { reason: 'no-plan' })
  if (!frame) throw new Problem('draw-out-of-order', { reason: 'no-frame' })
  const draw = await openDrawOf({ plan, frame, later: null })
  requireCommitted(commitmentName, record, draw)
  return drawProtocol(draw, seedOf(seed), record)
}

/** A seed as protocols state it, with source and moment. */
export function seedOf({ source, publishedAt, text }: PublicSeed): string {
  return seedIn(`${source}, ${momentInVietnam(publishedAt)}: ${text}`, 'seed')
}
