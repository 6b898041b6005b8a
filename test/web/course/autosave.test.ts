import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '../../../src/web/api/api-problem.ts'
import { createAutosave, type Saved } from '../../../src/web/course/autosave.ts'
import { draftsIn } from '../../../src/web/course/drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

const place = { person: 'minh', round: 'r', code: '1.3.2', field: 'explanation' }
const problem = (code: string, status: number) => new ApiProblem({ code, title: code, status })
const first: Saved<string> = { value: 'cũ', version: 1, by: 'Lan' }

function field(saved: Saved<string> = first, current: Saved<string> = saved) {
  const send = vi.fn(async (_value: string, version: number) => ({ version: version + 1 }))
  const made = createAutosave<string>({
    ...{ place, drafts: draftsIn(), saved, send, isEqual: (one, other) => one === other },
    ...{ isSendable: (value) => value !== 'x', readCurrent: async () => current, now: () => new Date(0) },
  })
  return { made, send }
}
const draft = () => draftsIn().find(place)

test('a field is sent once, shortly after typing stops; its draft stands before and goes after', async () => {
  const { made, send } = field()
  made.edit('m')
  made.edit('mới')
  expect([made.state().status, draft()]).toEqual(['typed', { value: 'mới', version: 1 }])
  await vi.advanceTimersByTimeAsync(800)
  expect(send.mock.calls).toEqual([['mới', 1]])
  expect([made.state().status, made.state().base.version, draft()]).toEqual(['saved', 2, undefined])
})

test('without the network it stays unsaved and is sent again', async () => {
  const { made, send } = field()
  send.mockRejectedValueOnce(problem('unreachable', 0))
  made.edit('mới')
  await vi.advanceTimersByTimeAsync(800)
  expect([made.state().status, draft()]).toEqual(['failed', { value: 'mới', version: 1 }])
  await vi.advanceTimersByTimeAsync(3000)
  expect([made.state().status, send.mock.calls.length]).toEqual(['saved', 2])
})

test('what is typed while it is being saved is saved after it', async () => {
  const { made, send } = field()
  let answer: (entered: { version: number }) => void = () => {}
  send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  made.edit('một')
  await vi.advanceTimersByTimeAsync(800)
  made.edit('hai')
  answer({ version: 2 })
  await vi.advanceTimersByTimeAsync(800)
  expect(send.mock.calls).toEqual([
    ['một', 1],
    ['hai', 2],
  ])
})

test('a draft of an earlier visit is sent; over a newer version of somebody else it is not', async () => {
  draftsIn().keep(place, { value: 'nháp', version: 1 })
  const { send } = field()
  await vi.advanceTimersByTimeAsync(0)
  expect(send.mock.calls).toEqual([['nháp', 1]])
  draftsIn().keep(place, { value: 'nháp', version: 1 })
  const late = field({ value: 'của Lan', version: 2, by: 'Lan' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(late.send.mock.calls).toEqual([])
  expect(late.made.state()).toMatchObject({
    status: 'conflict',
    value: 'nháp',
    theirs: { value: 'của Lan', by: 'Lan' },
  })
  late.made.choose('mine')
  await vi.advanceTimersByTimeAsync(0)
  expect(late.send.mock.calls).toEqual([['nháp', 2]])
})

test('a stale edit shows both, and taking the other one lets the draft go', async () => {
  const { made, send } = field(first, { value: 'của Hoa', version: 2, by: 'Hoa' })
  send.mockRejectedValueOnce(problem('stale-edit', 409))
  made.edit('mới')
  await vi.advanceTimersByTimeAsync(800)
  expect(made.state()).toMatchObject({ status: 'conflict', value: 'mới', theirs: { value: 'của Hoa' } })
  made.choose('theirs')
  expect([made.state().value, made.state().status, draft()]).toEqual(['của Hoa', 'saved', undefined])
})

test('a save whose answer was lost is recognised as one own', async () => {
  const { made, send } = field(first, { value: 'mới', version: 2, by: 'Minh' })
  send.mockRejectedValueOnce(problem('stale-edit', 409))
  made.edit('mới')
  await vi.advanceTimersByTimeAsync(800)
  expect(made.state()).toMatchObject({ status: 'saved', base: { version: 2 } })
})

test('a refusal keeps the draft and sends nothing more', async () => {
  const { made, send } = field()
  send.mockRejectedValue(problem('window-closed', 409))
  made.edit('mới')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([made.state().status, draft(), send.mock.calls.length]).toEqual(['refused', { value: 'mới', version: 1 }, 1])
  made.discard()
  expect([made.state().value, draft()]).toEqual(['cũ', undefined])
})

test('a newer version of somebody else fills a field that nobody edits, and never one that somebody does', () => {
  const { made } = field()
  made.receive({ value: 'của Hoa', version: 2, by: 'Hoa' })
  expect([made.state().value, made.state().status]).toEqual(['của Hoa', 'saved'])
  made.edit('mới')
  made.receive({ value: 'của Lan', version: 3, by: 'Lan' })
  expect(made.state()).toMatchObject({ value: 'mới', status: 'conflict', theirs: { value: 'của Lan' } })
})

test('what cannot be sent waits, and last year fills in without being sent', async () => {
  const { made, send } = field()
  made.propose('năm trước')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([made.state().status, await made.flush(), draft()]).toEqual(['proposed', false, undefined])
  made.edit('x')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([made.state().status, send.mock.calls]).toEqual(['typed', []])
})
