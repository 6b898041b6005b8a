import { expect, test } from 'vitest'
import { listen } from '../../src/server/listen.ts'

test('an application answers at the printed address until it is closed', async () => {
  const server = await listen(() => new Response('xin chào'), { host: '127.0.0.1', port: 0 })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(server.url)).text()).toBe('xin chào')
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('a port that is taken is an error, not a silence', async () => {
  const first = await listen(() => new Response(''), { host: '127.0.0.1', port: 0 })
  const port = Number(new URL(first.url).port)
  await expect(listen(() => new Response(''), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE')
  await first.close()
})
