// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { CampaignToOpen } from '../../../src/contract/campaign-api-views.ts'
import { openCampaign } from '../../../src/web/campaigns/open/open-campaign.ts'
import { sampleCampaign } from '../../support/campaign-views.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

const { campaign, calendar } = sampleCampaign
const given: CampaignToOpen = { ...campaign, calendar, units: ['dien-bien'] }

test('a campaign of thousands of units is waited for when the server goes on after its answer', async () => {
  const answers: Record<string, unknown> = {
    'POST /api/campaigns': new Refusal('timed-out', 'quá lâu', 503),
    'GET /api/campaigns': [{ ...campaign, id: 'another', indexYear: 2023 }],
  }
  renderPage(<p />, answers)
  let pauses = 0
  const opened = await openCampaign(given, async () => {
    pauses += 1
    if (pauses === 3) answers['GET /api/campaigns'] = [campaign]
  })
  expect([opened.id, pauses]).toEqual(['c1', 3])
})

test('any other refusal is told at once', async () => {
  renderPage(<p />, { 'POST /api/campaigns': new Refusal('round-exists', 'đã có', 409) })
  await expect(openCampaign(given, () => Promise.reject(new Error('no pause')))).rejects.toMatchObject({
    code: 'round-exists',
  })
})
