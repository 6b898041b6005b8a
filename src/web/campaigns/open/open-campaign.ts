import type { CampaignToOpen, ListedCampaignView } from '../../../contract/campaign-api-views.ts'
import { ApiProblem } from '../../api/api-problem.ts'
import { getJson, sendJson } from '../../api/request.ts'

/** How often it is looked whether the campaign stands, and how many times. */
const pauseMilliseconds = 3000
const mostLooks = 200

/**
 * Opens a campaign. With thousands of units the server answers that it takes too long and goes on; then it is waited until the
 * campaign is listed.
 *
 * @throws ApiProblem
 */
export async function openCampaign(
  campaign: CampaignToOpen,
  pause: (milliseconds: number) => Promise<void> = sleep,
): Promise<{ readonly id: string }> {
  try {
    return await sendJson<{ id: string }>('POST', '/api/campaigns', campaign)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'timed-out') throw error
    for (let look = 0; look < mostLooks; look += 1) {
      await pause(pauseMilliseconds)
      const found = await findOpened(campaign)
      if (found) return found
    }
    throw error
  }
}

/** An organiser has one campaign a year by a framework. */
async function findOpened(campaign: CampaignToOpen): Promise<ListedCampaignView | undefined> {
  const { organiser, indexYear, parFramework } = campaign
  const campaigns = await getJson<ListedCampaignView[]>('/api/campaigns')
  return campaigns.find(
    (each) => each.organiser === organiser && each.indexYear === indexYear && each.parFramework === parFramework,
  )
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
