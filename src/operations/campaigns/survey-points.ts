import type { SourceFile } from '../../files/source-file.ts'
import { type SubCriterion, subCriteriaOf } from '../../framework/framework.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
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

const kind: UnitFigureKind = {
  sheet: 'survey-points',
  table: 'figure_entries',
  action: 'import-survey-points',
}
const action = { vi: 'nhập điểm điều tra', en: 'bring in survey points' }

/**
 * Reads the points of surveys (SIPAS and that of leaders, by domain) of each unit of a campaign as they stand.
 *
 * @throws Problem `not-found`, `not-permitted` for who is not of the organiser's survey office and does not coordinate there
 */
export function readSurveyPoints(context: Context, actor: Actor, campaign: CampaignId): Promise<UnitFigures> {
  return permitted(context, actor, 'read round', null, (tx) => standingOf(tx, campaign))
}

/** Makes the workbook in which points of surveys are filled in. @throws Problem as `readSurveyPoints` does */
export function makeSurveySheet(context: Context, actor: Actor, campaign: CampaignId): Promise<Uint8Array> {
  return permitted(context, actor, 'read round', null, async (tx) =>
    unitFigureSheet(context, await standingOf(tx, campaign), kind),
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
    previewUnitFigures(await standingOf(tx, campaign), kind, file),
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
    return enterUnitFigures(context, tx, actor, { standing: await standingOf(tx, campaign), kind, file })
  })
}

async function standingOf(db: Db, id: CampaignId): Promise<UnitFigures> {
  const campaign = await getCampaign(db, id)
  await requireBringing(db, id)
  const { framework } = await openParFramework(campaign.parFramework)
  return unitFiguresOf(db, campaign, kind.table, subCriteriaOf(framework).filter(isSurveyed))
}

/** Sub-criteria whose points a survey gives. */
function isSurveyed({ role, source }: SubCriterion): boolean {
  return role === 'survey' || source === 'sipas' || source === 'leaderSurvey'
}

const requireBringing = (db: Db, campaign: CampaignId) =>
  requireCampaignRole(db, campaign, ['administrator', 'coordinator', 'survey-office'], action.vi)
