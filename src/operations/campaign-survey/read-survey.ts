import type { Role } from '../../assessment/roles.ts'
import {
  type BroughtFileKind,
  bringsSurveyFile,
  broughtFileKinds,
  draws,
  readsAnswers,
  readsSurvey,
  surveys,
} from '../../assessment/survey/survey-rights.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { CampaignSummary } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import {
  findAnswersStart,
  getSurveyFile,
  listSurveyFiles,
  type SurveyFile,
  type SurveyFileHead,
} from '../../store/survey-files.ts'
import {
  type EarlierSurveyResult,
  listEarlierResults,
  listSurveyResults,
  type SurveyResultHead,
} from '../../store/survey-results.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { answerColumnsOf, headerBytes } from './answer-columns-of.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { type SurveyCommitment, surveyCommitments } from './survey-draws.ts'
import { findSurveyPlan, type SurveyPlan } from './survey-plan.ts'
import { type WeightSource, weightSourceOf } from './survey-sample-files.ts'

/** The survey of a campaign, and what the person may do with it. */
export interface Survey {
  readonly campaign: CampaignSummary
  /** What counts and the person may read, in the order in which it came. */
  readonly files: readonly SurveyFileHead[]
  /** The plan that counts; null without one. */
  readonly plan: SurveyPlan | null
  /** Where strata, chances and weights come from; null without a design. */
  readonly weightSource: WeightSource | null
  /** Columns of the newest text file of answers; empty where there is none or the person may not read it. */
  readonly columns: readonly string[]
  /** The newest first. */
  readonly results: readonly SurveyResultHead[]
  /** Of the organiser's campaigns for earlier years, beside which ranks can be set. */
  readonly earlier: readonly EarlierSurveyResult[]
  /** Every commitment to a frame, the newest first, also those withdrawn. */
  readonly commitments: readonly SurveyCommitment[]
  /** Every commitment to a list of units, the newest first, also those withdrawn. */
  readonly lists: readonly SurveyCommitment[]
  readonly brings: readonly BroughtFileKind[]
  /** Whether the person may commit to a frame and draw. */
  readonly draws: boolean
  readonly surveys: boolean
  readonly readsAnswers: boolean
}

const reading = 'xem khảo sát'

/**
 * Reads the survey of a campaign: its files, and what was computed.
 *
 * @throws Problem `not-found`, `not-permitted` for who is not of the organiser's survey office and neither coordinates nor
 * appraises there
 */
export function readSurvey(context: Context, actor: Actor, id: CampaignId): Promise<Survey> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { campaign, held } = await requireSurveyRole(tx, id, readsSurvey, reading)
    const files = await listSurveyFiles(tx, id)
    return {
      ...{ campaign, files, columns: await columnsOf(tx, id), weightSource: await weightSourceOf(tx, id, files) },
      ...{ plan: await findSurveyPlan(tx, id), results: await listSurveyResults(tx, id) },
      earlier: await listEarlierResults(tx, id),
      commitments: await surveyCommitments(tx, id),
      lists: await surveyCommitments(tx, id, 'list-commitment'),
      ...rightsOf(held),
    }
  })
}

/** Reads a file of a survey as it was brought in. @throws Problem `not-found`, also for answers that one may not read; `not-permitted` */
export function readSurveyFile(
  context: Context,
  actor: Actor,
  { campaign, number }: { readonly campaign: CampaignId; readonly number: number },
): Promise<SurveyFile> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, readsSurvey, reading)
    return getSurveyFile(tx, campaign, number)
  })
}

function rightsOf(held: readonly Role[]) {
  const brings = broughtFileKinds.filter((kind) => bringsSurveyFile(held, kind))
  return { brings, draws: draws(held), surveys: surveys(held), readsAnswers: readsAnswers(held) }
}

async function columnsOf(db: Db, campaign: CampaignId): Promise<readonly string[]> {
  const start = await findAnswersStart(db, campaign, headerBytes)
  return start ? answerColumnsOf(start) : []
}
