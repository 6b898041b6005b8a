import { actionTexts } from '../../assessment/course/course-texts.data.ts'
import { requireRight } from '../../assessment/rights.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { Job } from '../../store/jobs.ts'
import { mayOpenRound } from '../../store/role-grants.ts'
import { type Actor, permitted } from '../context.ts'
import type { JobsContext } from '../jobs-context.ts'
import { openParFramework } from '../open-framework.ts'
import { inQueue } from '../request-job.ts'
import type { CampaignToOpen } from './open-campaign.ts'
import { requireCalendar } from './require-calendar.ts'
import { requireCampaignRole, weighing } from './require-campaign-role.ts'
import { rescoring } from './rescore.ts'

/**
 * Asks for a campaign to be opened: with thousands of units it takes longer than a request may.
 *
 * @returns the job, with the id that the campaign will have
 * @throws Problem `not-permitted`, `invalid-input` for a calendar that cannot be; the rest fails the job
 */
export function requestOpening(context: JobsContext, actor: Actor, opened: CampaignToOpen): Promise<Job> {
  const campaign = context.newId() as CampaignId
  const input = JSON.parse(JSON.stringify(opened))
  return inQueue(context, { kind: 'open-campaign', person: actor.id, round: null, campaign, input }, (insert) =>
    permitted(context, actor, 'open campaign', null, async (tx, held) => {
      if (!(await mayOpenRound(tx, opened.organiser)))
        throw new Problem('not-permitted', { action: 'open campaign', roles: held })
      requireRight('open campaign', held)
      requireCalendar(opened.calendar)
      return insert(tx)
    }),
  )
}

/**
 * Asks for a campaign to be published; whether it may be is asked when the job is done.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function requestPublication(context: JobsContext, actor: Actor, campaign: CampaignId): Promise<Job> {
  return requestFor(context, actor, campaign, { kind: 'publish', input: {} })
}

/**
 * Asks for all rounds of a campaign to be computed by another framework; nothing is changed.
 *
 * @throws Problem `not-found`, also for a framework that does not exist; `not-permitted`, `invalid-input`
 */
export async function requestRescoring(
  context: JobsContext,
  actor: Actor,
  { campaign, framework }: { readonly campaign: CampaignId; readonly framework: string },
): Promise<Job> {
  await openParFramework(framework)
  return requestFor(context, actor, campaign, { kind: 'rescore', input: { framework } })
}

async function requestFor(
  context: JobsContext,
  actor: Actor,
  campaign: CampaignId,
  { kind, input }: { readonly kind: 'publish' | 'rescore'; readonly input: Readonly<Record<string, string>> },
): Promise<Job> {
  const rounds = await permitted(context, actor, 'read round', null, async (tx) => {
    const found = await getCampaign(tx, campaign)
    if (kind === 'publish') await requireCampaignRole(tx, campaign, ['appraiser'], actionTexts.publish.vi)
    else await requireCampaignRole(tx, campaign, weighing, rescoring.vi)
    return found.rounds
  })
  const job = { kind, person: actor.id, round: null, campaign, input: { ...input, rounds } }
  return inQueue(context, job, (insert) => permitted(context, actor, 'read round', null, insert))
}
