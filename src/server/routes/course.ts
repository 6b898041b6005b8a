import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { doneView, idView } from '../../contract/account-views.ts'
import {
  appealAnswer,
  appraisalToSet,
  assignmentsToMake,
  commentToAdd,
  courseView,
  explanationToEnter,
  extensionToGive,
  itemParam,
  itemView,
  movedView,
  presenceView,
  proofOnlyView,
  roundMove,
  stepToTake,
  stepView,
  trialFigures,
} from '../../contract/campaign-views.ts'
import { enteredView, ifMatch } from '../../contract/figure-view.ts'
import { toProofView } from '../../contract/proof-view.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import { unitLossesView } from '../../contract/unit-loss-views.ts'
import type { PersonId, RoundId } from '../../framework/ids.ts'
import { answerAppeal } from '../../operations/campaigns/answer-appeal.ts'
import { appraise } from '../../operations/campaigns/appraise.ts'
import { assign } from '../../operations/campaigns/assign.ts'
import { extendWindow } from '../../operations/campaigns/change-window.ts'
import { commentItem } from '../../operations/campaigns/comment-item.ts'
import { explainItem } from '../../operations/campaigns/explain-item.ts'
import { markPresence } from '../../operations/campaigns/mark-presence.ts'
import { moveRound } from '../../operations/campaigns/move-round.ts'
import { readCourse } from '../../operations/campaigns/read-campaign.ts'
import { readItem } from '../../operations/campaigns/read-item.ts'
import { readUnitLosses } from '../../operations/campaigns/read-unit-losses.ts'
import { takeStep } from '../../operations/campaigns/take-step.ts'
import { tryFigures } from '../../operations/campaigns/try-figures.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'
import { toCourseView, toItemView } from './course-view.ts'

const item = '/{id}/items/{code}'

const read = createRoute({
  method: 'get',
  path: '/{id}/course',
  request: { params: roundIdParam },
  responses: answers(courseView, 'The sub-criteria of a round as they stand in the course', [409]),
})

const extended = createRoute({
  method: 'post',
  path: '/{id}/extensions',
  request: { params: roundIdParam, ...jsonBody(extensionToGive) },
  responses: answers(doneView, 'The organisation has until the later day', [409]),
})

const assigned = createRoute({
  method: 'post',
  path: '/{id}/assignments',
  request: { params: roundIdParam, ...jsonBody(assignmentsToMake) },
  responses: answers(doneView, 'The agencies lead what they were given', [409]),
})

const moved = createRoute({
  method: 'post',
  path: '/{id}/moves',
  request: { params: roundIdParam, ...jsonBody(roundMove) },
  responses: answers(movedView, 'All sub-criteria of the round were moved', [409]),
})

const one = createRoute({
  method: 'get',
  path: item,
  request: { params: itemParam },
  responses: answers(itemView, 'A sub-criterion with all that its page shows', [409]),
})

const traced = createRoute({
  method: 'get',
  path: `${item}/unit-losses`,
  request: { params: itemParam },
  responses: answers(unitLossesView, 'Which units below cost the sub-criterion its points, as far as you see them'),
})

const stepped = createRoute({
  method: 'post',
  path: `${item}/steps`,
  request: { params: itemParam, ...jsonBody(stepToTake) },
  responses: answers(stepView, 'The step was taken', [409]),
})

const appraised = createRoute({
  method: 'post',
  path: `${item}/appraisals`,
  request: { params: itemParam, ...jsonBody(appraisalToSet) },
  responses: answers(stepView, 'The appraised score stands beside the self score', [409]),
})

const answered = createRoute({
  method: 'post',
  path: `${item}/answers`,
  request: { params: itemParam, ...jsonBody(appealAnswer) },
  responses: answers(stepView, 'The appeal is answered', [409]),
})

const explained = createRoute({
  method: 'put',
  path: `${item}/explanation`,
  request: { params: itemParam, headers: ifMatch, ...jsonBody(explanationToEnter) },
  responses: answers(enteredView, 'The explanation stands as its next version', [409]),
})

const commented = createRoute({
  method: 'post',
  path: `${item}/comments`,
  request: { params: itemParam, ...jsonBody(commentToAdd) },
  responses: answers(idView, 'The comment stands beside the sub-criterion'),
})

const tried = createRoute({
  method: 'post',
  path: `${item}/trial`,
  request: { params: itemParam, ...jsonBody(trialFigures) },
  responses: answers(proofOnlyView, 'The score that the figures would give; nothing is written'),
})

const present = createRoute({
  method: 'put',
  path: `${item}/presence`,
  request: { params: itemParam },
  responses: answers(presenceView, 'Who else has the sub-criterion open; people gone for a minute are not among them'),
})

type HttpItem = { req: { valid(part: 'param'): { id: string; code: string } } }

/** The course of a round in a campaign, and what stands in each of its sub-criteria. */
export function courseRoutes(context: Context) {
  const place = (http: HttpItem) => {
    const { id, code } = http.req.valid('param')
    return { round: id as RoundId, code }
  }
  const round = (http: { req: { valid(part: 'param'): { id: string } } }) => http.req.valid('param').id as RoundId
  const routes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(read, async (http) =>
      http.json(toCourseView(await readCourse(context, http.get('actor'), round(http))), 200),
    )
    .openapi(extended, async (http) => {
      await extendWindow(context, http.get('actor'), round(http), http.req.valid('json'))
      return http.json({ done: true as const }, 200)
    })
    .openapi(assigned, async (http) => {
      await assign(context, http.get('actor'), round(http), http.req.valid('json'))
      return http.json({ done: true as const }, 200)
    })
    .openapi(moved, async (http) => {
      const move = { ...http.req.valid('json'), round: round(http) }
      return http.json(await moveRound(context, http.get('actor'), move), 200)
    })
  return routes
    .openapi(one, async (http) => {
      const { round: id, code } = place(http)
      return http.json(toItemView(await readItem(context, http.get('actor'), id, code)), 200)
    })
    .openapi(traced, async (http) => {
      const { round: id, code } = place(http)
      const { feeds, figures, units, ...losses } = await readUnitLosses(context, http.get('actor'), id, code)
      const told = units.map((unit) => ({ ...unit, items: [...unit.items], figures: [...unit.figures] }))
      return http.json({ ...losses, feeds: [...feeds], figures: [...figures], units: told }, 200)
    })
    .openapi(stepped, async (http) => {
      const step = { ...http.req.valid('json'), ...place(http) }
      return http.json(await takeStep(context, http.get('actor'), step), 200)
    })
    .openapi(appraised, async (http) => {
      const appraisal = { ...http.req.valid('json'), ...place(http) }
      return http.json(await appraise(context, http.get('actor'), appraisal), 200)
    })
    .openapi(answered, async (http) => {
      const outcome = { ...http.req.valid('json'), ...place(http) }
      return http.json(await answerAppeal(context, http.get('actor'), outcome), 200)
    })
    .openapi(explained, async (http) => {
      const seenVersion = Number(http.req.valid('header')['if-match'].slice(1, -1))
      const explanation = { ...http.req.valid('json'), ...place(http), seenVersion }
      const { version } = await explainItem(context, http.get('actor'), explanation)
      return http.json({ version }, 200, { etag: `"${version}"` })
    })
    .openapi(commented, async (http) => {
      const { text, mentions } = http.req.valid('json')
      const comment = { ...place(http), text, mentions: mentions as PersonId[] }
      return http.json(await commentItem(context, http.get('actor'), comment), 200)
    })
    .openapi(tried, async (http) => {
      const { figures } = http.req.valid('json')
      const { proof } = await tryFigures(context, http.get('actor'), { ...place(http), figures })
      return http.json(toProofView(proof), 200)
    })
    .openapi(present, async (http) => {
      const others = await markPresence(context, http.get('actor'), place(http))
      return http.json(
        others.map(({ since, ...person }) => ({ ...person, since: since.toISOString() })),
        200,
      )
    })
}
