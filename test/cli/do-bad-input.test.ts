import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerJson, startRecording } from '../support/recording-server.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What is refused before anything is sent. No server is there: a request would end as one that cannot be reached. */

const round = '0190f5a2-7c11-7d3e-9a4b-2f6c8e1d5a70'
const environment = { CHISO_URL: 'http://127.0.0.1:2', CHISO_TOKEN: 'chiso_secret' }
const step = (...words: string[]) => ['take-step', '--id', round, '--code', '7.3.6', ...words]
const see = { vi: 'xem hướng dẫn: thêm --help', en: 'for help add --help' }

test.each([
  [
    ['take-stp'],
    'không có lệnh take-stp; có phải là take-step?',
    'there is no command take-stp; did you mean take-step?',
  ],
  [['take-step'], 'thiếu tùy chọn --id <mã>', 'option --id <id> is missing'],
  [step('--id', 'x'), '--id cần mã dạng UUID, đang là "x"', '--id must be an id in the form of a UUID, got "x"'],
  [step('--action', 'accept'), 'thiếu tùy chọn --seen-step <số>', 'option --seen-step <number> is missing'],
  [
    step('--action', 'acept', '--seen-step', '1'),
    '--action cần một trong: submit, take-back, accept, return, confirm, object, appeal, escalate, đang là "acept"',
    '--action must be one of: submit, take-back, accept, return, confirm, object, appeal, escalate, got "acept"',
  ],
  [
    step('--action', 'accept', '--seen-step', 'hai'),
    '--seen-step cần số nguyên từ 0 đến 1000000, đang là "hai"',
    '--seen-step must be a whole number from 0 to 1000000, got "hai"',
  ],
  [
    step('--action', 'submit', '--seen-step', '1', '--applies', 'không'),
    '--applies cần true hoặc false, đang là "không"',
    '--applies must be true or false, got "không"',
  ],
  [
    ['extend-window', '--id', round, '--kind', 'assess', '--closes-on', '2025-02-30', '--reason', 'x'],
    '--closes-on cần ngày có thật như 2025-03-31, đang là "2025-02-30"',
    '--closes-on must be a real day such as 2025-03-31, got "2025-02-30"',
  ],
  [
    ['enter-figure', '--id', round, '--code', '7.3.6', '--figure', 'x', '--value', '12,5', '--seen', '0'],
    '--value cần số thập phân như 12.5, đang là "12,5"',
    '--value must be a decimal such as 12.5, got "12,5"',
  ],
  [
    ['enter-figure', '--id', round, '--code', '7.3.6', '--figure', 'x', '--value', '1', '--seen', 'một'],
    '--seen cần số nguyên, đang là "một"',
    '--seen must be a whole number, got "một"',
  ],
  [
    ['assign', '--id', round, '--assignments', '{"code":"7.3.6","lead":"sở"}'],
    '--assignments cần mã dạng UUID, đang là "sở"',
    '--assignments must be an id in the form of a UUID, got "sở"',
  ],
  [
    ['assign', '--id', round, '--assignments', '7.3.6'],
    '--assignments cần JSON {code, lead, coOperating?}, đang là "7.3.6"',
    '--assignments must be JSON {code, lead, coOperating?}, got "7.3.6"',
  ],
  [
    ['list-rounds', '--output', 'xml'],
    '--output cần text hoặc json, đang là "xml"',
    '--output must be text or json, got "xml"',
  ],
  [['list-rounds', '--token', 'chiso_x'], 'không có tùy chọn --token', 'there is no option --token'],
  [['sign-in', '--password', 'x'], 'không có tùy chọn --password', 'there is no option --password'],
])('chiso do %j is not understood, and says which option, what it was and what it must be', async (args, vi, en) => {
  const inVietnamese = await runHere(['do', ...args], { environment })
  const inEnglish = await runHere(['do', ...args], { environment, language: 'en' })
  expect(inVietnamese).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(`lỗi: ${vi}`) })
  expect(inVietnamese.stderr).toContain(see.vi)
  expect(inEnglish).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(`error: ${en}`) })
  expect(inEnglish.stderr).toContain(see.en)
})

test.each([
  [
    '{"reason":"x","assignments":[{"code":"1.7","lead":null},{"code":"1.8","lead":7}]}',
    '--json assignments[1].lead cần mã dạng UUID, đang là "7"',
  ],
  ['{"assignments":[]}', '--json assignments cần JSON {}, đang là "[]"'],
  ['{"asignments":[]}', 'không có trường "asignments"; đang có: reason, assignments'],
  [
    '{"assignments":[{"code":"1.7","lead":null,"leed":1}]}',
    'không có trường "assignments[0].leed"; đang có: code, lead, coOperating',
  ],
  ['[1]', '--json cần JSON {reason?, assignments}, đang là "[1]"'],
  ['{"assignments":', /--json \S+ cần JSON, đang là ".*JSON/],
])('a body %s is refused with the place in it', async (json, message) => {
  const path = join(temporaryFolder(), 'than.json')
  writeFileSync(path, json)
  const { code, stdout, stderr } = await runHere(['do', 'assign', '--id', round, '--json', path], { environment })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(typeof message === 'string' ? `lỗi: ${message}\n` : message)
})

test('a body needs an option that neither it nor the command line has', async () => {
  const path = join(temporaryFolder(), 'than.json')
  writeFileSync(path, '{"reason":"x"}')
  const { code, stderr } = await runHere(['do', 'assign', '--id', round, '--json', path], { environment })
  expect([code, stderr]).toEqual([2, `lỗi: thiếu tùy chọn --assignments <json>; ${see.vi}\n`])
})

const download = ['download-report', '--id', round, '--format', 'pdf']

test.each([
  [
    ['assign', '--id', round, '--json', '/nowhere/x.json'],
    {},
    'không có tệp "/nowhere/x.json"; kiểm tra lại đường dẫn',
  ],
  [
    ['enter-figure-sheet', '--id', round, '--file', '/nowhere/x.xlsx'],
    {},
    'không có tệp "/nowhere/x.xlsx"; kiểm tra lại đường dẫn',
  ],
  [[...download, '--out', 'package.json'], {}, 'tệp "package.json" đã có; chọn tên khác, hoặc thêm --force để ghi đè'],
  [['list-rounds'], { CHISO_URL: 'ftp://x' }, 'CHISO_URL cần địa chỉ như http://127.0.0.1:8080, đang là "ftp:"'],
  [['list-rounds'], { CHISO_URL: 'x' }, 'CHISO_URL cần địa chỉ như http://127.0.0.1:8080, đang là "x"'],
  [
    ['list-rounds'],
    { CHISO_URL: 'http://a:matkhau@x' },
    'CHISO_URL cần địa chỉ như http://127.0.0.1:8080, đang là "http:"',
  ],
  [['list-rounds'], { CHISO_TOKEN: 'bí mật' }, 'CHISO_TOKEN cần mã truy cập chiso_…, đang là "…"'],
  [
    ['list-rounds', '--token-file', 'package.json'],
    {},
    '--token-file package.json cần mã truy cập chiso_…, đang là "…"',
  ],
  [['list-rounds', '--token-file', '/nowhere/x'], {}, 'không có tệp "/nowhere/x"; kiểm tra lại đường dẫn'],
  [
    ['list-rounds'],
    { CHISO_TOKEN: '' },
    'thao tác này cần mã truy cập: đặt CHISO_TOKEN hoặc dùng --token-file; tạo mã trong tài khoản của bạn',
  ],
  [
    ['list-tokens'],
    {},
    'thao tác này cần phiên đăng nhập: chạy chiso do sign-in với --session TỆP, rồi dùng --session TỆP ở đây',
  ],
  [
    ['list-rounds'],
    {},
    'không kết nối được tới http://127.0.0.1:2 (ECONNREFUSED); kiểm tra máy chủ có chạy không và CHISO_URL',
  ],
])('chiso do %j with %j is refused with what to do', async (args, changed, message) => {
  const outcome = await runHere(['do', ...args], { environment: { ...environment, ...changed } })
  expect(outcome).toEqual({ code: 1, stdout: '', stderr: `lỗi: ${message}\n` })
})

test('what the server refuses is said in its words, in the language asked for, and nothing is kept', async () => {
  const { url } = await startRecording(({ headers }, response) => {
    const title = headers['accept-language'] === 'en' ? 'the round is closed' : 'kỳ đã đóng'
    answerJson(
      response,
      409,
      { code: 'wrong-state', status: 409, title },
      { 'content-type': 'application/problem+json' },
    )
  })
  const out = join(temporaryFolder(), 'bao-cao.pdf')
  const told = { environment: { ...environment, CHISO_URL: url } }
  expect(await runHere(['do', ...download, '--out', out], told)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'lỗi: kỳ đã đóng\n',
  })
  expect(await runHere(['do', ...download, '--out', out], { ...told, language: 'en' })).toEqual({
    ...{ code: 1, stdout: '', stderr: 'error: the round is closed\n' },
  })
  expect(existsSync(out)).toBe(false)
})

test('a defect of the server is told with the id under which it was written down', async () => {
  const { url } = await startRecording((_, response) => {
    answerJson(response, 500, { code: 'internal', title: 'có lỗi ở phía máy chủ', requestId: 'r-1' })
  })
  const { code, stderr } = await runHere(['do', 'list-rounds'], { environment: { ...environment, CHISO_URL: url } })
  expect([code, stderr]).toEqual([1, 'lỗi: có lỗi ở phía máy chủ (r-1)\n'])
})
