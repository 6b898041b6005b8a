import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { FrameworkChangesView } from '../../../src/contract/campaign-api-views.ts'
import { PublicationLinks } from '../../../src/web/campaigns/publication/publication-links.tsx'
import { rescoredUnits } from '../../../src/web/campaigns/rescoring/rescored-units.ts'
import { Rescoring } from '../../../src/web/campaigns/rescoring/rescoring-page.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { sampleCampaign } from '../../support/campaign-views.ts'
import { RawText, Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('campaigns'))

const frameworks = [
  { id: 'par-province-2024', kind: 'par', name: 'Bộ tiêu chí cấp tỉnh 2024', indexYear: 2024 },
  { id: 'par-other', kind: 'par', name: 'Bộ tiêu chí sửa đổi', indexYear: 2024 },
  { id: 'sipas-2024', kind: 'sipas', name: 'SIPAS', indexYear: 2024 },
]
const item = (rule: string, maximum = '1.5') => ({ name: 'Hồ sơ trực tuyến', maximum, rule })
const changes: FrameworkChangesView = {
  ...{ title: 'Đợt', isSample: true, rounds: 2 },
  from: { id: 'par-province-2024', name: 'Bộ tiêu chí cấp tỉnh 2024', total: 'Tổng điểm các lĩnh vực' },
  to: { id: 'par-other', name: 'Bộ tiêu chí sửa đổi', total: 'Tổng điểm các lĩnh vực' },
  items: [
    { code: '7.3.6', from: item('tỷ lệ nhân 1,5 điểm'), to: item('từ 80% thì được 1,5 điểm') },
    { code: '7.4', from: null, to: item('có thì được 1 điểm', '1') },
  ],
}
const job = {
  ...{ id: 'j1', kind: 'rescore', round: null, campaign: 'c1', framework: 'par-other', doneSteps: 0, allSteps: 2 },
  ...{ problem: null, createdAt: '2025-03-21T02:00:00Z', endedAt: null },
}
const table = [
  '\uFEFFĐơn vị,Chỉ số hiện nay,Thứ hạng hiện nay,Chỉ số tính lại,Thứ hạng tính lại,Tiêu chí đổi điểm',
  'Điện Biên,"88,22",1,"88,4",1,7.3.6',
  '"Xã ""Một"", mới",80,2,80,2,',
  'Lai Châu,,,,,',
  '',
].join('\n')

const answers = (more: Record<string, unknown>): Record<string, unknown> => ({
  'GET /api/frameworks': frameworks,
  'GET /api/campaigns/c1/framework-changes?framework=par-other': changes,
  ...more,
})

test('the table of a rescoring is read with its gaps, which are no zeros', () => {
  expect(rescoredUnits(table)).toEqual([
    {
      ...{ line: 0, name: 'Điện Biên', changed: ['7.3.6'] },
      ...{ before: { total: '88.22', rank: 1 }, after: { total: '88.4', rank: 1 } },
    },
    {
      ...{ line: 1, name: 'Xã "Một", mới', changed: [] },
      ...{ before: { total: '80', rank: 2 }, after: { total: '80', rank: 2 } },
    },
    {
      ...{ line: 2, name: 'Lai Châu', changed: [] },
      ...{ before: { total: null, rank: null }, after: { total: null, rank: null } },
    },
  ])
})

test('who weighs rules is led there, and nobody else', async () => {
  const { unmount } = renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: ['appraiser'] }} />)
  expect(await screen.findByRole('link', { name: 'Tính lại' })).toBeTruthy()
  unmount()
  renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: ['survey-office'] }} />)
  expect(await screen.findByRole('link', { name: 'Xếp hạng' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Tính lại' })).toBeNull()
})

test('who may not is told so, and nothing is asked', async () => {
  const { asked } = renderPage(<Rescoring details={{ ...sampleCampaign, roles: ['viewer'] }} />, answers({}))
  expect(await screen.findByText('Bạn không có quyền tính lại cả đợt.')).toBeTruthy()
  expect(asked.filter(({ request }) => request.includes('/jobs'))).toEqual([])
})

test('what will be another rule is shown before anything is computed, and then computed', async () => {
  const given = answers({ 'GET /api/jobs': [], 'POST /api/campaigns/c1/rescoring-jobs': { id: 'j1' } })
  const { asked } = renderPage(<Rescoring details={sampleCampaign} />, given)
  expect(await screen.findByText(/Chưa tính lại lần nào/)).toBeTruthy()
  const choice = screen.getByLabelText('Bộ tiêu chí để tính lại')
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Chọn một bộ tiêu chí', 'Bộ tiêu chí sửa đổi'])
  await userEvent.selectOptions(choice, 'par-other')
  const changed = await screen.findByRole('row', { name: /^7\.3\.6/ })
  expect(changed.textContent).toContain('Hiện nay: tỷ lệ nhân 1,5 điểmKhi tính lại: từ 80% thì được 1,5 điểm')
  const added = screen.getByRole('row', { name: /^7\.4/ })
  expect(added.textContent).toContain('chưa có số liệu')
  expect(added.textContent).toContain('Chỉ có trong bộ mới')
  expect(asked.filter(({ request }) => request.startsWith('POST'))).toEqual([])
  Object.assign(given, {
    'GET /api/jobs': [{ ...job, state: 'running' }],
    'EVENTS /api/jobs/j1/events': { ...job, state: 'running', doneSteps: 1, files: [] },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Tính lại 2 đơn vị' }))
  // The bar stands before the first event tells how far the work is.
  await waitFor(() => {
    const bar = screen.getByRole('progressbar')
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '2'])
  })
  expect(screen.getByRole('button', { name: 'Hủy công việc' })).toBeTruthy()
  expect(asked.find(({ request }) => request.startsWith('POST'))?.body).toEqual({ framework: 'par-other' })
})

test('what came out stands with index and place before and after, and can be narrowed to what moved', async () => {
  const other = { ...job, id: 'j0', campaign: 'c2', state: 'done' }
  const given = answers({
    'GET /api/jobs': [{ ...job, state: 'done' }, other],
    'GET /api/jobs/j1/files/tinh-lai.csv': new RawText(table),
  })
  renderPage(<Rescoring details={sampleCampaign} />, given)
  expect(await screen.findByRole('row', { name: 'Điện Biên 88,22 1 88,4 1 7.3.6' })).toBeTruthy()
  expect(screen.getByRole('row', { name: /^Lai Châu/ }).textContent).not.toMatch(/0/)
  expect(screen.getByText('1 trong 3 đơn vị thay đổi.')).toBeTruthy()
  expect(screen.getByText(/^1 đơn vị chưa có chỉ số/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Tải bảng (.csv)' }).getAttribute('href')).toBe(
    '/api/jobs/j1/files/tinh-lai.csv',
  )
  await userEvent.click(screen.getByLabelText('Chỉ đơn vị thay đổi'))
  expect(screen.queryByRole('row', { name: /^Lai Châu/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Ẩn kết quả' }))
  expect(screen.queryByRole('table', { name: 'Kết quả tính lại' })).toBeNull()
})

test('one that failed or was cancelled says why', async () => {
  const problem = { code: 'cancelled-job', title: 'công việc đã bị hủy' }
  const failed = { ...job, state: 'failed', problem }
  renderPage(
    <Rescoring details={sampleCampaign} />,
    answers({ 'GET /api/jobs': [failed], 'EVENTS /api/jobs/j1/events': { ...failed, files: [] } }),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('công việc đã bị hủy')
})

test('a refusal to compute is told beside the button', async () => {
  renderPage(
    <Rescoring details={sampleCampaign} />,
    answers({
      'GET /api/jobs': [],
      'POST /api/campaigns/c1/rescoring-jobs': new Refusal('busy', 'đang bận, thử lại sau', 503),
    }),
  )
  await userEvent.selectOptions(await screen.findByLabelText('Bộ tiêu chí để tính lại'), 'par-other')
  await userEvent.click(await screen.findByRole('button', { name: 'Tính lại 2 đơn vị' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Đang bận, thử lại sau.')
})
