import { type BroughtFileKind, bringsSurveyFile } from '../../assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { appendSurveyFile, listSurveyFiles, type NewSurveyFile } from '../../store/survey-files.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { checkSurveyFile } from './check-survey-file.ts'
import { keepSurveyFile } from './keep-survey-file.ts'
import { megabyte, requireKeptSize } from './kept-size.ts'
import { requireSurveyRole } from './require-survey-role.ts'

/** All answers that count together: they are read at once. */
const mostMegabytes = 200

const bringing = 'mang tệp khảo sát vào'

/** A file of a campaign's survey. */
export interface SurveyFileToBring {
  readonly campaign: CampaignId
  readonly kind: BroughtFileKind
  readonly file: SourceFile
}

/**
 * Brings in a file of a survey. A plan or design takes the place of the one before, another file that of the one of its name; what
 * was there stays kept.
 *
 * @returns its number
 * @throws Problem `not-found`; `not-permitted`, also for answers from who coordinates; `empty-file`, `too-large`; as
 * `checkSurveyFile` does
 */
export function bringSurveyFile(
  context: Context,
  actor: Actor,
  { campaign, kind, file }: SurveyFileToBring,
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, (held) => bringsSurveyFile(held, kind), bringing)
    requireKeptSize(file.bytes)
    await checkSurveyFile(tx, campaign, { kind, file })
    await holdCalendar(tx, campaign)
    if (kind === 'answers') await requireFew(tx, campaign, file)
    const { number, sha256 } = await keepSurveyFile(context, tx, actor, { campaign, kind, file })
    const details = { kind, file: file.name, sha256, number }
    await appendAudit(tx, { ...entryOf(context, actor, campaign), action: 'bring-survey-file', details })
    return { number }
  })
}

/**
 * Withdraws a file of a survey: it counts no more, and stays kept. A frame and the commitment to it are withdrawn together.
 *
 * @throws Problem `not-found`, also for one that counts no more; `not-permitted`
 */
export function withdrawSurveyFile(
  context: Context,
  actor: Actor,
  { campaign, number }: { readonly campaign: CampaignId; readonly number: number },
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, (held) => bringsSurveyFile(held, 'plan'), bringing)
    await holdCalendar(tx, campaign)
    const found = (await listSurveyFiles(tx, campaign)).find((each) => each.number === number)
    if (!found) throw new Problem('not-found', { what: { vi: 'tệp khảo sát', en: 'survey file' }, id: String(number) })
    const { kind, name, sha256 } = found
    await requireSurveyRole(tx, campaign, (held) => bringsSurveyFile(held, kind), bringing)
    for (const each of await goneWith(tx, campaign, { kind, name }))
      await appendSurveyFile(tx, campaign, { ...each, content: null }, { by: actor.id, at: context.now() })
    const details = { kind, file: name, sha256, number }
    await appendAudit(tx, { ...entryOf(context, actor, campaign), action: 'withdraw-survey-file', details })
    return { number }
  })
}

async function requireFew(tx: Tx, campaign: CampaignId, { name, bytes }: SourceFile): Promise<void> {
  const others = (await listSurveyFiles(tx, campaign)).filter((each) => each.kind === 'answers' && each.name !== name)
  const together = others.reduce((sum, each) => sum + each.bytes, bytes.length)
  if (together > mostMegabytes * megabyte) throw new Problem('too-large', { megabytes: mostMegabytes })
}

/** A frame and the commitment to it go together. */
async function goneWith(tx: Tx, campaign: CampaignId, { kind, name }: Named): Promise<readonly Named[]> {
  if (kind !== 'frame' && kind !== 'commitment') return [{ kind, name }]
  return (await listSurveyFiles(tx, campaign)).filter((each) => each.kind === 'frame' || each.kind === 'commitment')
}

type Named = Pick<NewSurveyFile, 'kind' | 'name'>

function entryOf(context: Context, actor: Actor, campaign: CampaignId) {
  return { round: null, at: context.now(), person: actor.id, subject: campaign }
}
