import type { Role } from '../../assessment/roles.ts'
import { surveys } from '../../assessment/survey/survey-rights.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import { listCampaignRoles } from '../../store/publications.ts'

/**
 * Requires that the roles that the acting person holds for all of a campaign let them do something with its survey.
 *
 * @param action as the refusal names it
 * @throws Problem `not-found`, `not-permitted`
 */
export async function requireSurveyRole(
  db: Db,
  id: CampaignId,
  isLet: (held: readonly Role[]) => boolean,
  action: string,
): Promise<{ readonly campaign: CampaignSummary; readonly held: readonly Role[] }> {
  const campaign = await getCampaign(db, id)
  const held = await listCampaignRoles(db, id)
  if (!isLet(held)) throw new Problem('not-permitted', { action, roles: held })
  return { campaign, held }
}

/** Requires the right to survey: that of the survey office of the organiser, for who coordinates nothing there. */
export function requireSurveying(db: Db, id: CampaignId, action: string) {
  return requireSurveyRole(db, id, surveys, action)
}
