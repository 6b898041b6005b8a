import { createHash } from 'node:crypto'
import type { SurveyFileKind } from '../../assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Tx } from '../../store/database.ts'
import { appendSurveyFile } from '../../store/survey-files.ts'
import type { Actor, Context } from '../context.ts'

/** A file that is kept, by its number and the hash of its bytes. */
export interface KeptFile {
  readonly number: number
  readonly sha256: string
}

/** Keeps a file of a survey in the name of the acting person; hold the campaign before. */
export async function keepSurveyFile(
  context: Context,
  tx: Tx,
  actor: Actor,
  { campaign, kind, file: { name, bytes } }: SurveyFileToKeep,
): Promise<KeptFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { kind, name, content: { sha256, bytes } }
  return { number: await appendSurveyFile(tx, campaign, file, { by: actor.id, at: context.now() }), sha256 }
}

interface SurveyFileToKeep {
  readonly campaign: CampaignId
  readonly kind: SurveyFileKind
  readonly file: SourceFile
}
