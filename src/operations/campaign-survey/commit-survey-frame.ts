import { draws } from '../../assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { commitmentOf } from '../surveys/draw/commit-draw.ts'
import { openDrawOf } from '../surveys/draw/open-draw.ts'
import { recordText } from '../surveys/draw/write-record.ts'
import { keepSurveyFile } from './keep-survey-file.ts'
import { requireKeptSize } from './kept-size.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { standingFile, surveyCommitments } from './survey-draws.ts'

/** The name under which people know a commitment. */
export const commitmentName = 'cam-ket.json'

/**
 * Commits to a frame: it is kept with its hash, before anybody can know the seed that it is drawn from by.
 *
 * @returns the number of the commitment
 * @throws Problem `not-found`, `not-permitted`, `empty-file`, `too-large`; `draw-out-of-order` without a plan,
 * `frame-committed` while another commitment counts, `faulty-files` with every fault of plan and frame
 */
export function commitSurveyFrame(
  context: Context,
  actor: Actor,
  { campaign, file }: { readonly campaign: CampaignId; readonly file: SourceFile },
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, draws, 'cam kết khung mẫu')
    requireKeptSize(file.bytes)
    await holdCalendar(tx, campaign)
    const commitment = await commitmentTo(context, tx, campaign, file)
    const bytes = new TextEncoder().encode(recordText(commitment))
    const frame = await keepSurveyFile(context, tx, actor, { campaign, kind: 'frame', file })
    const record = { name: commitmentName, bytes }
    const { number } = await keepSurveyFile(context, tx, actor, { campaign, kind: 'commitment', file: record })
    const { sha256, frame: hash, plan, units } = commitment
    const details = { file: file.name, number, frame: frame.number, sha256, frameHash: hash, planHash: plan, units }
    const entry = { round: null, at: context.now(), person: actor.id, subject: campaign }
    await appendAudit(tx, { ...entry, action: 'commit-survey-frame', details })
    return { number }
  })
}

async function commitmentTo(context: Context, tx: Tx, campaign: CampaignId, frame: SourceFile) {
  const plan = await standingFile(tx, campaign, 'plan')
  if (!plan) throw new Problem('draw-out-of-order', { reason: 'no-plan' })
  const draw = await openDrawOf({ plan, frame, later: null })
  const standing = (await surveyCommitments(tx, campaign)).find(({ withdrawnAt }) => withdrawnAt === null)
  if (standing) {
    const details = { path: frame.name, committed: standing.record.frame, found: draw.frameHash }
    throw new Problem('frame-committed', details)
  }
  return commitmentOf(draw, dayInVietnam(context.now()))
}
