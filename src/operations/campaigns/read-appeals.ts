import type { CampaignId } from '../../framework/ids.ts'
import { type AppealCount, listAppealCounts } from '../../store/campaign-appeals.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { domainsOf } from './read-progress.ts'

/**
 * The appeals of a campaign by reason and by what became of them, for each organisation, each domain and as a whole; of the rounds
 * that the person sees. May be empty.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readAppeals(context: Context, actor: Actor, id: CampaignId): Promise<readonly AppealCount[]> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { framework } = await openParFramework((await getCampaign(tx, id)).parFramework)
    const names = new Map(framework.domains.map(({ code, name }) => [code, name]))
    return (await listAppealCounts(tx, id, domainsOf(framework))).map((each) => ({
      ...each,
      name: each.by === 'domain' ? (names.get(each.key ?? '') ?? null) : each.name,
    }))
  })
}
