import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import { listPublicationResults } from '../../store/publication-results.ts'
import { listPublications, type PublicationHead } from '../../store/publications.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { keepFew } from '../keep-few.ts'
import { openParFramework } from '../open-framework.ts'
import { type Ranking, rankingOf } from './ranked-units.ts'

/** A ranking as it was published. */
export interface PublishedRanking extends Ranking {
  readonly campaign: CampaignSummary
  readonly publication: PublicationHead
}

/** All who may read a campaign see the same of a publication, which never changes. */
const keptRankings = keepFew<Ranking>(10)

/**
 * Reads the ranking of a publication, for everybody who may read the campaign. What was not published is in none.
 *
 * @param number null for the newest
 * @throws Problem `not-found`, also while nothing is published; `not-permitted`
 */
export function readRanking(
  context: Context,
  actor: Actor,
  id: CampaignId,
  number: number | null,
): Promise<PublishedRanking> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    const publications = await listPublications(tx, id)
    const publication = number === null ? publications[0] : publications.find((each) => each.number === number)
    if (!publication) {
      const what = { vi: 'bản công bố', en: 'publication' }
      throw new Problem('not-found', { what, id: String(number ?? 1) })
    }
    const { number: found, sha256 } = publication
    const ranking = await keptRankings(context.db, { key: `${id} ${found}`, state: sha256 }, async () => {
      const { framework } = await openParFramework(campaign.parFramework)
      return rankingOf(framework, await listPublicationResults(tx, { campaign: id, number: found }))
    })
    return { campaign, publication, ...ranking }
  })
}
