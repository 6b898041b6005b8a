import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import {
  campaignItemParam,
  campaignItemView,
  cutsView,
  progressQuery,
  progressView,
} from '../../contract/campaign-board-views.ts'
import { campaignParam } from '../../contract/campaign-views.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import { groundOf } from '../../operations/campaigns/council-matter.ts'
import { type CampaignItem, readCampaignItem } from '../../operations/campaigns/read-campaign-item.ts'
import { readCuts } from '../../operations/campaigns/read-cuts.ts'
import { readProgress } from '../../operations/campaigns/read-progress.ts'
import type { Context } from '../../operations/context.ts'
import type { NewestStep } from '../../store/campaign-item.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const progress = createRoute({
  method: 'get',
  path: '/{id}/progress',
  request: { params: campaignParam, query: progressQuery },
  responses: answers(progressView, 'How far the rounds are that you may see'),
})

const item = createRoute({
  method: 'get',
  path: '/{id}/items/{code}',
  request: { params: campaignItemParam },
  responses: answers(campaignItemView, 'A sub-criterion in all rounds that you may see, side by side'),
})

const cuts = createRoute({
  method: 'get',
  path: '/{id}/cuts',
  request: { params: campaignParam },
  responses: answers(cutsView, 'What the appraisal took away in the rounds that you may see'),
})

/** What stands in the rounds of a campaign, taken together. */
export function campaignBoardRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(progress, async (http) => {
      const [id, { round = null }] = [http.req.valid('param').id as CampaignId, http.req.valid('query')]
      const found = await readProgress(context, http.get('actor'), id, round as RoundId | null)
      const { campaign, domains, items, leads } = found
      return http.json({ title: campaign.title, domains: [...domains], items: [...items], leads: [...leads] }, 200)
    })
    .openapi(item, async (http) => {
      const { id, code } = http.req.valid('param')
      return http.json(toItemView(await readCampaignItem(context, http.get('actor'), id as CampaignId, code)), 200)
    })
    .openapi(cuts, async (http) => {
      const { groups } = await readCuts(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      return http.json({ groups: [...groups] }, 200)
    })
}

function toItemView({ campaign, definition, domain, rounds }: CampaignItem) {
  const { code, name, maximum, evidence } = definition
  const figures = definition.figures.map((figure) => {
    const { code: of, name: told, kind, unit } = figure
    return { code: of, name: told, kind, unit }
  })
  return {
    ...{ title: campaign.title, needsSecond: campaign.needsSecond },
    definition: { code, name, domain, maximum: toDecimalText(maximum), figures, evidence: [...evidence] },
    rounds: rounds.map(({ appraisal, appeal, actions, figures: given, external, ...round }) => ({
      ...{ ...round, figures: [...given], external: [...external], actions: [...actions] },
      appraisal: appraisal && { cut: cutOf(appraisal), reason: appraisal.reason },
      appeal: appeal && { ground: groundOf(appeal), reason: appeal.reason },
    })),
  }
}

function cutOf({ details: { cut } }: NewestStep): string | null {
  return typeof cut === 'string' ? cut : null
}
