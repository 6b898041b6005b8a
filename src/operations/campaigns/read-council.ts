import { councilRuleOf } from '../../assessment/council/council-rule-of.ts'
import { type ParFramework, subCriteriaOf } from '../../framework/framework.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { listNewestSteps } from '../../store/campaign-item.ts'
import { listExtensionsOf } from '../../store/campaign-progress.ts'
import { type CampaignSummary, getCalendar, getCampaign } from '../../store/campaigns.ts'
import { listCouncilRounds, listResults, listSeats, listVotes } from '../../store/council.ts'
import { listEscalated } from '../../store/course.ts'
import { listProgress } from '../../store/course-progress.ts'
import type { Tx } from '../../store/database.ts'
import { mayOpenRound } from '../../store/role-grants.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import { appealMatter, type CouncilGround, type CouncilMatter, pointsMatter } from './council-matter.ts'

/** What waits for the council of a campaign, and what it decided. */
export interface CouncilReading {
  readonly campaign: CampaignSummary
  /** Who sits in it for all of the campaign or for one of its rounds, by name; each once. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** Appeals first, then points that the council gives; by the name of the organisation. */
  readonly matters: readonly CouncilMatter[]
}

/**
 * What waits for the council, with every vote: for its members, who organises the campaign, and administrators.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readCouncil(context: Context, actor: Actor, id: CampaignId): Promise<CouncilReading> {
  return permitted(context, actor, 'read round', null, async (tx, held) => {
    const campaign = await getCampaign(tx, id)
    const { voting, seen } = await listCouncilRounds(tx, id)
    if (seen.size === 0 && !(await mayOpenRound(tx, campaign.organiser))) {
      throw new Problem('not-permitted', { action: 'bỏ phiếu', roles: held })
    }
    const { framework } = await openParFramework(campaign.parFramework)
    const seats = await listSeats(tx, id)
    const ground: CouncilGround = {
      ...{ campaign, framework, seats, voting, person: actor.id, day: dayInVietnam(context.now()) },
      ...{ calendar: await getCalendar(tx, id), extensions: await listExtensionsOf(tx, id) },
      ...{ votes: await listVotes(tx, id), steps: await listNewestSteps(tx, id, null, appealSteps) },
    }
    const names = new Map(seats.map(({ person, name }) => [person, name]))
    return {
      campaign,
      members: [...names].map(([person, name]) => ({ id: person, name })),
      matters: [...(await appealMatters(tx, id, ground, seen)), ...(await pointsMatters(tx, id, ground, seen))],
    }
  })
}

const appealSteps = ['appeal', 'answer', 'escalate', 'decide']

async function appealMatters(tx: Tx, id: CampaignId, ground: CouncilGround, seen: ReadonlySet<RoundId>) {
  const names = new Map((await listProgress(tx, id)).map((each) => [each.round, each.organisationName]))
  return (await listEscalated(tx, id))
    .filter(({ round }) => seen.has(round))
    .map((item) => appealMatter(ground, item, names.get(item.round) ?? ''))
    .toSorted(byOrganisation)
}

async function pointsMatters(tx: Tx, id: CampaignId, ground: CouncilGround, seen: ReadonlySet<RoundId>) {
  const given = councilItems(ground.framework)
  if (given.length === 0) return []
  const results = new Map((await listResults(tx, id)).map((result) => [`${result.round} ${result.code}`, result]))
  const rounds = (await listProgress(tx, id)).filter(({ round }) => seen.has(round))
  return rounds.flatMap((round) =>
    given.map((item) => pointsMatter(ground, item, round, results.get(`${round.round} ${item.definition.code}`))),
  )
}

function councilItems(framework: ParFramework) {
  return subCriteriaOf(framework).flatMap((definition) => {
    const rule = councilRuleOf(definition)
    return rule ? [{ definition, rule }] : []
  })
}

function byOrganisation(one: CouncilMatter, other: CouncilMatter): number {
  return one.organisationName.localeCompare(other.organisationName, 'vi') || (one.code < other.code ? -1 : 1)
}
