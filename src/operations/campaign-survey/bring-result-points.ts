import type { Role } from '../../assessment/roles.ts'
import { readsSurvey, surveys } from '../../assessment/survey/survey-rights.ts'
import type { Fault } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import type { OrganisationId } from '../../framework/ids.ts'
import { exact, type Points } from '../../number/exact.ts'
import { pointsOfSubCriterion } from '../../scoring/score-sub-criterion.ts'
import type { Tx } from '../../store/database.ts'
import { listPublications } from '../../store/publications.ts'
import { importSurveySheet, standingSurveyPoints, surveyKind } from '../campaigns/survey-points.ts'
import { previewUnitFigures, type UnitFigurePreview } from '../campaigns/unit-figures.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework, openSipasFramework } from '../open-framework.ts'
import { correctSurveyPoints } from '../publications/correct-survey-points.ts'
import type { Published } from '../publications/keep-publication.ts'
import { type SurveyResultKey, type SurveyResultReading, surveyResultOf } from './read-survey-result.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { type MatchedUnits, matchedUnits, pointsTable, sourceOf } from './survey-result-points.ts'

/** What would be entered for one organisation and sub-criterion. */
export interface ResultPointsRow {
  readonly organisation: OrganisationId
  readonly organisationName: string
  /** What the survey calls it. */
  readonly unit: string
  readonly code: string
  readonly maximum: Points
  /** Per cent as it stands, plain decimal text; null where nothing does. */
  readonly from: string | null
  /** Per cent as it would be entered. */
  readonly to: string
  /** The points that this gives; exact, as the round counts them. */
  readonly points: Points | null
  readonly state: UnitFigurePreview['state']
}

export interface ResultPoints extends Pick<MatchedUnits, 'unknown' | 'missing'> {
  readonly rows: readonly ResultPointsRow[]
  readonly source: string
  readonly faults: readonly Fault[]
  /** Bring them in before the publication, correct them after it; null for who may not. */
  readonly entering: 'bring' | 'correct' | null
}

/** What it is called in a refusal. */
const bringing = 'đưa điểm SIPAS vào kỳ đánh giá'

/**
 * Tells what bringing the points of a result into the rounds of its campaign would do; writes nothing.
 *
 * @throws Problem `not-found`; `not-permitted` for who may not read the survey
 */
export function previewResultPoints(context: Context, actor: Actor, key: SurveyResultKey): Promise<ResultPoints> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { held } = await requireSurveyRole(tx, key.campaign, readsSurvey, bringing)
    const { reading, standing, units, file } = await tableOf(tx, key)
    const { preview, faults } = await previewUnitFigures(standing, surveyKind, file)
    const { framework } = await openParFramework(standing.campaign.parFramework)
    const items = new Map(standing.items.map((item) => [item.code, item]))
    const names = new Map<string, string>(units.matched.map(({ organisation, unit }) => [organisation, unit]))
    const rows = preview.flatMap((row): ResultPointsRow[] => {
      const item = items.get(row.code)
      return item ? [rowOf(row, { item, unit: names.get(row.unit) ?? '', rounding: framework.rounding })] : []
    })
    const isPublished = (await listPublications(tx, key.campaign)).length > 0
    return {
      ...{ rows, faults, source: sourceOf(reading), unknown: units.unknown, missing: units.missing },
      entering: enteringOf(held, isPublished),
    }
  })
}

/**
 * Enters the points of a result among the figures of each round, as a table of survey points is entered.
 *
 * @returns how many figures were entered
 * @throws Problem `not-found`; `not-permitted`, also for who coordinates; as `importSurveySheet` does
 */
export async function enterResultPoints(
  context: Context,
  actor: Actor,
  key: SurveyResultKey,
): Promise<{ readonly entered: number }> {
  const file = await permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, key.campaign, surveys, bringing)
    return (await tableOf(tx, key)).file
  })
  return importSurveySheet(context, actor, key.campaign, file)
}

/**
 * Corrects the points of a published campaign by a result, with the next publication.
 *
 * @throws Problem `not-found`, `not-permitted`; as `correctSurveyPoints` does
 */
export async function correctResultPoints(
  context: Context,
  actor: Actor,
  { reason, ...key }: SurveyResultKey & { readonly reason: string },
): Promise<Published> {
  const file = await permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, key.campaign, readsSurvey, bringing)
    return (await tableOf(tx, key)).file
  })
  return correctSurveyPoints(context, actor, { campaign: key.campaign, file, reason })
}

function enteringOf(held: readonly Role[], isPublished: boolean): ResultPoints['entering'] {
  if (isPublished) return held.includes('appraiser') ? 'correct' : null
  return surveys(held) ? 'bring' : null
}

async function tableOf(tx: Tx, { campaign: id, version }: SurveyResultKey) {
  const standing = await standingSurveyPoints(tx, id)
  const reading: SurveyResultReading = await surveyResultOf(tx, standing.campaign, version)
  const { sipasFramework } = standing.campaign
  const sipas = sipasFramework === null ? null : await openSipasFramework(sipasFramework)
  const units = matchedUnits(reading, standing.units, sipas?.rounding.totalDecimals ?? null)
  const file: SourceFile = pointsTable(reading, units.matched, standing.items)
  return { reading, standing, units, file }
}

interface RowAbout {
  readonly item: SubCriterion
  readonly unit: string
  readonly rounding: Parameters<typeof pointsOfSubCriterion>[2]
}

function rowOf(row: UnitFigurePreview, { item, unit, rounding }: RowAbout): ResultPointsRow {
  const { code, figure, state, from, to, unitName } = row
  const percent = to.value ?? ''
  return {
    ...{ organisation: row.unit as OrganisationId, organisationName: unitName, unit, code, state },
    ...{ maximum: item.maximum, from: from.value, to: percent },
    points: percent === '' ? null : pointsOfSubCriterion(item, { [figure]: exact(percent) }, rounding).value,
  }
}
