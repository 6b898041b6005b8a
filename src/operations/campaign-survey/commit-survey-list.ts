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
import { recordText } from '../surveys/draw/write-record.ts'
import { protocolIn } from './check-survey-file.ts'
import { keepSurveyFile } from './keep-survey-file.ts'
import { requireKeptSize } from './kept-size.ts'
import { type OpenedList, openListDraw } from './open-list-draw.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { standingFiles, surveyCommitments } from './survey-draws.ts'

/**
 * Commits to the list of one unit that was drawn, before anybody can know the seed that it is drawn from by. The list has names of
 * people and is not kept: its hash is.
 *
 * @returns the number of the commitment
 * @throws Problem `not-found`, `not-permitted`, `empty-file`, `too-large`; `list-committed` while another commitment to a list of this unit
 * counts; `draw-out-of-order` where its units were drawn; as `openListDraw` does
 */
export function commitSurveyList(
  context: Context,
  actor: Actor,
  { campaign, file }: { readonly campaign: CampaignId; readonly file: SourceFile },
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, draws, 'cam kết danh sách đơn vị')
    requireKeptSize(file.bytes)
    await holdCalendar(tx, campaign)
    const list = await openListDraw(tx, campaign, file)
    await requireUncommitted(tx, campaign, list)
    await requireUndrawn(tx, campaign, list)
    const commitment = commitmentOf(list.draw, dayInVietnam(context.now()))
    const record = { name: list.names.commitment, bytes: new TextEncoder().encode(recordText(commitment)) }
    const { number } = await keepSurveyFile(context, tx, actor, { campaign, kind: 'list-commitment', file: record })
    const { sha256, frame: listHash, plan: planHash, units } = commitment
    const details = { file: file.name, number, unit: list.parent, sha256, listHash, planHash, units }
    const entry = { round: null, at: context.now(), person: actor.id, subject: campaign }
    await appendAudit(tx, { ...entry, action: 'commit-survey-list', details })
    return { number }
  })
}

async function requireUncommitted(tx: Tx, campaign: CampaignId, { draw, names, parent }: OpenedList): Promise<void> {
  const standing = (await surveyCommitments(tx, campaign, 'list-commitment')).find(
    ({ name, withdrawnAt }) => name === names.commitment && withdrawnAt === null,
  )
  if (!standing) return
  throw new Problem('list-committed', { unit: parent, committed: standing.record.frame, found: draw.frameHash })
}

async function requireUndrawn(tx: Tx, campaign: CampaignId, { stage, parent }: OpenedList): Promise<void> {
  const drawn = (await standingFiles(tx, campaign, 'protocol')).some((file) =>
    protocolIn(file).protocol.stages.some(
      ({ unit, groups }) => unit === stage && groups.some((group) => group.parent === parent),
    ),
  )
  if (drawn) throw new Problem('draw-out-of-order', { reason: 'list-drawn' })
}
