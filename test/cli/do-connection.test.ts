import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { answerJson, startRecording } from '../support/recording-server.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const round = '0190f5a2-7c11-7d3e-9a4b-2f6c8e1d5a70'
const comment = ['do', 'comment-item', '--id', round, '--code', '7.3.6', '--text', 'xem lại']
const environmentAt = (url: string) => ({ CHISO_URL: url, CHISO_TOKEN: 'chiso_secret' })

/** Answers, but breaks the connection under the first requests. */
const breaking = (count: number) =>
  startRecording((_, response, at) => {
    if (at < count) response.destroy()
    else answerJson(response, 200, { id: 'x' })
  })

test('a write whose connection breaks is sent once more under the same key', async () => {
  const { url, recorded } = await breaking(1)
  const outcome = await runHere(comment, { environment: environmentAt(url) })
  expect(outcome).toEqual({ code: 0, stdout: 'id: x\n', stderr: 'mất kết nối, gửi lại một lần …\n' })
  const keys = recorded.map(({ headers }) => headers['idempotency-key'])
  expect(keys).toEqual([keys[0], keys[0]])
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(recorded.map(({ body }) => JSON.parse(body))).toEqual([{ text: 'xem lại' }, { text: 'xem lại' }])
})

test('it is not sent a third time, and a write that takes no key is not sent again at all', async () => {
  const first = await breaking(9)
  expect((await runHere(comment, { environment: environmentAt(first.url) })).code).toBe(1)
  expect(first.recorded).toHaveLength(2)
  const second = await breaking(9)
  const session = join(temporaryFolder(), 'phien.json')
  const invite = ['do', 'invite-person', '--name', 'Lan', '--email', 'lan@example.vn', '--session', session]
  const { code, stderr } = await runHere(invite, { environment: environmentAt(second.url) })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^lỗi: không kết nối được tới .*\n$/)])
  expect(second.recorded).toHaveLength(1)
})

test('a key of one’s own is sent as it is, and the version that was seen as If-Match', async () => {
  const { url, recorded } = await startRecording()
  const words = ['--id', round, '--code', '7.3.6', '--text', 'x', '--seen', '3', '--key', 'đợt-1'.replace('đợt', 'dot')]
  expect((await runHere(['do', 'explain-item', ...words], { environment: environmentAt(url) })).code).toBe(0)
  expect(recorded[0]!.headers).toMatchObject({ 'idempotency-key': 'dot-1', 'if-match': '"3"' })
})

test('the token is sent to operations that take one, and is nowhere else', async () => {
  const { url, recorded } = await startRecording((_, response) =>
    answerJson(response, 200, [{ id: round, title: 'x' }]),
  )
  const path = join(temporaryFolder(), 'ma')
  writeFileSync(path, 'chiso_from-file\n')
  const environment = environmentAt(url)
  const said = [
    await chiso(['do', 'list-rounds'], environment),
    await chiso(['do', 'list-rounds', '--token-file', path, '--output', 'json'], { CHISO_URL: url }),
    await chiso(['do', 'check-health'], environment),
    await chiso(['do', 'list-rounds', '--id', 'x'], environment),
    await chiso(['do', 'list-rounds'], { ...environment, CHISO_URL: 'http://127.0.0.1:2' }),
  ]
  expect(said.map(({ code }) => code)).toEqual([0, 0, 0, 2, 1])
  expect(recorded.map(({ headers }) => headers.authorization)).toEqual([
    ...['Bearer chiso_secret', 'Bearer chiso_from-file', undefined],
  ])
  expect(JSON.stringify(said)).not.toMatch(/chiso_(secret|from-file)/)
})

test('a server of another version is told, once, and one of this version is not', async () => {
  let version = '9.9.9'
  const { url } = await startRecording((_, response) => answerJson(response, 200, [], { 'chiso-version': version }))
  const ask = () => runHere(['do', 'list-rounds'], { environment: environmentAt(url) })
  expect((await ask()).stderr).toBe(
    'lưu ý: máy chủ là bản 9.9.9, dòng lệnh này là bản 0.1.0; thao tác có thể khác nhau\n',
  )
  version = '0.1.0'
  expect(await ask()).toEqual({ code: 0, stdout: 'không có gì\n', stderr: '' })
})

test('an answer that no Chiso gives is told as such, and a token does not follow it elsewhere', async () => {
  const elsewhere = await startRecording()
  const { url } = await startRecording(({ path }, response) => {
    if (path === '/api/rounds') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
    else response.writeHead(302, { location: elsewhere.url }).end()
  })
  const { code, stderr } = await runHere(['do', 'list-rounds'], { environment: environmentAt(url) })
  expect([code, stderr]).toEqual([
    1,
    `lỗi: ${url} trả lời mã 502 mà không nói lý do; kiểm tra CHISO_URL có đúng là máy chủ Chiso không\n`,
  ])
  const led = await runHere(['do', 'list-campaigns'], { environment: environmentAt(url) })
  expect([led.code, led.stdout, led.stderr]).toEqual([1, '', expect.stringContaining('trả lời mã 302')])
  expect(elsewhere.recorded).toEqual([])
})

test('a token that leaves the machine unencrypted is warned of', async () => {
  const { code, stderr } = await runHere(['do', 'list-rounds'], { environment: environmentAt('http://chiso.invalid') })
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^lưu ý: mã truy cập đi qua mạng không mã hóa; dùng https\n/),
  ])
})

test('a session is kept in a file for its person alone, sent back, and gone when it has ended', async () => {
  const { url, recorded } = await startRecording(({ path }, response) => {
    const isOut = path.endsWith('sign-out')
    const cookie = isOut ? 'chiso.session_token=; Max-Age=0; Path=/' : 'chiso.session_token=abc; HttpOnly; Path=/'
    answerJson(response, 200, { state: isOut ? 'signed-out' : 'signed-in' }, { 'set-cookie': cookie })
  })
  const folder = temporaryFolder()
  const [session, secret] = [join(folder, 'phien.json'), join(folder, 'bi-mat.json')]
  writeFileSync(secret, '{"password":"mật khẩu"}')
  const environment = { CHISO_URL: url, CHISO_TOKEN: 'chiso_secret' }
  const ask = (...words: string[]) => runHere(['do', ...words, '--session', session], { environment })
  await ask('sign-in', '--email', 'lan@example.vn', '--json', secret)
  expect(JSON.parse(recorded[0]!.body)).toEqual({ email: 'lan@example.vn', password: 'mật khẩu' })
  expect(statSync(session).mode & 0o777).toBe(0o600)
  await ask('list-tokens')
  expect(recorded[1]!.headers).toMatchObject({ cookie: 'chiso.session_token=abc', origin: url })
  expect(recorded[1]!.headers.authorization).toBeUndefined()
  await ask('sign-out')
  expect(JSON.parse(readFileSync(session, 'utf8')).cookies).toEqual({})
})

test('answers are tables or lines for people, without what would move in a terminal, and JSON when asked for', async () => {
  const rounds = [
    { id: 'a', year: 2024, roles: ['viewer', 'editor'], title: 'Kỳ 1\u001b[2J' },
    { id: 'b', year: 2025, roles: [], title: null },
  ]
  const { url } = await startRecording(({ path }, response) =>
    answerJson(response, 200, path === '/api/rounds' ? rounds : { one: { two: 'x\ny' }, many: rounds.slice(1) }),
  )
  const ask = async (...words: string[]) =>
    (await runHere(['do', ...words], { environment: environmentAt(url) })).stdout
  expect((await ask('list-rounds')).split('\n')).toEqual([
    'id  year  roles           title',
    '──  ────  ──────────────  ────────',
    'a   2024  viewer, editor  Kỳ 1\ufffd[2J',
    'b   2025  –               –',
    '',
  ])
  expect((await ask('list-frameworks')).split('\n')).toEqual([
    ...[
      'one:',
      '  two: x ⏎ y',
      'many:',
      '  id  year  roles  title',
      '  ──  ────  ─────  ─────',
      '  b   2025  –      –',
      '',
    ],
  ])
  expect(JSON.parse(await ask('list-rounds', '--output', 'json'))).toEqual(rounds)
  expect((await runHere(['do', 'list-rounds'], { environment: environmentAt(url), width: 20 })).stdout).toMatch(
    /^id: {4}a\nyear: {2}2024\n/,
  )
})
