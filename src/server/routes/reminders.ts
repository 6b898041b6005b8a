import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import { lateView, remindedView, reminderToSend } from '../../contract/notice-views.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { Context } from '../../operations/context.ts'
import { readLate, remindLate } from '../../operations/notices/remind-late.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const late = createRoute({
  method: 'get',
  path: '/{id}/late',
  request: { params: campaignParam },
  responses: answers(z.array(lateView), 'What is late in the rounds that you may see'),
})

const reminded = createRoute({
  method: 'post',
  path: '/{id}/reminders',
  request: { params: campaignParam, ...jsonBody(reminderToSend) },
  responses: answers(remindedView, 'They are reminded in the program, and by a letter within a minute', [409]),
})

/** What is late in a campaign, and reminders of it. */
export function reminderRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(late, async (http) => {
      const found = await readLate(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      const views = found.map(({ closedOn, codes, reminded: told, ...agency }) => ({
        ...{ ...agency, closedOn: toIsoDate(closedOn), codes: [...codes], reminded: [...told] },
      }))
      return http.json(views, 200)
    })
    .openapi(reminded, async (http) => {
      const { targets, text } = http.req.valid('json')
      const campaign = http.req.valid('param').id as CampaignId
      const reminder = {
        campaign,
        text,
        targets: targets.map(({ round, codes }) => ({ round: round as RoundId, codes })),
      }
      return http.json(await remindLate(context, http.get('actor'), reminder), 200)
    })
}
