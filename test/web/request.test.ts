import { afterEach, expect, test, vi } from 'vitest'
import { getJson, sendJson } from '../../src/web/api/request.ts'

afterEach(() => vi.unstubAllGlobals())

const answer = (response: () => Response) => {
  const fetch = vi.fn(async (_path: string, _options?: RequestInit) => response())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('a request carries the language of the page and its body as JSON', async () => {
  const fetch = answer(() => Response.json({ done: true }))
  document.documentElement.lang = 'en'
  expect(await sendJson('PUT', '/api/me', { name: 'Lan' }, { 'if-match': '"1"' })).toEqual({ done: true })
  document.documentElement.lang = 'vi'
  expect(fetch).toHaveBeenCalledWith('/api/me', {
    method: 'PUT',
    body: '{"name":"Lan"}',
    headers: { 'accept-language': 'en', 'content-type': 'application/json', 'if-match': '"1"' },
  })
})

test('problem details become a problem with code, text and faults', async () => {
  const faults = [{ file: 'a.csv', line: 3, text: 'sai' }]
  const problem = { code: 'faulty-files', title: 'tệp có lỗi', status: 422, faults }
  answer(() => new Response(JSON.stringify(problem), { status: 422 }))
  await expect(getJson('/api/x')).rejects.toMatchObject({ ...problem, name: 'ApiProblem' })
})

test.each([
  [502, '<html>Bad Gateway</html>', 'unreachable', 'Không kết nối được'],
  [500, '', 'internal', 'Có lỗi xảy ra'],
  [404, '{"detail":"x"}', 'internal', 'Có lỗi xảy ra'],
])('an answer of %i that is no problem of ours is told all the same', async (status, body, code, title) => {
  answer(() => new Response(body, { status }))
  await expect(getJson('/api/x')).rejects.toMatchObject({ code, status, title: expect.stringContaining(title) })
})

test('a network that fails is told; a request that was given up is not', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(getJson('/api/x')).rejects.toMatchObject({ code: 'unreachable', status: 0 })
  await expect(getJson('/api/x', AbortSignal.abort())).rejects.toThrow('Failed to fetch')
})
