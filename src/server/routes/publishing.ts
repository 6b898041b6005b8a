import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import {
  differencesParam,
  differencesQuery,
  differencesView,
  publishingView,
  rankingQuery,
  rankingView,
} from '../../contract/publishing-views.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { Context } from '../../operations/context.ts'
import type { Ranking } from '../../operations/publications/ranked-units.ts'
import { readDifferences } from '../../operations/publications/read-differences.ts'
import { type Publishing, readPublishing } from '../../operations/publications/read-publishing.ts'
import { type PublishedRanking, readRanking } from '../../operations/publications/read-ranking.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const publishing = createRoute({
  method: 'get',
  path: '/{id}/publishing',
  request: { params: campaignParam },
  responses: answers(publishingView, 'What stands against publishing, and what would be published'),
})

const ranking = createRoute({
  method: 'get',
  path: '/{id}/ranking',
  request: { params: campaignParam, query: rankingQuery },
  responses: answers(rankingView, 'The ranking as it was published'),
})

const differences = createRoute({
  method: 'get',
  path: '/{id}/publications/{number}/differences',
  request: { params: differencesParam, query: differencesQuery },
  responses: answers(differencesView, 'What a correction changed'),
})

/** What is about to be published, and what was. */
export function publishingRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(publishing, async (http) => {
      const found = await readPublishing(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      return http.json(toPublishingView(found), 200)
    })
    .openapi(ranking, async (http) => {
      const [id, { number = null }] = [http.req.valid('param').id as CampaignId, http.req.valid('query')]
      return http.json(toRankingView(await readRanking(context, http.get('actor'), id, number)), 200)
    })
    .openapi(differences, async (http) => {
      const { id, number: to } = http.req.valid('param')
      const { with: from = to - 1 } = http.req.valid('query')
      const found = await readDifferences(context, http.get('actor'), id as CampaignId, { from, to })
      const organisations = found.map(({ items, ...difference }) => ({ ...difference, items: [...items] }))
      return http.json({ from, to, organisations }, 200)
    })
}

function toPublishingView({ campaign, window, isPublished, unready, gaps, ranking: found }: Publishing) {
  return {
    ...{ title: campaign.title, isSample: campaign.isSample, isPublished },
    window: { opensOn: toIsoDate(window.opensOn), closesOn: toIsoDate(window.closesOn), standing: window.standing },
    unready: [...unready],
    gaps: gaps.map(({ codes, ...named }) => ({ ...named, codes: [...codes] })),
    ...toRanking(found),
  }
}

function toRankingView({ campaign, publication, ...found }: PublishedRanking) {
  const { number, sha256, correction, publishedAt } = publication
  return {
    ...{ title: campaign.title, isSample: campaign.isSample, indexYear: campaign.indexYear },
    publication: { number, sha256, correction, publishedAt: publishedAt.toISOString() },
    ...toRanking(found),
  }
}

function toRanking({ domains, maximum, units }: Ranking) {
  return {
    ...{ domains: [...domains], maximum },
    units: units.map(({ exact: _, domains: own, ...unit }) => ({ ...unit, domains: [...own] })),
  }
}
