import type { CampaignId } from '../../framework/ids.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { getPublication, listPublications, type Publication, type PublicationHead } from '../../store/publications.ts'
import { type Actor, type Context, permitted } from '../context.ts'

/**
 * Lists the publications of a campaign, the newest first.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readPublications(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
): Promise<readonly PublicationHead[]> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await getCampaign(tx, campaign)
    return listPublications(tx, campaign)
  })
}

/** @throws Problem `not-found`, `not-permitted` */
export function readPublication(
  context: Context,
  actor: Actor,
  campaign: CampaignId,
  number: number,
): Promise<Publication> {
  return permitted(context, actor, 'read round', null, (tx) => getPublication(tx, campaign, number))
}
