import { createHash } from 'node:crypto'
import { bringsSurveyFile, type SurveyFileKind } from '../../assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { appendSurveyFile, listSurveyFiles, type NewSurveyFile } from '../../store/survey-files.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { checkSurveyFile } from './check-survey-file.ts'
import { requireSurveyRole } from './require-survey-role.ts'

/** As large a file of a survey as is kept; more people go into several files. */
const largestMegabytes = 20

/** All answers that count together: they are read at once. */
const mostMegabytes = 200

const megabyte = 2 ** 20

const bringing = 'mang tệp khảo sát vào'

/** A file of a campaign's survey. */
export interface SurveyFileToBring {
  readonly campaign: CampaignId
  readonly kind: SurveyFileKind
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
  { campaign, kind, file: { name, bytes } }: SurveyFileToBring,
): Promise<{ readonly number: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, (held) => bringsSurveyFile(held, kind), bringing)
    if (bytes.length === 0) throw new Problem('empty-file', {})
    if (bytes.length > largestMegabytes * megabyte) throw new Problem('too-large', { megabytes: largestMegabytes })
    await checkSurveyFile(kind, { name, bytes })
    await holdCalendar(tx, campaign)
    if (kind === 'answers') await requireFew(tx, campaign, { name, bytes })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const number = await append(context, tx, actor, { campaign, file: { kind, name, content: { sha256, bytes } } })
    const details = { kind, file: name, sha256, number }
    await appendAudit(tx, { ...entryOf(context, actor, campaign), action: 'bring-survey-file', details })
    return { number }
  })
}

/**
 * Withdraws a file of a survey: it counts no more, and stays kept.
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
    await append(context, tx, actor, { campaign, file: { kind, name, content: null } })
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

function append(
  context: Context,
  tx: Tx,
  actor: Actor,
  { campaign, file }: { readonly campaign: CampaignId; readonly file: NewSurveyFile },
): Promise<number> {
  return appendSurveyFile(tx, campaign, file, { by: actor.id, at: context.now() })
}

function entryOf(context: Context, actor: Actor, campaign: CampaignId) {
  return { round: null, at: context.now(), person: actor.id, subject: campaign }
}
