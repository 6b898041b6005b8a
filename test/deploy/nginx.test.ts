import { once } from 'node:events'
import { type IncomingMessage, request as plain } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMissing } from '../support/installed.ts'
import { type Nginx, startNginx } from '../support/nginx.ts'

const missing = [isMissing('/usr/sbin/nginx', 'nginx'), isMissing('/usr/bin/openssl', 'openssl')]
const mebibyte = 1024 * 1024
const hsts = 'strict-transport-security'

let nginx: Nginx

async function ask(options: RequestOptions): Promise<IncomingMessage> {
  const asked = request({ port: nginx.ports.https, rejectUnauthorized: false, ...options })
  const [response] = await once(asked.end(), 'response')
  return response
}

async function send(path: string, bytes: Buffer): Promise<IncomingMessage> {
  const headers = { 'content-length': bytes.length }
  const asked = request({ port: nginx.ports.https, rejectUnauthorized: false, method: 'PATCH', path, headers })
  const answer = once(asked, 'response')
  asked.on('error', () => undefined).end(bytes)
  const [response] = await answer
  return response
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response) text += chunk
  return text
}

describe.skipIf(missing.includes(true))('deploy/nginx.conf', () => {
  beforeAll(async () => {
    nginx = await startNginx()
  })
  afterAll(() => nginx.stop())

  test('who comes without TLS is sent to the same place with it', async () => {
    const headers = { host: 'chiso.example.vn' }
    const [response] = await once(
      plain({ port: nginx.ports.http, path: '/rounds?year=2024', headers }).end(),
      'response',
    )
    expect([response.statusCode, response.headers.location]).toEqual([301, 'https://chiso.example.vn/rounds?year=2024'])
  })

  test('Chiso is told the name that was asked for and the true address, whatever a browser claims', async () => {
    const claimed = { host: 'chiso.example.vn', 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http' }
    const told = JSON.parse(await textOf(await ask({ path: '/api/me', headers: claimed })))
    expect(told).toMatchObject({ ...claimed, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' })
  })

  test('browsers are told once to come by TLS only, by answers of nginx too', async () => {
    const [ours, nginxs] = [await ask({ path: '/api/me' }), await send('/api/me', Buffer.alloc(56 * mebibyte))]
    expect([ours.statusCode, ours.headers[hsts]]).toEqual([200, 'max-age=31536000; includeSubDomains'])
    expect([nginxs.statusCode, nginxs.headers[hsts]]).toEqual([413, 'max-age=31536000; includeSubDomains'])
  })

  test('a file of 50 MB passes', async () => {
    const response = await send('/api/rounds/r/evidence/uploads/u', Buffer.alloc(50 * mebibyte))
    expect(JSON.parse(await textOf(response))).toMatchObject({ bytes: 50 * mebibyte })
  })

  test('bytes of an upload are passed on before it is whole', async () => {
    const path = '/api/rounds/r/evidence/uploads/waiting'
    const headers = { 'content-length': 1000 }
    const options = { port: nginx.ports.https, rejectUnauthorized: false, method: 'PATCH', path, headers }
    const arrived = once(nginx.upstream, 'first-bytes')
    const asked = request(options).on('error', () => undefined)
    asked.write('a'.repeat(100))
    const [chunk] = await arrived
    expect(chunk.length).toBe(100)
    asked.destroy()
  }, 10_000)

  test('progress of long work reaches the browser line by line', async () => {
    const response = await ask({ path: '/api/jobs/1' })
    const [first] = await once(response, 'data')
    expect(String(first)).toBe('data: 1\n\n')
    response.destroy()
  }, 10_000)

  test('figures of the server are told on this machine', async () => {
    expect((await ask({ path: '/api/metrics' })).statusCode).toBe(200)
  })
})
