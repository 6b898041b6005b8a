import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import {
  letterSettings,
  markedReadView,
  markedUnreadView,
  noticesQuery,
  noticesToRead,
  noticesToUnread,
  noticesView,
  unreadView,
} from '../../contract/notice-views.ts'
import type { Context } from '../../operations/context.ts'
import { changeLetterSettings, readLetterSettings } from '../../operations/notices/letter-settings.ts'
import { markRead, markUnread, readNotices, readUnread } from '../../operations/notices/read-notices.ts'
import { Problem } from '../../problem.ts'
import type { Notice } from '../../store/notices.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  request: { query: noticesQuery },
  responses: answers(noticesView, 'What you were told, the newest first'),
})

const unread = createRoute({
  method: 'get',
  path: '/unread',
  responses: answers(unreadView, 'How many notices you have not read'),
})

const marked = createRoute({
  method: 'post',
  path: '/read',
  request: jsonBody(noticesToRead),
  responses: answers(markedReadView, 'They are read; with the moment by which the mark can be taken back'),
})

const unmarked = createRoute({
  method: 'post',
  path: '/unread',
  request: jsonBody(noticesToUnread),
  responses: answers(markedUnreadView, 'They are not read'),
})

const letters = createRoute({
  method: 'get',
  path: '/letters',
  responses: answers(letterSettings, 'Which letters you get'),
})

const lettersChanged = createRoute({
  method: 'put',
  path: '/letters',
  request: jsonBody(letterSettings),
  responses: answers(letterSettings, 'Which letters you get from now on'),
})

/** What one was told, and by which letters. */
export function noticeRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => {
      const { unread: only, before, most } = http.req.valid('query')
      const wanted = { unreadOnly: only === 'true', before, most: most + 1 }
      const found = await readNotices(context, http.get('actor'), wanted)
      const notices = found.slice(0, most).map(toNoticeView)
      const count = await readUnread(context, http.get('actor'))
      return http.json({ notices, unread: count, hasMore: found.length > most }, 200)
    })
    .openapi(unread, async (http) => http.json({ unread: await readUnread(context, http.get('actor')) }, 200))
    .openapi(marked, async (http) => {
      const asked = http.req.valid('json')
      const which = oneOf(asked.ids, asked.madeUntil, (madeUntil) => ({ madeUntil }))
      const done = await markRead(context, http.get('actor'), which)
      return http.json({ marked: done.marked, readAt: done.readAt.toISOString() }, 200)
    })
    .openapi(unmarked, async (http) => {
      const asked = http.req.valid('json')
      const which = oneOf(asked.ids, asked.readAt, (readAt) => ({ readAt }))
      return http.json(await markUnread(context, http.get('actor'), which), 200)
    })
    .openapi(letters, async (http) => http.json(await readLetterSettings(context, http.get('actor')), 200))
    .openapi(lettersChanged, async (http) => {
      await changeLetterSettings(context, http.get('actor'), http.req.valid('json'))
      return http.json(await readLetterSettings(context, http.get('actor')), 200)
    })
}

/**
 * Which notices are marked: those that are named, or all of a moment.
 *
 * @throws Problem `invalid-input` for both, or neither
 */
function oneOf<T>(
  ids: readonly string[] | undefined,
  moment: string | undefined,
  at: (moment: Date) => T,
): { readonly ids: readonly string[] } | T {
  if (ids && moment === undefined) return { ids }
  if (!ids && moment !== undefined) return at(new Date(moment))
  const expected = { vi: 'các thông báo hoặc một thời điểm, không phải cả hai', en: 'notices or a moment, not both' }
  throw new Problem('invalid-input', { where: 'ids', expected, got: JSON.stringify({ ids, moment }) })
}

function toNoticeView({ codes, madeAt, readAt, ...notice }: Notice) {
  return {
    ...notice,
    codes: [...codes],
    madeAt: madeAt.toISOString(),
    readAt: readAt === null ? null : readAt.toISOString(),
  }
}
