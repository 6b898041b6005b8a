import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { LateView, NoticeView } from '../../../src/contract/notice-api-views.ts'
import { lateKey, toRemind } from '../../../src/web/campaigns/board/late-keys.ts'
import { LateSection } from '../../../src/web/campaigns/board/late-section.tsx'
import { ComingNoticesList } from '../../../src/web/campaigns/calendar/coming-notices-list.tsx'
import { CommentsPanel } from '../../../src/web/course/comments-panel.tsx'
import { mentionedIn, mentionPieces, openMention, withMention } from '../../../src/web/course/mention-text.ts'
import { NoticesPage } from '../../../src/web/notices/notices-page.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { LettersForm } from '../../../src/web/profile/letters-form.tsx'
import { NoticesLink } from '../../../src/web/shell/notices-link.tsx'
import { sampleCampaign } from '../../support/campaign-views.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

await Promise.all([wantWords('campaigns'), wantWords('course')])

const notice: NoticeView = {
  ...{
    id: '1',
    kind: 'returned',
    campaign: 'c1',
    campaignTitle: 'Đợt 2024',
    round: 'r1',
    organisationName: 'Điện Biên',
  },
  ...{ codes: ['8.5'], window: null, day: null, items: 1, rounds: 1, number: null, quote: 'Thiếu kế hoạch' },
  ...{ madeAt: '2025-02-03T04:05:06.789Z', readAt: null },
}
const read: NoticeView = { ...notice, id: '2', kind: 'released', quote: null, readAt: '2025-02-03T05:00:00Z' }
const hidden: NoticeView = { ...read, id: '3', campaignTitle: null, organisationName: null, round: null }

const listOf = (...notices: readonly NoticeView[]) => ({
  notices,
  unread: notices.filter(({ readAt }) => readAt === null).length,
  hasMore: false,
})

test('notices lead to where one acts; what is not seen any more leads nowhere', async () => {
  renderPage(<NoticesPage />, { 'GET /api/notices?unread=false': listOf(notice, read, hidden) })
  const link = await screen.findByRole('link', { name: 'Bị trả lại: tiêu chí 8.5' })
  expect(link.getAttribute('href')).toBe('/rounds/r1/course/8.5')
  expect(screen.getByText('Thiếu kế hoạch')).toBeTruthy()
  expect(screen.getAllByText(/^Điện Biên · Đợt 2024 · .*2025/)).toHaveLength(2)
  expect(screen.getAllByRole('link')).toHaveLength(2)
  expect(screen.getAllByText('Chưa đọc:')).toHaveLength(1)
})

test('one is marked, all are marked, and the last mark is taken back', async () => {
  const { asked } = renderPage(<NoticesPage />, {
    'GET /api/notices?unread=false': listOf(notice, read),
    'POST /api/notices/read': { marked: 1, readAt: '2025-02-04T00:00:00Z' },
    'POST /api/notices/unread': { marked: 1 },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Đánh dấu đã đọc: Bị trả lại: tiêu chí 8.5' }))
  await screen.findByText('Đã đánh dấu 1 thông báo là đã đọc.', { exact: false })
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(asked.filter(({ request }) => request.startsWith('POST'))).toHaveLength(4))
  expect(asked.filter(({ request }) => request.startsWith('POST'))).toEqual([
    { request: 'POST /api/notices/read', body: { ids: ['1'] } },
    { request: 'POST /api/notices/unread', body: { ids: ['1'] } },
    { request: 'POST /api/notices/read', body: { madeUntil: notice.madeAt } },
    { request: 'POST /api/notices/unread', body: { readAt: '2025-02-04T00:00:00Z' } },
  ])
})

test('only what is unread is shown when that is asked for; where nothing is, that is said', async () => {
  renderPage(<NoticesPage />, {
    'GET /api/notices?unread=false': listOf(read),
    'GET /api/notices?unread=true': listOf(),
  })
  const all = await screen.findByRole('button', { name: 'Đánh dấu tất cả đã đọc' })
  await screen.findByRole('link', { name: 'Đã có kết quả thẩm định' })
  expect(all.hasAttribute('disabled')).toBe(true)
  await userEvent.click(screen.getByLabelText('Chỉ hiện thông báo chưa đọc'))
  await screen.findByText('Không còn thông báo chưa đọc.')
})

test.each([
  [0, 'Thông báo', null],
  [7, 'Thông báo: 7 chưa đọc', '7'],
  [240, 'Thông báo: 240 chưa đọc', '99+'],
])('the bell tells how many are unread: %s', async (unread, name, shown) => {
  renderPage(<NoticesLink />, { 'GET /api/notices/unread': { unread } })
  const link = await screen.findByRole('link', { name })
  expect([link.getAttribute('href'), link.textContent]).toEqual(['/notices', shown ?? ''])
})

test('it is asked each minute whether something is new, but not while nobody looks', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { asked } = renderPage(<NoticesLink />, { 'GET /api/notices/unread': { unread: 1 } })
  await screen.findByRole('link', { name: 'Thông báo: 1 chưa đọc' })
  await vi.advanceTimersByTimeAsync(61_000)
  expect(asked).toHaveLength(2)
  const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fireEvent(document, new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toHaveLength(2)
  visible.mockRestore()
  fireEvent(document, new Event('visibilitychange'))
  vi.useRealTimers()
})

test('letters are turned off with a tick; what keeps it from being saved is told', async () => {
  const answers: Record<string, unknown> = {
    'GET /api/notices/letters': { digest: true, atOnce: true },
    'PUT /api/notices/letters': { digest: false, atOnce: true },
  }
  const { asked } = renderPage(<LettersForm />, answers)
  const box = await screen.findByLabelText<HTMLInputElement>(/^Thư trong ngày/)
  box.click()
  await Promise.resolve()
  expect(box.checked).toBe(false)
  await screen.findByText('Đã lưu.')
  expect(asked.at(-1)).toEqual({ request: 'PUT /api/notices/letters', body: { digest: false, atOnce: true } })
  answers['PUT /api/notices/letters'] = new Refusal('database-away', 'chưa lưu được', 503)
  await userEvent.click(screen.getByLabelText(/^Thư gửi ngay/))
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa lưu được')
})

test.each([
  ['@', 1, { from: 0, search: '' }],
  ['Nhờ @tha', 8, { from: 4, search: 'tha' }],
  ['(@Lê Văn', 8, { from: 1, search: 'Lê Văn' }],
  ['lan@dienbien', 12, null],
  ['@ tha', 5, null],
  ['@tha\nxem', 8, null],
  ['không có ai', 5, null],
])('in "%s" somebody is being called upon from an @ that begins a word', (text, caret, found) => {
  expect(openMention(text, caret)).toEqual(found)
})

test('a name stands in place of what was typed of it, and counts while it stands there', () => {
  const { text, caret } = withMention('Nhờ @tha xem', { from: 4, search: 'tha' }, 'Thắm')
  expect([text, caret]).toEqual(['Nhờ @Thắm xem', 10])
  const chosen = [
    { id: 'tham', name: 'Thắm' },
    { id: 'an', name: 'An' },
  ]
  expect(mentionedIn(text, [...chosen, chosen[0]!])).toEqual(['tham'])
  expect(mentionPieces('@An Bình và @An.', ['An', 'An Bình'])).toEqual([
    { text: '@An Bình', isMention: true },
    { text: ' và ', isMention: false },
    { text: '@An', isMention: true },
    { text: '.', isMention: false },
  ])
  expect(mentionPieces('a (b', ['(b'])).toEqual([{ text: 'a (b', isMention: false }])
})

test('typing @ offers names, arrows and Enter choose, and the comment goes with their ids', async () => {
  const comments = [
    {
      ...{ id: 'k', text: 'Nhờ @Thắm xem', mentions: [{ id: 'tham', name: 'Thắm' }], at: notice.madeAt },
      by: { id: 'lan', name: 'Lan' },
    },
  ]
  const { asked } = renderPage(<CommentsPanel round="r1" code="8.5" comments={comments} />, {
    'GET /api/rounds/r1/people?search=': [
      { id: 'lan', name: 'Lan' },
      { id: 'minh', name: 'Minh' },
    ],
    'GET /api/rounds/r1/people?search=mi': [{ id: 'minh', name: 'Minh' }],
    'POST /api/rounds/r1/items/8.5/comments': { id: 'x' },
  })
  expect((await screen.findByText('@Thắm')).tagName).toBe('STRONG')
  const field = screen.getByRole('textbox', { name: 'Ý kiến' })
  await userEvent.type(field, 'Nhờ @')
  const list = await screen.findByRole('listbox', { name: 'Người có thể nhắc tên' })
  const options = within(list).getAllByRole('option')
  expect(options.map(({ textContent }) => textContent)).toEqual(['Lan', 'Minh'])
  expect(field.getAttribute('aria-activedescendant')).toBe(options[0]!.id)
  await userEvent.keyboard('{ArrowDown}')
  expect(field.getAttribute('aria-activedescendant')).toBe(options[1]!.id)
  await userEvent.keyboard('{Enter}')
  expect((field as HTMLTextAreaElement).value).toBe('Nhờ @Minh ')
  expect(screen.queryByRole('listbox')).toBeNull()
  await userEvent.type(field, '@mi')
  await screen.findByRole('listbox')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Gửi ý kiến' }))
  await waitFor(() => expect(asked.some(({ request }) => request.startsWith('POST'))).toBe(true))
  expect(asked.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
    text: 'Nhờ @Minh @mi',
    mentions: ['minh'],
  })
})

test('nobody is offered who was not asked for, and nobody once a name stands whole', async () => {
  const { asked } = renderPage(<CommentsPanel round="r1" code="8.5" comments={[]} />, {
    'GET /api/rounds/r1/people?search=': [
      { id: 'lan', name: 'Lan' },
      { id: 'minh', name: 'Minh' },
    ],
    'GET /api/rounds/r1/people?search=m': new Promise(() => {}),
  })
  const field = (await screen.findByRole('textbox', { name: 'Ý kiến' })) as HTMLTextAreaElement
  await userEvent.type(field, '@')
  await screen.findByRole('option', { name: 'Lan' })
  await userEvent.type(field, 'm')
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Minh'])
  await userEvent.keyboard('{Enter}')
  expect(field.value).toBe('@Minh ')
  const before = asked.length
  await userEvent.type(field, 'xem')
  expect([field.value, asked.length, screen.queryByRole('listbox')]).toEqual(['@Minh xem', before, null])
})

const late: LateView = {
  ...{ round: 'r1', organisationName: 'Điện Biên', lead: 'd1', leadName: 'Sở Nội vụ', window: 'assess' },
  ...{ closedOn: '2025-02-10', codes: ['1.3.2', '8.5'], reminded: ['8.5'], mayRemind: true },
}

test('who coordinates selects what is late and reminds of it; what was reminded of today is left out', async () => {
  const { asked } = renderPage(<LateSection campaign="c1" />, {
    'GET /api/campaigns/c1/late': [late, { ...late, lead: null, leadName: null, codes: ['8.5'], mayRemind: true }],
    'POST /api/campaigns/c1/reminders': { reminded: 1 },
  })
  const box = await screen.findByLabelText('Chọn để nhắc: Sở Nội vụ · Điện Biên')
  expect(screen.getByLabelText('Chọn để nhắc: chưa giao cơ quan · Điện Biên').hasAttribute('disabled')).toBe(true)
  await userEvent.click(box)
  const text = screen.getByLabelText('Lời nhắc')
  await userEvent.clear(text)
  await userEvent.type(text, 'Xin hoàn thành')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lời nhắc (1 tiêu chí)' }))
  await screen.findByText('Đã nhắc về 1 tiêu chí.')
  expect(asked.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
    targets: [{ round: 'r1', codes: ['1.3.2'] }],
    text: 'Xin hoàn thành',
  })
})

test('who coordinates none of it sees what is late, and nothing to select', async () => {
  renderPage(<LateSection campaign="c1" />, { 'GET /api/campaigns/c1/late': [{ ...late, mayRemind: false }] })
  await screen.findByText('Sở Nội vụ · Điện Biên')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('rounds are reminded once with all that is late in them', () => {
  const review = { ...late, window: 'review' as const, codes: ['2.1'], reminded: [] }
  expect(lateKey(late)).not.toBe(lateKey(review))
  expect(toRemind([late, review, { ...late, round: 'r2', codes: ['8.5'] }])).toEqual([
    { round: 'r1', codes: ['1.3.2', '2.1'] },
  ])
})

test('a campaign tells whom the clock will remind', async () => {
  renderPage(<ComingNoticesList details={{ ...sampleCampaign, today: '2020-01-01' }} />)
  await screen.findByText('Thư nhắc sắp gửi')
  expect(screen.getAllByRole('listitem', { hidden: true })[0]?.textContent).toMatch(
    /: báo bắt đầu thời hạn Tự đánh giá$/,
  )
})
