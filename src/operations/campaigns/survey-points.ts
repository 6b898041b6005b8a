import type { Role } from '../../assessment/roles.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { type SubCriterion, subCriteriaOf } from '../../framework/framework.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import { listCampaignRoles, listPublications } from '../../store/publications.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { requireCampaignRole } from './require-campaign-role.ts'
import {
  enterUnitFigures,
  previewUnitFigures,
  requireUnpublished,
  type UnitFigureImport,
  type UnitFigureKind,
  type UnitFigures,
  unitFigureSheet,
  unitFiguresOf,
} from './unit-figures.ts'

/** As it is entered. */
export const surveyKind: UnitFigureKind = {
  sheet: 'survey-points',
  table: 'figure_entries',
  action: 'import-survey-points',
}
const action = { vi: 'nhập điểm điều tra', en: 'bring in survey points' }

/** The points of surveys of a campaign, and what the person may do with them now. */
export interface SurveyPoints extends UnitFigures {
  /** Bring them in before the publication, correct them after it; null for who may not. */
  readonly entering: 'bring' | 'correct' | null
}

/**
 * Reads the points of surveys (SIPAS and that of leaders, by domain) of each unit of a campaign as they stand.
 *
 * @throws Problem `not-found`, `not-permitted` for who is not of the organiser's survey office and neither coordinates nor
 * appraises there
 */
export function readSurveyPoints(context: Context, actor: Actor, campaign: CampaignId): Promise<SurveyPoints> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const standing = await readableOf(tx, campaign)
    const held = await listCampaignRoles(tx, campaign)
    const isPublished = (await listPublications(tx, campaign)).length > 0
    const may = (roles: readonly Role[]) => held.some((role) => roles.includes(role))
    if (isPublished) return { ...standing, entering: may(['appraiser']) ? 'correct' : null }
    return { ...standing, entering: may(bringing) ? 'bring' : null }
  })
}

/** Makes the workbook in which points of surveys are filled in. @throws Problem as `readSurveyPoints` does */
export function makeSurveySheet(context: Context, actor: Actor, campaign: CampaignId): Promise<Uint8Array> {
  return permitted(context, actor, 'read round', null, async (tx) =>
    unitFigureSheet(context, await readableOf(tx, campaign), surveyKind),
  )
}

/**
 * Tells what each row of a filled-in table of survey points would do; writes nothing.
 *
 * @throws Problem as `readSurveyPoints` does
 */
export function previewSurveySheet(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
  file: SourceFile,
): Promise<UnitFigureImport> {
  return permitted(context, actor, 'read round', null, async (tx) =>
    previewUnitFigures(await readableOf(tx, campaign), surveyKind, file),
  )
}

/**
 * Enters points of surveys among the figures of each round, from where totals, groups and ranks take them.
 *
 * @throws Problem as `readSurveyPoints` and `enterUnitFigures` do
 */
export function importSurveySheet(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
  file: SourceFile,
): Promise<{ entered: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await getCampaign(tx, campaign)
    await requireBringing(tx, campaign)
    await requireUnpublished(tx, campaign, action)
    return enterUnitFigures(context, tx, actor, {
      ...{ standing: await standingSurveyPoints(tx, campaign), kind: surveyKind, file },
    })
  })
}

async function readableOf(db: Db, id: CampaignId): Promise<UnitFigures> {
  await getCampaign(db, id)
  // Who corrects what was published fills in the same table.
  await requireCampaignRole(db, id, [...bringing, 'appraiser'], action.vi)
  return standingSurveyPoints(db, id)
}

/** The points of surveys in all rounds of a campaign that the acting person sees. */
export async function standingSurveyPoints(db: Db, id: CampaignId): Promise<UnitFigures> {
  const campaign = await getCampaign(db, id)
  const { framework } = await openParFramework(campaign.parFramework)
  return unitFiguresOf(db, campaign, surveyKind.table, subCriteriaOf(framework).filter(isSurveyed))
}

/** Sub-criteria whose points a survey gives. */
function isSurveyed({ role, source }: SubCriterion): boolean {
  return role === 'survey' || source === 'sipas' || source === 'leaderSurvey'
}

const bringing = ['administrator', 'coordinator', 'survey-office'] as const

const requireBringing = (db: Db, campaign: CampaignId) => requireCampaignRole(db, campaign, bringing, action.vi)
