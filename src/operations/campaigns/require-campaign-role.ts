import type { Role } from '../../assessment/roles.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { Db } from '../../store/database.ts'
import { listCampaignRoles } from '../../store/publications.ts'

/**
 * Requires one of some roles for all of a campaign, at its organiser or above.
 *
 * @param action what is to be done, as the refusal names it
 * @throws Problem `not-permitted`
 */
export async function requireCampaignRole(
  db: Db,
  campaign: CampaignId,
  roles: readonly Role[],
  action: string,
): Promise<void> {
  const held = await listCampaignRoles(db, campaign)
  if (!held.some((role) => roles.includes(role))) throw new Problem('not-permitted', { action, roles: held })
}

/** Who may see what another framework would make of a campaign. */
export const weighing: readonly Role[] = ['appraiser', 'coordinator', 'administrator']
