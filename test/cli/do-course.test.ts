import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { end, fillFolder } from '../support/cluster.ts'
import { chiso } from '../support/command-line.ts'
import { type Caller, callerAt } from '../support/course-by-command-line.ts'
import { pdfOf } from '../support/files.ts'
import { openFolderToKeep } from '../support/open-folder-to-keep.ts'
import { runHere } from '../support/run-here.ts'
import { type Served, serve } from '../support/serve.ts'

/** A whole course of one round, from its opening to a publication that is checked, by the command line alone. */

const [{ folder, remove }, { folder: out, remove: removeOut }] = [openFolderToKeep(), openFolderToKeep()]
let server: Served
let people: Readonly<Record<'administrator' | 'coordinator' | 'editor' | 'head' | 'appraiser', Caller>>
/** Options that name them. */
let [campaign, round]: (readonly string[])[] = [[], []]
let province = ''

beforeAll(async () => {
  fillFolder(folder)
  server = await serve(folder)
  const at = (name: string) => callerAt(server.address, out, `${name}@chiso.example`, server.password)
  people = {
    ...{ administrator: await at('quan-tri'), coordinator: await at('dieu-phoi'), editor: await at('nhap-lieu') },
    ...{ head: await at('lanh-dao'), appraiser: await at('tham-dinh') },
  }
})

afterAll(async () => {
  await end(server.process, 'SIGTERM')
  remove()
  removeOut()
})

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** All windows are open at once: here it is the commands that are tried. */
const windows = ['assess', 'review', 'send', 'appraise', 'appeal', 'publish'].flatMap((kind) => [
  ...[`--calendar-${kind}-opens-on`, day(-3), `--calendar-${kind}-closes-on`, day(30)],
])

interface Item {
  readonly code: string
  readonly state: string
  readonly step: number
  readonly maximum: string
}

const items = async () => (await people.coordinator.call<{ items: Item[] }>('read-course', ...round!)).items
const item = async (code: string) => (await items()).find((each) => each.code === code)!
const tried = () => [...round!, '--code', '1.3.2']

/** Takes a step on all sub-criteria, each from where it stands. */
async function stepAll(who: Caller, action: string): Promise<void> {
  for (const { code, step } of await items()) {
    await who.call('take-step', ...round!, '--code', code, '--action', action, '--seen-step', String(step))
  }
}

async function step(who: Caller, action: string, reason: string, ...more: readonly string[]): Promise<void> {
  const seen = String((await item('1.3.2')).step)
  await who.call('take-step', ...tried(), '--action', action, '--seen-step', seen, '--reason', reason, ...more)
}

test('a campaign is opened, and the sub-criteria of its round are assigned', async () => {
  const { administrator, coordinator } = people
  const known = await administrator.call<{ id: string; name: string; kind: string }[]>('list-organisations')
  const idOf = (kind: string, name: string) => known.find((each) => each.kind === kind && each.name.includes(name))!.id
  province = idOf('province', 'Điện Biên')
  const opened = await administrator.call<{ id: string }>(
    'open-campaign',
    ...['--organiser', idOf('ministry', 'Bộ Nội vụ'), '--index-year', '2026', '--title', 'Đợt thử bằng dòng lệnh'],
    ...['--par-framework', 'par-province-2024', '--as-of', day(0), '--is-sample', 'true', '--units', province],
    ...windows,
  )
  campaign = ['--id', opened.id]
  const { rounds } = await coordinator.call<{ rounds: { round: string }[] }>('read-campaign', ...campaign)
  round = ['--id', rounds[0]!.round]
  const assigned = (await items()).flatMap(({ code }) => ['--assignments', JSON.stringify({ code, lead: province })])
  await coordinator.call('assign', ...round, ...assigned, '--reason', 'giao cho tỉnh')
})

test('figures are entered and explained; one that somebody else has entered is refused with both values', async () => {
  const { editor } = people
  for (const [figure, value] of Object.entries({ issues_found: '25', issues_fixed: '23', issues_open: '2' })) {
    await editor.call('enter-figure', ...tried(), '--figure', figure, '--value', value, '--seen', '0')
  }
  await editor.call('explain-item', ...tried(), '--text', 'Còn hai vấn đề đang xử lý', '--seen', '0')
  const again = ['--figure', 'issues_found', '--value', '9', '--seen', '0']
  expect(await editor.refused('enter-figure', ...tried(), ...again)).toMatch(/đã được người khác sửa \(bản 1: 25; .*9/)
  const { computed } = await editor.call<{ computed: { rounded: string } }>('read-item', ...tried())
  expect(computed.rounded).toBe('0.96')
})

test('a sub-criterion is submitted and returned; then all are submitted, accepted, consolidated and sent', async () => {
  const { coordinator, editor, head } = people
  await step(head, 'submit', 'đủ số liệu')
  expect(await editor.refused('take-step', ...tried(), '--action', 'accept', '--seen-step', '99')).toMatch(/^lỗi: /)
  await step(coordinator, 'return', 'Chưa có tài liệu kiểm chứng')
  expect((await item('1.3.2')).state).toBe('returned')
  await stepAll(head, 'submit')
  await stepAll(coordinator, 'accept')
  await coordinator.call('move-round', ...round!, '--action', 'consolidate')
  await coordinator.call('move-round', ...round!, '--action', 'send')
  expect(new Set((await items()).map(({ state }) => state))).toEqual(new Set(['sent']))
})

test('it is appraised with a cut and released; the cut is appealed and answered', async () => {
  const { coordinator, appraiser } = people
  for (const { code, step: seen, maximum } of await items()) {
    const points = code === '1.3.2' ? ['--points', '0.5', '--cut', 'evidence-missing'] : ['--points', maximum]
    const told = [...round!, '--code', code, '--seen-step', String(seen), '--reason', 'theo tài liệu kiểm chứng']
    await appraiser.call('appraise', ...told, ...points)
  }
  await appraiser.call('move-round', ...round!, '--action', 'release')
  await step(coordinator, 'appeal', 'Tài liệu đã gửi ngày 5', '--ground', 'evidence-not-seen')
  const seen = String((await item('1.3.2')).step)
  await appraiser.call('answer-appeal', ...tried(), '--points', '0.96', '--reason', 'Nhất trí', '--seen-step', seen)
  expect((await item('1.3.2')).state).toBe('answered')
})

test('it is published; the publication is fetched, not written over what is there, and holds', async () => {
  const { coordinator, appraiser } = people
  const published = await appraiser.call<{ sha256: string }>('publish', ...campaign!)
  const file = join(out, 'cong-bo-1.json')
  const fetching = ['download-publication', ...campaign!, '--number', '1', '--out', file] as const
  await coordinator.call(...fetching)
  const checked = await chiso(['verify-publication', file])
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  expect(checked.stdout).toContain(published.sha256)
  expect(await coordinator.refused(...fetching)).toBe(
    `lỗi: tệp "${file}" đã có; chọn tên khác, hoặc thêm --force để ghi đè\n`,
  )
})

describe('a report as a job', () => {
  const words = () => ['do', 'build-report', ...round!, '--wait']
  const environment = () => ({ CHISO_URL: server.address, CHISO_TOKEN: people.coordinator.token })

  test('is waited for, with its progress on standard error', async () => {
    const { code, stdout, stderr } = await chiso([...words(), '--formats', 'xlsx', '--lang', 'en'], environment())
    expect([code, stderr]).toEqual([0, expect.stringMatching(/done 1\/1\n$/)])
    expect(stdout).toMatch(/^state: +done$/m)
    expect(stdout).toMatch(/^files: +bao-cao\.xlsx$/m)
    const id = /^id: +(\S+)$/m.exec(stdout)?.[1] ?? ''
    const file = join(out, 'bao-cao.xlsx')
    await people.coordinator.call('download-job-file', '--id', id, '--name', 'bao-cao.xlsx', '--out', file)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('is cancelled by Ctrl+C, on the server too', async () => {
    const child = spawn(process.execPath, ['bin/chiso.mjs', ...words()], {
      env: { ...process.env, ...environment() },
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') child.kill('SIGINT')
      said += text
    })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(said).toMatch(/đang hủy công việc …\n(.*\n)*lỗi: đã hủy theo yêu cầu\n$/)
    expect(code).toBe(1)
    const jobs = await people.coordinator.call<{ state: string; problem: { code: string } | null }[]>('list-jobs')
    expect(jobs[0]).toMatchObject({ state: 'failed', problem: { code: 'cancelled-job' } })
  })
})

test('evidence is sent in two calls and bound to a sub-criterion', async () => {
  const { coordinator } = people
  const file = join(out, 'Báo cáo.pdf')
  writeFileSync(file, pdfOf(200))
  const rounds = await coordinator.call<{ id: string; indexYear: number; organisationName: string }[]>('list-rounds')
  const isOwn = ({ indexYear, organisationName }: (typeof rounds)[number]) =>
    indexYear === 2025 && organisationName === 'Điện Biên'
  const own = ['--id', rounds.find(isOwn)!.id]
  const words = ['do', 'start-upload', ...own, '--file', file]
  const environment = { CHISO_URL: server.address, CHISO_TOKEN: coordinator.token }
  const started = await runHere(words, { environment })
  expect(started).toMatchObject({ code: 0, stderr: '' })
  const upload = /^id: +(\S+)$/m.exec(started.stdout)?.[1] ?? ''
  const sent = await runHere(
    ['do', 'continue-upload', ...own, '--upload', upload, '--upload-offset', '0', '--file', file],
    { environment },
  )
  expect(sent.stdout).toMatch(new RegExp(`^upload-offset: +${statSync(file).size}$`, 'm'))
  const source = JSON.stringify({ kind: 'upload', upload })
  const added = await runHere(['do', 'add-evidence', ...own, '--code', '8.5', '--source', source], { environment })
  expect(added).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^fileName: +Báo cáo\.pdf$/m) })
})

test('the example tells which departments cost the province its points', async () => {
  const { coordinator } = people
  const rounds = await coordinator.call<{ id: string; indexYear: number; organisationName: string }[]>('list-rounds')
  const own = rounds.find(({ indexYear, organisationName }) => indexYear === 2025 && organisationName === 'Điện Biên')
  interface Traced {
    readonly lost: string | null
    readonly hidden: number
    readonly figures: readonly { readonly sum: string | null; readonly own: string | null }[]
    readonly units: readonly { readonly organisationName: string; readonly lost: string | null }[]
  }
  const traced = (code: string) => coordinator.call<Traced>('trace-loss', '--id', own?.id ?? '', '--code', code)
  const { lost, hidden, units, figures } = await traced('7.3.6')
  // 1,5 − 44.399 / 50.328 × 1,5 = 0,1767, printed as 1,323 of 1,5.
  expect([lost, hidden, units[0]?.organisationName]).toEqual(['0.177', 0, 'Sở Tư pháp'])
  expect(figures.every(({ sum, own: above }) => sum === above)).toBe(true)
  const gap = await traced('7.3.4')
  expect([gap.lost, gap.units.length, gap.units.every((each) => each.lost === null)]).toEqual([null, 4, true])
})
