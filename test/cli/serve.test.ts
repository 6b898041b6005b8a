import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '../../src/store/cluster/is-alive.ts'
import { end, postmasterOn } from '../support/cluster.ts'
import { openFolderToKeep } from '../support/open-folder-to-keep.ts'
import { type Served, serve, type Visitor, visitorOf } from '../support/serve.ts'

/** One server goes through its life: a first start, refusals beside it, a clean stop, a second start, a kill, a third. */

const { folder, remove } = openFolderToKeep()
let server: Served
let coordinator: Visitor

beforeAll(async () => {
  server = await serve(folder)
  coordinator = visitorOf(server.address)
})

afterAll(async () => {
  await end(server.process, 'SIGTERM')
  remove()
})

test('a first start has the example in it, and each of its people signs in, and nobody else', async () => {
  const emails = server.said.match(/\S+@chiso\.example/g) ?? []
  expect(emails).toHaveLength(9)
  for (const email of emails) {
    const { signIn, get } = visitorOf(server.address)
    expect([email, (await signIn(email, server.password)).status]).toEqual([email, 200])
    const rounds = (await (await get('/api/rounds')).json()) as { title: string }[]
    const titles = rounds.map(({ title }) => title)
    expect(titles.filter((title) => title.includes('Điện Biên'))).toEqual([
      'Chỉ số cải cách hành chính năm 2025 (dữ liệu mẫu), Điện Biên',
      'Chỉ số cải cách hành chính năm 2024, Điện Biên',
    ])
  }
  const stranger = visitorOf(server.address)
  expect((await stranger.signIn(emails[0]!, 'mật khẩu đoán bừa')).status).toBe(401)
  expect((await stranger.get('/api/rounds')).status).toBe(401)
  expect((await coordinator.signIn('dieu-phoi@chiso.example', server.password)).status).toBe(200)
})

test('a second server on the folder, one on a taken port and a setting that cannot be are refused with a sentence', async () => {
  await expect(serve(folder)).rejects.toThrow(/đang được một máy chủ khác dùng \(tiến trình \d+\)/)
  const { folder: other, remove: removeOther } = openFolderToKeep()
  const { port } = new URL(server.address)
  await expect(serve(other, { port })).rejects.toThrow(`cổng ${port} của 127.0.0.1 đang có chương trình khác dùng`)
  await expect(serve(other, { port: '99999' })).rejects.toThrow('CHISO_PORT')
  removeOther()
})

test('it stops in order, the password is in no file, and the secret is its user’s only', async () => {
  expect(await end(server.process, 'SIGINT')).toBe(0)
  expect(() => readFileSync(join(folder, 'postgres', 'postmaster.pid'))).toThrow()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const telling = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(server.password))
  expect(files.length).toBeGreaterThan(100)
  expect(telling).toEqual([])
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test('the second start fills nothing and tells no password; who was signed in still is', async () => {
  const { port } = new URL(server.address)
  server = await serve(folder, { port })
  expect(server.said).not.toMatch(/chiso\.example/)
  expect((await coordinator.get('/api/me')).status).toBe(200)
})

test('killed at once, the folder starts again and nobody is left of the one before', async () => {
  const orphan = postmasterOn(folder)
  const { port } = new URL(server.address)
  await end(server.process, 'SIGKILL')
  server = await serve(folder, { port })
  expect(await isAlive(orphan)).toBe(false)
  expect((await coordinator.get('/api/me')).status).toBe(200)
})

test('--empty: nobody is there, and the link makes the first administrator once', async () => {
  const { folder: empty, remove: removeEmpty } = openFolderToKeep()
  const started = await serve(empty, { options: ['--empty'] })
  const token = /\/setup#(\S+)/.exec(started.said)?.[1]
  const { post, signIn, get } = visitorOf(started.address)
  const first = { token, name: 'Người đầu tiên', email: 'dau-tien@example.vn', password: 'mật khẩu đủ dài' }
  expect((await post('/api/auth/setup', first)).status).toBe(200)
  expect((await post('/api/auth/setup', first)).status).toBe(410)
  expect((await signIn(first.email, first.password)).status).toBe(200)
  expect(await (await get('/api/rounds')).json()).toEqual([])
  await end(started.process, 'SIGTERM')
  removeEmpty()
})
