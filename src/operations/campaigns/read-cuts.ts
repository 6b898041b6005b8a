import type { CampaignId } from '../../framework/ids.ts'
import { type CutGroup, listCuts } from '../../store/campaign-cuts.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { domainsOf } from './read-progress.ts'

/** What the appraisal took away, rolled up; of the rounds that the person sees. */
export interface CampaignCuts {
  readonly groups: readonly (CutGroup & { readonly name: string | null })[]
}

/** @throws Problem `not-found`, `not-permitted` */
export function readCuts(context: Context, actor: Actor, id: CampaignId): Promise<CampaignCuts> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { framework } = await openParFramework((await getCampaign(tx, id)).parFramework)
    const groups = await listCuts(tx, id, domainsOf(framework))
    const domainNames = new Map(framework.domains.map(({ code, name }) => [code, name]))
    return {
      groups: groups.map((group) => ({
        ...group,
        name: group.by === 'domain' ? (domainNames.get(group.key ?? '') ?? null) : group.name,
      })),
    }
  })
}
