import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { MeetingView } from '../../../src/contract/api-views.ts'
import { draftOf, isIncomplete, toSend, withDecision } from '../../../src/web/meeting/meeting-draft.ts'
import { Meeting } from '../../../src/web/meeting/meeting-page.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { sampleMeeting } from '../../support/meeting-view.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => Promise.all([wantWords('campaigns'), wantWords('course')]))

const render = (view: MeetingView, answers = {}) => renderPage(<Meeting round="r1" view={view} />, answers)

test('what is to be settled is told with why, its points and its risks', async () => {
  render(sampleMeeting)
  const region = await screen.findByRole('region', { name: 'Cần thống nhất' })
  const [first, second] = within(region)
    .getAllByRole('listitem')
    .filter((each) => each.querySelector('a'))
  expect(first?.textContent).toContain('điểm tự chấm khác điểm tính từ số liệu · đã trình, còn rủi ro')
  expect(first?.textContent).toContain('Điểm tự chấm: 1,323 · Tính từ số liệu: 1,2 · Tối đa: 1,5')
  expect(first?.textContent).toContain('Nghiêm trọng:Chưa có tài liệu kiểm chứng nào.')
  expect(second?.textContent).toContain('Lý do trả lại: thiếu phụ lục')
  expect(screen.getByText(/mang chữ DỰ THẢO/)).toBeTruthy()
})

test('a decision with a task is saved for the version that was seen', async () => {
  const { asked } = render(sampleMeeting, { 'PUT /api/rounds/r1/meeting': { version: 2 } })
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi kết luận cho 8.5' }))
  const group = screen.getByRole('group', { name: 'Kết luận về 8.5' })
  await userEvent.type(within(group).getByLabelText('Nội dung kết luận'), 'giữ điểm')
  await userEvent.click(within(group).getByRole('button', { name: 'Thêm việc cho 8.5' }))
  await userEvent.type(within(group).getByLabelText('Người hoặc cơ quan thực hiện'), 'Sở B')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu biên bản' }))
  expect(screen.getByRole('alert').textContent).toContain('mỗi việc cần người thực hiện và nội dung')
  await userEvent.type(within(group).getByLabelText('Việc phải làm'), 'bổ sung phụ lục')
  await userEvent.type(within(group).getByLabelText('Trước hết ngày'), '20/2/2025')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu biên bản' }))
  await screen.findByText('Đã lưu bản 2.')
  const sent = asked.find(({ request }) => request === 'PUT /api/rounds/r1/meeting')?.body as { decisions: unknown[] }
  expect(sent).toMatchObject({ heldOn: '2025-02-12', begins: '8 giờ', chair: 'Ông A' })
  expect(sent.decisions).toEqual([
    ...sampleMeeting.meeting.decisions,
    { code: '8.5', text: 'giữ điểm', tasks: [{ who: 'Sở B', what: 'bổ sung phụ lục', by: '2025-02-20' }] },
  ])
})

test('who only reads sees the minutes and the texts, and is offered no field', async () => {
  render({ ...sampleMeeting, mayWrite: false, isConsolidated: true })
  await screen.findByText('bổ sung báo cáo')
  expect(screen.getByText('thiếu người')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: /Ghi kết luận|Lưu/ })).toBeNull()
  expect(screen.queryByText(/DỰ THẢO/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Tóm tắt để ký (.pdf)' })).toBeTruthy()
})

test('nothing to settle and nothing written is told', async () => {
  const meeting = { ...sampleMeeting.meeting, version: 0, decisions: [] }
  render({ ...sampleMeeting, differences: [], mayWrite: false, meeting })
  await screen.findByText('Không còn tiêu chí nào cần thống nhất.')
  expect(screen.getByText('Chưa ghi biên bản.')).toBeTruthy()
})

test('a text is saved by itself; a refusal is told and the text stays', async () => {
  const refusal = new Refusal('not-permitted', 'không được', 403)
  render(sampleMeeting, { 'PUT /api/rounds/r1/texts/proposals': refusal })
  const field = await screen.findByLabelText('Đề xuất, kiến nghị')
  await userEvent.type(field, 'thêm người')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu: Đề xuất, kiến nghị' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Không được.')
  expect((field as HTMLTextAreaElement).value).toBe('thêm người')
})

test('what was begun and left is not sent, what lacks a part is told', () => {
  const draft = withDecision(draftOf(sampleMeeting.meeting), '8.5')
  expect(isIncomplete(draft)).toBe(true)
  expect(toSend(draft).decisions).toEqual(sampleMeeting.meeting.decisions)
  expect(isIncomplete(draftOf(sampleMeeting.meeting))).toBe(false)
  expect(withDecision(draft, '7.3.6')).toBe(draft)
})
