import { readsSurvey } from '../../assessment/survey/survey-rights.ts'
import type { SipasFramework } from '../../framework/framework.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { CampaignSummary } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import { getSurveyResult, type SurveyResultHead } from '../../store/survey-results.ts'
import { usualScale } from '../../survey/design/rating-scale.ts'
import type { Estimate } from '../../survey/estimate/estimate.ts'
import { figureKey } from '../../survey/estimate/figure-name.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openSipasFramework } from '../open-framework.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import type { SurveyResultContent } from './survey-result.ts'

/** Which result of a campaign's survey. */
export interface SurveyResultKey {
  readonly campaign: CampaignId
  readonly version: number
}

/** A result as it was computed, with the official names of its figures. */
export interface SurveyResultReading {
  readonly campaign: CampaignSummary
  readonly head: SurveyResultHead
  readonly content: SurveyResultContent
  /** The name of a criterion, group or part; null for another figure, and where the campaign has no framework of satisfaction. */
  readonly nameOf: (figure: Pick<Estimate, 'kind' | 'id'>) => string | null
}

const reading = 'xem kết quả khảo sát'

/**
 * Reads a result of a campaign's survey.
 *
 * @throws Problem `not-found`; `not-permitted` for who is not of the organiser's survey office and neither coordinates nor
 * appraises there
 */
export function readSurveyResult(context: Context, actor: Actor, key: SurveyResultKey): Promise<SurveyResultReading> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { campaign } = await requireSurveyRole(tx, key.campaign, readsSurvey, reading)
    return surveyResultOf(tx, campaign, key.version)
  })
}

/** As `readSurveyResult`, for whose right was found. */
export async function surveyResultOf(db: Db, campaign: CampaignSummary, version: number): Promise<SurveyResultReading> {
  const { content, ...head } = await getSurveyResult(db, campaign.id, version)
  const sipas = campaign.sipasFramework === null ? null : await openSipasFramework(campaign.sipasFramework)
  const names = new Map(sipas ? namesIn(sipas) : [])
  const nameOf: SurveyResultReading['nameOf'] = (figure) => names.get(figureKey(figure)) ?? null
  return { campaign, head, content: contentIn(content), nameOf }
}

/**
 * Results of earlier versions do not say what the ratings were: there was 1 to 5 only; nor what the primary units are; nor what intervals
 * rest on: there were degrees of freedom of the units only. They rank by the overall index only.
 */
function contentIn(text: string): SurveyResultContent {
  const { scale, primaryUnit = null, otherRanks = [], ...content } = JSON.parse(text)
  return {
    ...content,
    ...{ primaryUnit, otherRanks },
    estimates: content.estimates.map((each: Estimate) => ({ ...each, intervalDf: each.intervalDf ?? each.df })),
    scale: scale === undefined && content.formula !== null ? usualScale : (scale ?? null),
  }
}

function namesIn({ parts }: SipasFramework): readonly (readonly [string, string])[] {
  const groups = parts.flatMap((part) => part.groups)
  const kinds = { part: parts, group: groups, criterion: groups.flatMap(({ criteria }) => criteria) }
  return Object.entries(kinds).flatMap(([kind, all]) =>
    all.map(({ code, name }) => [figureKey({ kind, id: code }), name] as const),
  )
}
