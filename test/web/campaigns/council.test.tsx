import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'
import type { CouncilMatterView } from '../../../src/contract/campaign-api-views.ts'
import { AppealsSection } from '../../../src/web/campaigns/board/appeals-section.tsx'
import { CouncilMatters } from '../../../src/web/campaigns/council/council-matters.tsx'
import { MatterSheet } from '../../../src/web/campaigns/council/matter-sheet.tsx'
import { StepDialog } from '../../../src/web/course/step-dialog.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { renderPage } from '../../support/render-page.tsx'

beforeAll(() => Promise.all([wantWords('campaigns'), wantWords('course')]))

const vote = (by: string, points: string | null): CouncilMatterView['votes'][number] => ({
  ...{ by, name: `Ủy viên ${by}`, choice: points === null ? 'against' : 'for', points, at: '2025-03-15T05:00:00Z' },
})

/** An appeal on 0.5 of 1 point on which one of three has voted and two must. */
const appeal: CouncilMatterView = {
  ...{ kind: 'appeal', round: 'r1', organisationName: 'Điện Biên', code: '1.3.2', name: 'Xử lý vấn đề', maximum: '1' },
  ...{ state: 'escalated', step: 12, claimed: '0.96', appraised: '0.5', standing: '0.5', members: 3, needed: 2 },
  appeal: { ground: 'evidence-not-seen', reason: 'đã nộp văn bản' },
  answer: { outcome: 'rejected', reason: 'chưa đủ' },
  escalation: 'đề nghị xem lại',
  ...{ votes: [vote('an', null)], ownVersion: 0, actions: ['vote'], verdict: null, decision: null },
}
const points: CouncilMatterView = {
  ...{ ...appeal, kind: 'points', code: '1.5', name: 'Sáng kiến', state: 'decided', step: 0 },
  ...{ claimed: null, appraised: null, standing: null, appeal: null, answer: null, escalation: null, actions: [] },
  decision: { outcome: null, points: '1.5', for: 0, against: 0, reason: 'biên bản' },
}
const put = 'PUT /api/rounds/r1/items/1.3.2/vote'

async function openMatter(matter: CouncilMatterView, answers: Record<string, unknown> = {}) {
  const done: string[] = []
  const sheet = (
    <MatterSheet matter={matter} person="binh" onClose={() => undefined} onDone={(text) => done.push(text)} />
  )
  const { asked } = renderPage(sheet, answers)
  return { asked, done, sheet: within(await screen.findByRole('dialog', { name: 'Điện Biên: 1.3.2' })) }
}

test('what waits is shown first, with votes so far, quorum and own vote; the rest by choice', async () => {
  renderPage(<CouncilMatters campaign="c1" matters={[appeal, points]} person="an" />)
  const row = await screen.findByRole('row', { name: /1.3.2/ })
  expect(within(row).getByText('1/3 phiếu, cần 2')).toBeTruthy()
  expect(within(row).getByText('không đồng ý')).toBeTruthy()
  expect(screen.queryByRole('row', { name: /Sáng kiến/ })).toBeNull()
  await userEvent.selectOptions(screen.getByLabelText('Hiện'), 'decided')
  expect(screen.getByRole('row', { name: /Sáng kiến.*1,5 điểm/ })).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Hiện'), 'mine')
  expect(screen.getByText('Không có việc nào.')).toBeTruthy()
})

test('a member votes with the keyboard; fewer points than it has are told at their field and not sent', async () => {
  const { asked, done, sheet } = await openMatter(appeal, { [put]: { version: 1 } })
  expect(sheet.getByText('Chưa xem hết tài liệu kiểm chứng')).toBeTruthy()
  expect(sheet.getByText('Chưa đủ phiếu để kết luận: cần 2 phiếu, đã có 1.')).toBeTruthy()
  const field = sheet.getByLabelText(/Số điểm đề nghị/)
  field.focus()
  await userEvent.keyboard('0,4{Enter}')
  await sheet.findByText('Nhập số điểm trong khoảng cho phép.')
  await userEvent.clear(field)
  await userEvent.keyboard('0,75{Enter}')
  await vi.waitFor(() => expect(done).toEqual(['Đã ghi phiếu về 1.3.2 của Điện Biên.']))
  const sent = asked.filter(({ request }) => request === put)
  expect(sent.map(({ body }) => body)).toEqual([{ choice: 'for', points: '0.75', seenVersion: 0 }])
})

test('a vote is taken back, and one against has no points', async () => {
  const voted = { ...appeal, votes: [vote('an', null), vote('binh', '0.75')], ownVersion: 1 }
  const { asked, done, sheet } = await openMatter(voted, { [put]: { version: 2 } })
  expect((sheet.getByLabelText(/Số điểm đề nghị/) as HTMLInputElement).value).toBe('0,75')
  await userEvent.click(sheet.getByLabelText('Không đồng ý, giữ nguyên điểm'))
  expect(sheet.queryByLabelText(/Số điểm đề nghị/)).toBeNull()
  await userEvent.click(sheet.getByRole('button', { name: 'Rút phiếu' }))
  await vi.waitFor(() => expect(done).toEqual(['Đã rút phiếu về 1.3.2 của Điện Biên.']))
  expect(asked.find(({ request }) => request === put)?.body).toEqual({ choice: 'none', seenVersion: 1 })
})

test('with a quorum it is decided as the votes say, with the minutes', async () => {
  const ready: CouncilMatterView = {
    ...{ ...appeal, votes: [vote('an', '0.75'), vote('binh', '0.8')], actions: ['vote', 'decide'] },
    verdict: { outcome: 'granted', points: '0.75', for: 2, against: 0 },
  }
  const post = 'POST /api/rounds/r1/items/1.3.2/decisions'
  const { asked, done, sheet } = await openMatter(ready, { [post]: { step: 13 } })
  expect(sheet.getByText('chấp nhận, 0,75 điểm (2 phiếu đồng ý, 0 không đồng ý)')).toBeTruthy()
  await userEvent.type(sheet.getByLabelText(/Nội dung kết luận/), 'biên bản số 3')
  await userEvent.click(sheet.getByRole('button', { name: 'Kết luận' }))
  await vi.waitFor(() => expect(done).toEqual(['Đã kết luận về 1.3.2 của Điện Biên.']))
  const body = { points: '0.75', reason: 'biên bản số 3', seenStep: 12 }
  expect(asked.find(({ request }) => request === post)?.body).toEqual(body)
})

test('appeals are told by reason and outcome, in all and by domain', async () => {
  const count = (by: string, key: string | null, name: string | null) => ({
    ...{ by, key, name, reason: 'figure-misread', standing: 'granted-by-council', items: 2, gained: '0.50' },
  })
  const counts = [count('all', null, null), count('domain', '1', 'Chỉ đạo')]
  renderPage(<AppealsSection campaign="c1" />, { 'GET /api/campaigns/c1/appeals': counts })
  await screen.findByText('2 kiến nghị, được thêm 0,5 điểm.')
  expect(screen.getByRole('row', { name: 'Đọc sai số liệu Hội đồng chấp nhận 2 0,5' })).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Cộng theo'), 'domain')
  expect(screen.getByRole('row', { name: /^1. Chỉ đạo Đọc sai số liệu/ })).toBeTruthy()
})

test('an appeal asks for what it is about, and is not sent without', async () => {
  const taken: unknown[] = []
  const given = { action: 'appeal' as const, isPending: false, error: null, onClose: () => undefined }
  renderPage(<StepDialog {...given} onTake={(details) => taken.push(details)} />)
  await userEvent.type(await screen.findByLabelText(/Lý do/), 'đã nộp văn bản')
  await userEvent.click(screen.getByRole('button', { name: 'Kiến nghị' }))
  expect([taken, screen.getAllByText('Cần điền mục này.').length]).toEqual([[], 1])
  await userEvent.selectOptions(screen.getByLabelText(/Kiến nghị về việc gì/), 'evidence-not-seen')
  await userEvent.click(screen.getByRole('button', { name: 'Kiến nghị' }))
  expect(taken).toEqual([{ reason: 'đã nộp văn bản', applies: true, ground: 'evidence-not-seen' }])
})
