import { courseItems } from '../../assessment/course/course-items.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
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
  sheet: 'external-figures',
  table: 'external_figures',
  action: 'import-external-figures',
}
const action = { vi: 'nhập số liệu của bộ, ngành', en: 'bring in figures of other ministries' }

/** Which figures of a campaign are meant: those of one sub-criterion, or of all that go through the course. */
export interface ExternalFiguresOf {
  readonly campaign: CampaignId
  readonly code: string | null
}

/**
 * Makes the workbook in which other ministries fill in their own figures of the units.
 *
 * @throws Problem `not-found`, `not-permitted` for who does not appraise for the organiser
 */
export function makeExternalSheet(context: Context, actor: Actor, of: ExternalFiguresOf): Promise<Uint8Array> {
  return permitted(context, actor, 'read round', null, async (tx) =>
    unitFigureSheet(context, await standingOf(tx, of), kind),
  )
}

/**
 * Tells what each row of a table of other ministries' figures would do; writes nothing.
 *
 * @throws Problem as `makeExternalSheet` does
 */
export function previewExternalSheet(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
  file: SourceFile,
): Promise<UnitFigureImport> {
  return permitted(context, actor, 'read round', null, async (tx) =>
    previewUnitFigures(await standingOf(tx, { campaign, code: null }), kind, file),
  )
}

/**
 * Enters the figures of other ministries beside those of the units; what the units typed stays, and counts.
 *
 * @throws Problem as `makeExternalSheet` and `enterUnitFigures` do
 */
export function importExternalSheet(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
  file: SourceFile,
): Promise<{ entered: number }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await getCampaign(tx, campaign)
    await requireAppraiser(tx, campaign)
    await requireUnpublished(tx, campaign, action)
    const standing = await standingOf(tx, { campaign, code: null })
    return enterUnitFigures(context, tx, actor, { standing, kind, file })
  })
}

async function standingOf(db: Db, { campaign: id, code }: ExternalFiguresOf): Promise<UnitFigures> {
  const campaign = await getCampaign(db, id)
  await requireAppraiser(db, id)
  const { framework } = await openParFramework(campaign.parFramework)
  return unitFiguresOf(db, campaign, kind.table, itemsOf(courseItems(framework), code))
}

function itemsOf(items: readonly SubCriterion[], code: string | null): readonly SubCriterion[] {
  const found = code === null ? items : items.filter((item) => item.code === code)
  if (found.length > 0) return found
  throw new Problem('not-found', { what: { vi: 'tiêu chí', en: 'sub-criterion' }, id: code ?? '' })
}

const requireAppraiser = (db: Db, campaign: CampaignId) => requireCampaignRole(db, campaign, ['appraiser'], action.vi)
