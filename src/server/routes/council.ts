import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { appealAnswer, campaignParam, itemParam, stepView } from '../../contract/campaign-views.ts'
import { appealsView, councilView, countedView, votesToCount, voteToCast } from '../../contract/council-views.ts'
import { enteredView } from '../../contract/figure-view.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { countVotes } from '../../operations/campaigns/count-votes.ts'
import { decide } from '../../operations/campaigns/decide.ts'
import { readAppeals } from '../../operations/campaigns/read-appeals.ts'
import { readCouncil } from '../../operations/campaigns/read-council.ts'
import { vote } from '../../operations/campaigns/vote.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const council = createRoute({
  method: 'get',
  path: '/{id}/council',
  request: { params: campaignParam },
  responses: answers(councilView, 'What waits for the council, with every vote; for its members and who organises'),
})

const appeals = createRoute({
  method: 'get',
  path: '/{id}/appeals',
  request: { params: campaignParam },
  responses: answers(appealsView, 'The appeals in the rounds that you may see, by reason and outcome'),
})

/** What the council of a campaign has before it, and what became of appeals. */
export function campaignCouncilRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(council, async (http) => {
      const { campaign, members, matters } = await readCouncil(
        context,
        http.get('actor'),
        http.req.valid('param').id as CampaignId,
      )
      const views = matters.map(({ votes, actions, ...matter }) => ({
        ...{ ...matter, actions: [...actions] },
        votes: votes.map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
      }))
      return http.json({ title: campaign.title, members: [...members], matters: views }, 200)
    })
    .openapi(appeals, async (http) => {
      const found = await readAppeals(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      return http.json([...found], 200)
    })
}

const item = '/{id}/items/{code}'

const voted = createRoute({
  method: 'put',
  path: `${item}/vote`,
  request: { params: itemParam, ...jsonBody(voteToCast) },
  responses: answers(enteredView, 'Your vote stands as its next version', [409]),
})

const decided = createRoute({
  method: 'post',
  path: `${item}/decisions`,
  request: { params: itemParam, ...jsonBody(appealAnswer) },
  responses: answers(stepView, 'The council has decided on the appeal', [409]),
})

const counted = createRoute({
  method: 'post',
  path: `${item}/vote-counts`,
  request: { params: itemParam, ...jsonBody(votesToCount) },
  responses: answers(countedView, 'The votes are counted and give the points of the sub-criterion', [409]),
})

/** Votes and decisions of a council on a sub-criterion of a round. */
export function councilRoutes(context: Context) {
  const place = (http: { req: { valid(part: 'param'): { id: string; code: string } } }) => {
    const { id, code } = http.req.valid('param')
    return { round: id as RoundId, code }
  }
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(voted, async (http) =>
      http.json(await vote(context, http.get('actor'), { ...http.req.valid('json'), ...place(http) }), 200),
    )
    .openapi(decided, async (http) =>
      http.json(await decide(context, http.get('actor'), { ...http.req.valid('json'), ...place(http) }), 200),
    )
    .openapi(counted, async (http) => {
      const { figures } = await countVotes(context, http.get('actor'), { ...http.req.valid('json'), ...place(http) })
      return http.json({ figures: { ...figures } }, 200)
    })
}
