import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { doneView, idView } from '../../contract/account-views.ts'
import {
  campaignDetailsView,
  campaignParam,
  campaignToOpen,
  correctionToMake,
  listedCampaignView,
  publicationParam,
  publicationView,
  publishedView,
  windowChange,
} from '../../contract/campaign-views.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import { changeWindow } from '../../operations/campaigns/change-window.ts'
import { openCampaign } from '../../operations/campaigns/open-campaign.ts'
import { type ListedCampaign, readCampaign, readCampaigns } from '../../operations/campaigns/read-campaign.ts'
import type { Context } from '../../operations/context.ts'
import { correctPublication } from '../../operations/publications/correct-publication.ts'
import { publish } from '../../operations/publications/publish.ts'
import { readPublication, readPublications } from '../../operations/publications/read-publications.ts'
import type { CampaignSummary } from '../../store/campaigns.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, problems, refuseInvalid } from '../route-parts.ts'
import { toCalendarView, toExtensionViews, toNextView } from './calendar-view.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(listedCampaignView), 'Campaigns that you may see, the newest year first'),
})

const opened = createRoute({
  method: 'post',
  path: '/',
  request: jsonBody(campaignToOpen),
  responses: answers(idView, 'The campaign is open, with a round for each unit', [409]),
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  request: { params: campaignParam },
  responses: answers(campaignDetailsView, 'A campaign, its calendar, and how far each round is that you may see'),
})

const changed = createRoute({
  method: 'post',
  path: '/{id}/windows',
  request: { params: campaignParam, ...jsonBody(windowChange) },
  responses: answers(doneView, 'The window is changed for all who take part'),
})

const published = createRoute({
  method: 'post',
  path: '/{id}/publications',
  request: { params: campaignParam },
  responses: answers(publishedView, 'The campaign is published', [409]),
})

const corrected = createRoute({
  method: 'post',
  path: '/{id}/corrections',
  request: { params: campaignParam, ...jsonBody(correctionToMake) },
  responses: answers(publishedView, 'The correction is published with the next number', [409]),
})

const publications = createRoute({
  method: 'get',
  path: '/{id}/publications',
  request: { params: campaignParam },
  responses: answers(z.array(publicationView), 'The publications of the campaign, the newest first'),
})

const publication = createRoute({
  method: 'get',
  path: '/{id}/publications/{number}',
  request: { params: publicationParam },
  responses: {
    ...problems([]),
    200: {
      description: 'The publication as a file that anybody can check',
      content: { 'application/octet-stream': {} },
    },
  },
})

/** Campaigns: one measurement of many organisations. */
export function campaignRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) =>
      http.json((await readCampaigns(context, http.get('actor'))).map(toListedView), 200),
    )
    .openapi(opened, async (http) => {
      const id = await openCampaign(context, http.get('actor'), http.req.valid('json'))
      return http.json({ id }, 200)
    })
    .openapi(one, async (http) => {
      const found = await readCampaign(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      const { campaign, calendar, next, organises, roles, today } = found
      const view = { campaign: toView(campaign), calendar: toCalendarView(calendar), next: toNextView(next) }
      const rounds = found.rounds.map(({ extensions, ...round }) => ({
        ...{ ...round, extensions: toExtensionViews(extensions) },
      }))
      return http.json({ ...view, organises, roles: [...roles], today: toIsoDate(today), rounds }, 200)
    })
    .openapi(changed, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      await changeWindow(context, http.get('actor'), { ...http.req.valid('json'), campaign })
      return http.json({ done: true as const }, 200)
    })
    .openapi(published, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      return http.json(await publish(context, http.get('actor'), campaign), 200)
    })
    .openapi(corrected, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const { reason, scores } = http.req.valid('json')
      const correction = { campaign, reason, scores: scores.map((each) => ({ ...each, round: each.round as RoundId })) }
      return http.json(await correctPublication(context, http.get('actor'), correction), 200)
    })
    .openapi(publications, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const found = await readPublications(context, http.get('actor'), campaign)
      const views = found.map(({ campaign: _, publishedAt, ...head }) => ({
        ...head,
        publishedAt: publishedAt.toISOString(),
      }))
      return http.json(views, 200)
    })
    .openapi(publication, async (http) => {
      const { id, number } = http.req.valid('param')
      const { content, sha256 } = await readPublication(context, http.get('actor'), id as CampaignId, number)
      return http.body(content, 200, {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="cong-bo-${number}.json"`,
        etag: `"${sha256}"`,
      })
    })
}

function toListedView({ open, next, today, ...campaign }: ListedCampaign) {
  return { ...toView(campaign), open: [...open], next: toNextView(next), today: toIsoDate(today) }
}

function toView({ asOf, ...campaign }: CampaignSummary) {
  return { ...campaign, asOf: toIsoDate(asOf) }
}
