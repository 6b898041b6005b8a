import { courseItems } from '../../assessment/course/course-items.ts'
import { domainOf, type ParFramework, subCriterionOf } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import { sum } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { type GroupProgress, listGroupProgress, type Progress } from '../../store/campaign-progress.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'

/** How far a campaign is by domain, sub-criterion and lead agency; each in the order of the framework or by name. */
export interface CampaignProgress {
  readonly campaign: CampaignSummary
  readonly domains: readonly (Progress & NamedPart)[]
  readonly items: readonly (Progress & NamedPart & { readonly domain: string })[]
  readonly leads: readonly LeadProgress[]
}

interface NamedPart {
  readonly code: string
  readonly name: string
  /** Of one organisation, in plain decimal text; what surveys give left out. */
  readonly maximum: string
}

interface LeadProgress extends Progress {
  readonly lead: OrganisationId | null
  readonly leadName: string | null
  readonly organisation: OrganisationId
  readonly organisationName: string
}

/**
 * @param round only this one; null for all of the campaign that the person sees
 * @throws Problem `not-found`, `not-permitted`
 */
export function readProgress(
  context: Context,
  actor: Actor,
  id: CampaignId,
  round: RoundId | null,
): Promise<CampaignProgress> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    const { framework } = await openParFramework(campaign.parFramework)
    const groups = await listGroupProgress(tx, id, domainsOf(framework), round)
    return { campaign, ...partsOf(framework, groups), leads: groups.flatMap(toLead) }
  })
}

/** The domain of each sub-criterion that is in the course. */
export function domainsOf(framework: ParFramework): ReadonlyMap<string, string> {
  return new Map(courseItems(framework).map(({ code }) => [code, domainOf(framework, code)?.code ?? '']))
}

const nothing: Progress = { states: {}, claimed: null, appraised: null, final: null }

function partsOf(framework: ParFramework, groups: readonly GroupProgress[]) {
  const items = courseItems(framework)
  const domainCodes = domainsOf(framework)
  const ofItem = new Map(groups.flatMap((each) => (each.kind === 'item' ? [[each.code, each] as const] : [])))
  const ofDomain = new Map(groups.flatMap((each) => (each.kind === 'domain' ? [[each.domain, each] as const] : [])))
  const maximumOf = (domain: string) =>
    toDecimalText(sum(items.flatMap(({ code, maximum }) => (domainCodes.get(code) === domain ? [maximum] : []))))
  return {
    domains: framework.domains.map(({ code, name }) => ({
      ...{ ...progressOf(ofDomain.get(code)), code, name, maximum: maximumOf(code) },
    })),
    items: items.map(({ code, maximum }) => ({
      ...{ ...progressOf(ofItem.get(code)), code, name: subCriterionOf(framework, code)?.name ?? code },
      ...{ maximum: toDecimalText(maximum), domain: domainCodes.get(code) ?? '' },
    })),
  }
}

function progressOf({ states, claimed, appraised, final }: Progress = nothing): Progress {
  return { states, claimed, appraised, final }
}

function toLead(group: GroupProgress): readonly LeadProgress[] {
  if (group.kind !== 'lead') return []
  const { kind: _, ...lead } = group
  return [lead]
}
