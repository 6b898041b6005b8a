import { afterEach, expect, test, vi } from 'vitest'
import { receiveFile } from '../../../src/web/results/receive-file.ts'

afterEach(() => vi.unstubAllGlobals())

const answer = (response: Response) => vi.stubGlobal('fetch', async () => response)

test('a file is received piece by piece, and told of after each', async () => {
  const pieces = [new Uint8Array(3), new Uint8Array(4)]
  const body = new ReadableStream({
    start(stream) {
      for (const piece of pieces) stream.enqueue(piece)
      stream.close()
    },
  })
  answer(new Response(body, { headers: { 'content-type': 'application/pdf' } }))
  const told: number[] = []
  const file = await receiveFile('/api/rounds/1/report/pdf', (bytes) => told.push(bytes))
  expect([told, file.size, file.type]).toEqual([[3, 7], 7, 'application/pdf'])
})

test('a refusal is told as the API says it', async () => {
  const problem = { code: 'not-permitted', title: 'bạn không có quyền', status: 403 }
  answer(Response.json(problem, { status: 403 }))
  await expect(receiveFile('/api/rounds/1/report/pdf', () => undefined)).rejects.toMatchObject({
    code: 'not-permitted',
    status: 403,
  })
})

test('a file that breaks off is no file', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new Uint8Array(3))
      stream.error(new TypeError('network error'))
    },
  })
  answer(new Response(body))
  await expect(receiveFile('/api/rounds/1/report/pdf', () => undefined)).rejects.toMatchObject({ code: 'unreachable' })
})
