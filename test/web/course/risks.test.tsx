import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { RiskView } from '../../../src/contract/api-views.ts'
import { CourseList } from '../../../src/web/course/course-list.tsx'
import { RisksPanel } from '../../../src/web/course/risks-panel.tsx'
import { StepDialog } from '../../../src/web/course/step-dialog.tsx'
import { SubmitRisks } from '../../../src/web/course/submit-risks.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { sampleCourse } from '../../support/campaign-views.ts'
import { sampleRisk } from '../../support/meeting-view.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('course'))

const past: RiskView = {
  ...{ code: 'past-loss', severity: 'medium', place: sampleRisk.place },
  text: { vi: 'năm 2023 mất 0,5 điểm', en: '0,5 points were lost in 2023' },
}
const path = 'GET /api/rounds/r1/items/7.3.6/risks'

test('the list tells of each sub-criterion how many risks it has, while something can be done about them', async () => {
  const items = sampleCourse.items.map(
    (item) => ({ ...item, state: item.code === '7.3.7' ? 'sent' : item.state }) as const,
  )
  const risks = [sampleRisk, past, { ...past, place: { ...past.place, item: '7.3.7' } }]
  renderPage(<CourseList title="x" round="r1" course={sampleCourse} items={items} drafts={new Set()} risks={risks} />)
  expect((await screen.findByText(/2 rủi ro/)).textContent).toBe('2 rủi ro (7.3.6)')
  expect(screen.queryByText(/1 rủi ro/)).toBeNull()
})

test('the page of a sub-criterion tells what it does not find itself while one types', async () => {
  const [, item] = sampleCourse.items
  const view = { item } as never
  renderPage(<RisksPanel round="r1" item={view} />, { [path]: [sampleRisk, past] })
  await screen.findByText(/Năm 2023 mất 0,5 điểm/)
  expect(screen.queryByText(/Chưa có tài liệu/)).toBeNull()
})

test('who submits is told all risks first, and may submit all the same', async () => {
  const taken: unknown[] = []
  const dialog = (
    <StepDialog
      action="submit"
      place={{ round: 'r1', code: '7.3.6' }}
      isPending={false}
      error={null}
      onClose={() => {}}
      onTake={(details) => taken.push(details)}
    />
  )
  renderPage(dialog, { [path]: [sampleRisk, past] })
  await screen.findByText('Còn 2 rủi ro mất điểm. Vẫn trình được; nên xem lại trước.')
  await userEvent.click(screen.getByRole('button', { name: 'Trình' }))
  expect(taken).toEqual([{ reason: null, applies: true, ground: null }])
})

test.each([
  ['no risk', [], 'Không thấy rủi ro nào.'],
  ['a check that fails', new Refusal('internal', 'hỏng', 500), 'Chưa kiểm tra được rủi ro; vẫn trình được.'],
])('%s is told', async (_case, answer, text) => {
  renderPage(<SubmitRisks round="r1" code="7.3.6" />, { [path]: answer })
  await screen.findByText(text)
})
