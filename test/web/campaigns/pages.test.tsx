import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { AssignmentEditor } from '../../../src/web/campaigns/assign/assignment-editor.tsx'
import { BoardSection } from '../../../src/web/campaigns/board/board-section.tsx'
import { CutsSection } from '../../../src/web/campaigns/board/cuts-section.tsx'
import { CalendarSection } from '../../../src/web/campaigns/calendar/calendar-section.tsx'
import { WindowForm } from '../../../src/web/campaigns/calendar/window-form.tsx'
import { CampaignsPage } from '../../../src/web/campaigns/campaigns-page.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { sampleCampaign, sampleCourse } from '../../support/campaign-views.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('campaigns'))

const me = (role: string) => ({ id: 'x', name: 'Lan', roles: [{ id: 'g', role, organisation: 'bo', round: null }] })
const { campaign, next, today } = sampleCampaign

test('campaigns are listed with what is open and what the clock does next; samples are marked', async () => {
  const listed = [{ ...campaign, open: ['review', 'send'], next, today }]
  renderPage(<CampaignsPage />, { 'GET /api/campaigns': listed, 'GET /api/me': me('viewer') })
  await screen.findByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024' })
  expect(screen.getByText('đang mở: Rà soát, Gửi thẩm định')).toBeTruthy()
  expect(screen.getByText('Còn 3 ngày: hết thời hạn Rà soát, 24 giờ ngày 10/02/2025')).toBeTruthy()
  expect(screen.getByText('Dữ liệu mẫu')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Mở đợt đánh giá' })).toBeNull()
})

test('who coordinates is offered to open a campaign; nothing and a failure are told', async () => {
  const answers: Record<string, unknown> = { 'GET /api/campaigns': [], 'GET /api/me': me('coordinator') }
  const { unmount } = renderPage(<CampaignsPage />, answers)
  await screen.findByText('Chưa có đợt đánh giá nào trong phạm vi của bạn.')
  expect((await screen.findByRole('link', { name: 'Mở đợt đánh giá' })).getAttribute('href')).toBe('/campaigns/new')
  unmount()
  renderPage(<CampaignsPage />, { ...answers, 'GET /api/campaigns': new Refusal('not-permitted', 'không được', 403) })
  expect((await screen.findByRole('alert')).textContent).toBe('Không được.')
})

test('the board tells in words how far each is and what is late, and leads to its course', async () => {
  renderPage(<BoardSection details={sampleCampaign} />)
  const row = await screen.findByRole('row', { name: /Điện Biên/ })
  expect(
    within(row)
      .getAllByRole('listitem')
      .map((each) => each.textContent?.trim()),
  ).toEqual(['3 đang nhập', '20 đã trình', '3 đã chấp nhận', 'Trễ hạn Tự đánh giá: 3 tiêu chí'])
  expect(within(row).getByText('21,5')).toBeTruthy()
  const links = within(row)
    .getAllByRole('link')
    .map((each) => each.getAttribute('href'))
  expect(links).toEqual(['/rounds/r1/course', '/rounds/r1/assignments'])
  expect(screen.getByText('Tự đánh giá được gia hạn đến 15/02/2025')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Hiện'), 'late')
  expect(screen.getByText('1 đơn vị')).toBeTruthy()
  expect(screen.queryByRole('row', { name: /Lai Châu/ })).toBeNull()
})

test('the board is sorted by its heads, and who does not organise is offered no extension', async () => {
  renderPage(<BoardSection details={{ ...sampleCampaign, organises: false }} />)
  const names = () => screen.getAllByRole('rowheader').map((each) => each.textContent)
  await screen.findByRole('row', { name: /Điện Biên/ })
  await userEvent.click(screen.getByRole('button', { name: 'Tiến độ' }))
  expect(names()).toEqual(['Lai Châu', 'Điện Biên'])
  expect(screen.queryByRole('button', { name: /Gia hạn/ })).toBeNull()
})

test('the calendar says how many days are left', async () => {
  renderPage(<CalendarSection details={{ ...sampleCampaign, organises: false }} />)
  await screen.findByText('Còn 3 ngày: hết thời hạn Rà soát, 24 giờ ngày 10/02/2025')
  expect(screen.queryByRole('button', { name: 'Đổi thời hạn' })).toBeNull()
})

test('a window that cannot be is told at its day and not sent; one that can is sent with its reason', async () => {
  const changed: string[] = []
  const form = <WindowForm details={sampleCampaign} onDone={(window) => changed.push(window)} />
  const { asked } = renderPage(form, { 'POST /api/campaigns/c1/windows': { done: true } })
  const last = await screen.findByLabelText(/Ngày cuối/)
  await userEvent.clear(last)
  await userEvent.type(last, '1/1/2025')
  await userEvent.type(screen.getByLabelText(/Lý do/), 'bão')
  await userEvent.click(screen.getByRole('button', { name: 'Đổi thời hạn' }))
  expect(screen.getByText('Ngày cuối không được trước ngày đầu.')).toBeTruthy()
  expect(asked).toEqual([])
  await userEvent.clear(last)
  await userEvent.type(last, '12/2/2025')
  await userEvent.click(screen.getByRole('button', { name: 'Đổi thời hạn' }))
  const body = { kind: 'review', opensOn: '2025-01-20', closesOn: '2025-02-12', reason: 'bão' }
  expect([asked, changed]).toEqual([[{ request: 'POST /api/campaigns/c1/windows', body }], ['review']])
})

test('cuts are told by what one adds up by', async () => {
  const groups = [
    { by: 'all', key: null, name: null, items: 3, points: '1.25' },
    { by: 'reason', key: 'evidence-missing', name: null, items: 3, points: '1.25' },
    { by: 'domain', key: '1', name: 'Chỉ đạo', items: 3, points: '1.25' },
  ]
  renderPage(<CutsSection campaign="c1" />, { 'GET /api/campaigns/c1/cuts': { groups } })
  await screen.findByText('3 tiêu chí bị trừ, tổng cộng 1,25 điểm.')
  expect(screen.getByRole('row', { name: 'Thiếu tài liệu kiểm chứng 3 1,25' })).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Cộng theo'), 'domain')
  expect(screen.getByRole('row', { name: '1. Chỉ đạo 3 1,25' })).toBeTruthy()
})

const units = [
  { id: 'so-noi-vu', kind: 'department', name: 'Sở Nội vụ', parent: 'dien-bien', otherNames: [] },
  { id: 'so-tai-chinh', kind: 'department', name: 'Sở Tài chính', parent: 'dien-bien', otherNames: [] },
]
const assigning = {
  'GET /api/organisations?day=2024-12-31': units,
  'POST /api/rounds/r1/assignments': { done: true },
  'GET /api/rounds/r1/course': sampleCourse,
}

test('many sub-criteria are given to an agency with the keyboard, and given back', async () => {
  const { asked } = renderPage(<AssignmentEditor round="r1" course={sampleCourse} />, assigning)
  const all = await screen.findByLabelText('Chọn cả 3 tiêu chí đang hiện')
  all.focus()
  await userEvent.keyboard(' ')
  expect(screen.getByText('Đã chọn 3 tiêu chí')).toBeTruthy()
  await screen.findByRole('button', { name: 'Giao 3 tiêu chí' })
  const field = screen.getAllByRole('combobox', { name: 'Đơn vị chủ trì' }).at(-1)!
  await userEvent.clear(field)
  await userEvent.type(field, 'tai chinh')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Giao 3 tiêu chí' }))
  expect(screen.getByText('Cần điền mục này.')).toBeTruthy()
  await userEvent.type(screen.getByLabelText(/Lý do/), 'sắp xếp lại')
  await userEvent.click(screen.getByRole('button', { name: 'Giao 3 tiêu chí' }))
  await screen.findByText('Đã giao 3 tiêu chí.')
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác lần giao này' }))
  await screen.findByText('Đã trả 3 tiêu chí về như trước.')
  const leads = asked.flatMap(({ request, body }) =>
    request.startsWith('POST')
      ? [(body as { assignments: { lead: string | null }[] }).assignments.map((each) => each.lead)]
      : [],
  )
  expect(leads).toEqual([
    ['so-tai-chinh', 'so-tai-chinh', 'so-tai-chinh'],
    ['so-noi-vu', null, null],
  ])
})

test('who may not assign sees who leads, without boxes', async () => {
  renderPage(<AssignmentEditor round="r1" course={{ ...sampleCourse, roles: ['viewer'] }} />, assigning)
  await screen.findByRole('row', { name: /1.3.2.*Sở Nội vụ/ })
  expect(screen.queryAllByRole('checkbox')).toEqual([])
})
