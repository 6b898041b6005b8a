import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { itemParam } from '../../contract/campaign-views.ts'
import { enteredView, ifMatch } from '../../contract/figure-view.ts'
import {
  meetingToWrite,
  meetingView,
  risksView,
  roundTextParam,
  roundTextToWrite,
} from '../../contract/review-views.ts'
import { reportParam, roundIdParam } from '../../contract/round-views.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Context } from '../../operations/context.ts'
import { mediaTypeOf } from '../../operations/render-report.ts'
import { readMeeting } from '../../operations/review/read-meeting.ts'
import { readMinutes } from '../../operations/review/read-minutes.ts'
import { readRisks } from '../../operations/review/read-risks.ts'
import { readSummary } from '../../operations/review/read-summary.ts'
import { writeMeeting } from '../../operations/review/write-meeting.ts'
import { writeRoundText } from '../../operations/review/write-round-text.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, problems, refuseInvalid } from '../route-parts.ts'
import { toMeetingView, toRisksView } from './review-view.ts'

const risks = createRoute({
  method: 'get',
  path: '/{id}/risks',
  request: { params: roundIdParam },
  responses: answers(risksView, 'What may cost the round points; it forbids nothing', [409]),
})

const itemRisks = createRoute({
  method: 'get',
  path: '/{id}/items/{code}/risks',
  request: { params: itemParam },
  responses: answers(risksView, 'What may cost the sub-criterion points; it forbids nothing', [409]),
})

const read = createRoute({
  method: 'get',
  path: '/{id}/meeting',
  request: { params: roundIdParam },
  responses: answers(meetingView, 'The review meeting, and the differences that it has to settle', [409]),
})

const written = createRoute({
  method: 'put',
  path: '/{id}/meeting',
  request: { params: roundIdParam, headers: ifMatch, ...jsonBody(meetingToWrite) },
  responses: answers(enteredView, 'The meeting stands as its next version', [409]),
})

const file = (description: string) => ({
  ...problems([409]),
  200: { description, content: { 'application/octet-stream': {} } },
})

const minutes = createRoute({
  method: 'get',
  path: '/{id}/meeting/minutes',
  request: { params: roundIdParam },
  responses: file('The minutes as a Word document'),
})

const text = createRoute({
  method: 'put',
  path: '/{id}/texts/{kind}',
  request: { params: roundTextParam, headers: ifMatch, ...jsonBody(roundTextToWrite) },
  responses: answers(enteredView, 'The text stands as its next version', [409]),
})

const summary = createRoute({
  method: 'get',
  path: '/{id}/summary/{format}',
  request: { params: reportParam },
  responses: file('The summary to be signed; a draft until the round is consolidated'),
})

const seen = (http: { req: { valid(part: 'header'): { 'if-match': string } } }) =>
  Number(http.req.valid('header')['if-match'].slice(1, -1))

const attached = (name: string, format: keyof typeof mediaTypeOf) => ({
  'content-type': mediaTypeOf[format],
  'content-disposition': `attachment; filename="${name}.${format}"`,
})

/** The review inside an organisation: risks before submission, the meeting, and the summary to be signed. */
export function reviewRoutes(context: Context) {
  const round = (http: { req: { valid(part: 'param'): { id: string } } }) => http.req.valid('param').id as RoundId
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(risks, async (http) =>
      http.json(toRisksView(await readRisks(context, http.get('actor'), round(http), null)), 200),
    )
    .openapi(itemRisks, async (http) => {
      const { code } = http.req.valid('param')
      return http.json(toRisksView(await readRisks(context, http.get('actor'), round(http), code)), 200)
    })
    .openapi(read, async (http) => {
      const reading = await readMeeting(context, http.get('actor'), round(http))
      return http.json(toMeetingView(reading), 200, { etag: `"${reading.meeting.version}"` })
    })
    .openapi(written, async (http) => {
      const meeting = { round: round(http), record: http.req.valid('json'), seenVersion: seen(http) }
      const { version } = await writeMeeting(context, http.get('actor'), meeting)
      return http.json({ version }, 200, { etag: `"${version}"` })
    })
    .openapi(minutes, async (http) => {
      const bytes = await readMinutes(context, http.get('actor'), round(http))
      return http.body(new Uint8Array(bytes).buffer, 200, attached('bien-ban-hop', 'docx'))
    })
    .openapi(text, async (http) => {
      const { kind } = http.req.valid('param')
      const given = { round: round(http), kind, text: http.req.valid('json').text, seenVersion: seen(http) }
      const { version } = await writeRoundText(context, http.get('actor'), given)
      return http.json({ version }, 200, { etag: `"${version}"` })
    })
    .openapi(summary, async (http) => {
      const { format } = http.req.valid('param')
      const bytes = await readSummary(context, http.get('actor'), round(http), format)
      return http.body(new Uint8Array(bytes).buffer, 200, attached('tom-tat', format))
    })
}
