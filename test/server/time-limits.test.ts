import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import { problemResponse } from '../../src/server/problem-response.ts'
import { requestSeconds, timeLimit } from '../../src/server/time-limit.ts'

const upload = `/api/rounds/${crypto.randomUUID()}/evidence/uploads/${crypto.randomUUID()}`

/** An application whose every answer takes a fifth of a second. */
function slowApp(seconds: number): Hono {
  const app = new Hono()
  app.onError((error, http) => problemResponse(error, http, () => undefined))
  app.use(timeLimit(seconds))
  return app.all('*', async (http) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return http.text('xong')
  })
}

test('a request that takes too long is answered with a problem that says what to do', async () => {
  const response = await slowApp(0.05).request('/api/rounds')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ code: 'timed-out', title: expect.stringContaining('tải lại') })
})

test('a request within the limit is not touched, nor the bytes of an upload', async () => {
  expect((await slowApp(5).request('/api/rounds')).status).toBe(200)
  expect((await slowApp(0.05).request(upload, { method: 'PATCH' })).status).toBe(200)
})

test('the application itself lets nobody wait for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const app = createApp({
    context: {} as never,
    findActor: () => new Promise(() => undefined),
    report: () => undefined,
    pages: '/nowhere',
    isHttps: false,
  })
  const answered = Promise.resolve(app.request('/api/rounds'))
  await vi.advanceTimersByTimeAsync(requestSeconds * 1000)
  const response = await Promise.race([answered, undefined])
  expect([response?.status, await response?.json()]).toMatchObject([503, { code: 'timed-out' }])
})

const limits = { headers: 150, request: 300, idle: 100, checkEvery: 20 }

/** Sends text on a connection of its own and gives what comes until the server ends it. */
async function said(text: string): Promise<string> {
  const server = await listen(async (request) => new Response(`${(await request.text()).length}`), {
    ...{ host: '127.0.0.1', port: 0, limits },
  })
  onTestFinished(() => server.close())
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write(text)
  const parts: string[] = []
  for await (const part of socket) parts.push(String(part))
  return parts.join('')
}

test.each([
  ['that never ends its headers', 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: 1'],
  ['that never ends its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc'],
])('a connection %s is ended', async (_, text) => {
  expect(await said(text)).toMatch(/^(HTTP\/1\.1 408 |HTTP\/1\.1 400 |$)/)
})

test('headers larger than any browser sends are refused', async () => {
  expect(await said(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
})
