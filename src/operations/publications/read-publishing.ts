import { moveOf } from '../../assessment/course/course-action.ts'
import { actionTexts } from '../../assessment/course/course-texts.data.ts'
import type { ItemState } from '../../assessment/course/item-state.ts'
import { type Window, windowStanding } from '../../assessment/course/window.ts'
import type { PublishedResult } from '../../contract/publication-schema.ts'
import { isSelfScored, type ParFramework, subCriteriaOf } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import { type CampaignSummary, getCalendar, getCampaign } from '../../store/campaigns.ts'
import { listProgress } from '../../store/course-progress.ts'
import { listPublications } from '../../store/publications.ts'
import { requireCampaignRole } from '../campaigns/require-campaign-role.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework, openSipasFramework } from '../open-framework.ts'
import { publishedRows } from './published-rows.ts'
import { type Ranking, rankingOf } from './ranked-units.ts'
import { standingResults } from './standing-results.ts'

interface NamedRound {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
}

/** What stands against publishing a campaign, and what would be published. */
export interface Publishing {
  readonly campaign: CampaignSummary
  readonly window: Window & { readonly standing: 'before' | 'open' | 'after' }
  readonly isPublished: boolean
  /** Rounds that are not ready, with how many sub-criteria stand in each state that is not; each stands against it. */
  readonly unready: readonly (NamedRound & { readonly states: Readonly<Partial<Record<ItemState, number>>> })[]
  /** Rounds of which points of a survey or of the council are missing: without a total, never with a zero. */
  readonly gaps: readonly (NamedRound & { readonly codes: readonly string[] })[]
  /** The ranking as it would be published. */
  readonly ranking: Ranking
}

/**
 * Looks at a campaign as its publication would show it; for those only who may publish it.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readPublishing(context: Context, actor: Actor, id: CampaignId): Promise<Publishing> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    await requireCampaignRole(tx, id, ['appraiser'], actionTexts.publish.vi)
    const par = (await openParFramework(campaign.parFramework)).framework
    const sipas = campaign.sipasFramework === null ? null : await openSipasFramework(campaign.sipasFramework)
    const asked = { campaign: id, measures: { par, sipas } }
    const { rounds, results } = await standingResults(tx, asked)
    const { publish: window } = await getCalendar(tx, id)
    const gaps = results.map((result, at) => gapsIn(result, par, rounds[at]?.exempt ?? []))
    return {
      campaign,
      window: { ...window, standing: windowStanding(window, dayInVietnam(context.now())) },
      isPublished: (await listPublications(tx, id)).length > 0,
      unready: (await listProgress(tx, id)).flatMap(({ round, organisation, organisationName, states }) => {
        const open = unreadyIn(states)
        return Object.keys(open).length === 0 ? [] : [{ round, organisation, organisationName, states: open }]
      }),
      gaps: rounds.flatMap(({ round, organisation }, at) => {
        const codes = gaps[at] ?? []
        const named = { round: round as RoundId, organisation: organisation.id as OrganisationId }
        return codes.length === 0 ? [] : [{ ...named, organisationName: organisation.name, codes }]
      }),
      ranking: rankingOf(par, publishedRows(rounds, results)),
    }
  })
}

function unreadyIn(states: Readonly<Partial<Record<ItemState, number>>>): Publishing['unready'][number]['states'] {
  const ready: readonly string[] = [...moveOf('publish').from, 'published']
  return Object.fromEntries(Object.entries(states).filter(([state]) => !ready.includes(state)))
}

/** Codes of the sub-criteria that nobody claims and that have no points yet. */
function gapsIn({ items }: PublishedResult, framework: ParFramework, exempt: readonly string[]): readonly string[] {
  const brought = subCriteriaOf(framework).filter((item) => !isSelfScored(item))
  return brought.flatMap(({ code }) => {
    const result = items.find((each) => each.code === code)
    return result?.points === null && !exempt.includes(code) ? [code] : []
  })
}
