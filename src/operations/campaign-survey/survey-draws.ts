import type { SurveyFileKind } from '../../assessment/survey/survey-rights.ts'
import { commitmentSchema, type DrawCommitment } from '../../contract/draw-records.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import {
  type CommitmentKind,
  findProtocolOf,
  type KeptCommitment,
  listSurveyCommitments,
} from '../../store/survey-commitments.ts'
import { getSurveyFile, listSurveyFiles } from '../../store/survey-files.ts'

/** A commitment of a survey, and what became of it. */
export interface SurveyCommitment extends Omit<KeptCommitment, 'content'> {
  readonly record: DrawCommitment
  /** The number of the protocol that was drawn by it; null before. */
  readonly protocol: number | null
}

/** Every commitment of a survey to frames, or to lists, the newest first: also those withdrawn, so that nobody commits and draws until it pleases. */
export async function surveyCommitments(
  db: Db,
  campaign: CampaignId,
  kind: CommitmentKind = 'commitment',
): Promise<readonly SurveyCommitment[]> {
  const kept = await listSurveyCommitments(db, campaign, kind)
  const made: SurveyCommitment[] = []
  for (const { content, ...rest } of kept) {
    const record = commitmentSchema.parse(JSON.parse(new TextDecoder().decode(content)))
    made.push({ ...rest, record, protocol: await findProtocolOf(db, campaign, record.sha256) })
  }
  return made
}

/** The plan, or the frame committed to, that counts; null without one. */
export async function standingFile(db: Db, campaign: CampaignId, kind: 'plan' | 'frame'): Promise<SourceFile | null> {
  const [file = null] = await standingFiles(db, campaign, kind)
  return file
}

/** The files of a kind that count, in the order in which they came. */
export async function standingFiles(
  db: Db,
  campaign: CampaignId,
  kind: SurveyFileKind,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const head of await listSurveyFiles(db, campaign)) {
    if (head.kind !== kind) continue
    const { name, content } = await getSurveyFile(db, campaign, head.number)
    files.push({ name, bytes: content })
  }
  return files
}
