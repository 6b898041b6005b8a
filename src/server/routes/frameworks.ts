import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { campaignParam, rescoringToAsk } from '../../contract/campaign-views.ts'
import { listedFrameworkView } from '../../contract/framework-views.ts'
import { frameworkChangesView } from '../../contract/rescoring-views.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { readFrameworkChanges } from '../../operations/campaigns/read-framework-changes.ts'
import type { Context } from '../../operations/context.ts'
import { readFrameworks } from '../../operations/read-frameworks.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(listedFrameworkView), 'The frameworks by which rounds are measured, by id'),
})

const changes = createRoute({
  method: 'get',
  path: '/{id}/framework-changes',
  request: { params: campaignParam, query: rescoringToAsk },
  responses: answers(frameworkChangesView, 'What the other framework scores differently; nothing is computed'),
})

/** Criteria sets. */
export function frameworkRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(listed, async (http) => {
    const frameworks = await readFrameworks(context, http.get('actor'))
    return http.json(
      frameworks.map(({ id, kind, name, indexYear }) => ({ id, kind, name, indexYear })),
      200,
    )
  })
}

/** Criteria sets beside that of a campaign. */
export function campaignFrameworkRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(changes, async (http) => {
    const asked = { campaign: http.req.valid('param').id as CampaignId, framework: http.req.valid('query').framework }
    const { campaign, from, to, items } = await readFrameworkChanges(context, http.get('actor'), asked)
    const { title, isSample, rounds } = campaign
    return http.json({ title, isSample, rounds, from, to, items: [...items] }, 200)
  })
}
