import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { CampaignItemView, PublishingView, SurveyPointsView } from '../../../src/contract/campaign-api-views.ts'
import { ExternalPart } from '../../../src/web/campaigns/appraisal/external-part.tsx'
import { PublicationLinks } from '../../../src/web/campaigns/publication/publication-links.tsx'
import { PublicationList } from '../../../src/web/campaigns/publication/publication-list.tsx'
import { Publishing } from '../../../src/web/campaigns/publication/publishing-section.tsx'
import { RankingOf } from '../../../src/web/campaigns/publication/ranking-page.tsx'
import { SurveyPoints } from '../../../src/web/campaigns/publication/survey-points-page.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { sampleCampaign } from '../../support/campaign-views.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('campaigns'))

const unit = (name: string, rank: number | null, total: string | null) => ({
  ...{ organisation: name, organisationName: name, rank, total, group: total === null ? null : ('B' as const) },
  domains: [{ code: '1', total }],
})
const ranking = {
  domains: [{ code: '1', name: 'Chỉ đạo', maximum: '9.5' }],
  maximum: '100',
  units: [
    unit('Điện Biên', 1, '88.2'),
    unit('Lai Châu', 1, '88.2'),
    unit('Sơn La', 3, '81'),
    unit('Hà Giang', null, null),
  ],
}
const publishing: PublishingView = {
  ...{ title: 'Đợt', isSample: true, isPublished: false, unready: [], gaps: [], ...ranking },
  window: { opensOn: '2025-03-21', closesOn: '2025-03-28', standing: 'open' },
}

test('who brings in survey points is led there; everybody is led to publications and ranking', async () => {
  const { unmount } = renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: ['survey-office'] }} />)
  expect(await screen.findByRole('link', { name: 'Điểm điều tra' })).toBeTruthy()
  unmount()
  renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: [] }} />)
  expect(await screen.findByRole('link', { name: 'Xếp hạng' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Điểm điều tra' })).toBeNull()
})

test('a ranking tells ties, and of a unit without a total that nothing is known, never zero', async () => {
  const publication = { number: 1, sha256: 'a'.repeat(64), correction: null, publishedAt: '2025-03-21T05:00:00Z' }
  const answer = { ...ranking, publication, title: 'Đợt', isSample: false, indexYear: 2024 }
  renderPage(<RankingOf campaign="c1" />, { 'GET /api/campaigns/c1/ranking': answer })
  expect(await screen.findByRole('row', { name: /^Điện Biên 1 \(đồng hạng\) 88,20 B/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /^Sơn La 3 81,00/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /^Hà Giang.*chưa có số liệu/ }).textContent).not.toMatch(/0/)
  expect(screen.getByText('Bản công bố số 1, lúc 21/03/2025 12:00')).toBeTruthy()
  expect(screen.getByText('Số đơn vị được xếp hạng trong đợt này: 3.')).toBeTruthy()
})

test('before publication there is no ranking, and that is no failure', async () => {
  const refusal = new Refusal('not-found', 'không có', 404)
  renderPage(<RankingOf campaign="c1" />, { 'GET /api/campaigns/c1/ranking': refusal })
  expect(await screen.findByText('Chưa công bố kết quả nào của đợt này.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what stands against publishing is listed, and the button waits for it', async () => {
  const round = { round: 'r1', organisation: 'x', organisationName: 'Điện Biên' }
  const hindered: PublishingView = {
    ...publishing,
    unready: [{ ...round, states: { appraised: 2, appealed: 1 } }],
    gaps: [{ ...round, codes: ['8.sipas'] }],
  }
  renderPage(<Publishing campaign="c1" publishing={hindered} />)
  expect(await screen.findByRole('row', { name: 'Điện Biên 2 đã thẩm định, 1 đang kiến nghị' })).toBeTruthy()
  expect(screen.getByRole('row', { name: 'Điện Biên 8 (SIPAS)' })).toBeTruthy()
  expect(screen.getByText('Đang trong thời hạn công bố: từ 21/03/2025 đến 28/03/2025.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Công bố kết quả' }).hasAttribute('disabled')).toBe(true)
})

const sampleJob = {
  ...{ id: 'j1', kind: 'publish', round: null, campaign: 'c1', doneSteps: 1, allSteps: 4, problem: null, files: [] },
  ...{ createdAt: '2025-03-21T02:00:00Z', endedAt: null },
}

test('publishing is asked once more, with how many units have no total', async () => {
  const path = 'POST /api/campaigns/c1/publication-jobs'
  const answers: Record<string, unknown> = {
    [path]: { id: 'j1' },
    'EVENTS /api/jobs/j1/events': { ...sampleJob, state: 'failed', problem: { code: 'busy', title: 'đang bận' } },
  }
  const { asked } = renderPage(<Publishing campaign="c1" publishing={publishing} />, answers)
  expect(await screen.findByText('Không còn gì cản trở công bố.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Công bố kết quả' }))
  const dialog = await screen.findByRole('dialog', { name: 'Công bố kết quả?' })
  expect(within(dialog).getByText('1 đơn vị chưa có tổng điểm vì còn thiếu điểm.')).toBeTruthy()
  expect(asked).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Công bố kết quả' }))
  expect(await within(dialog).findByText('đang bận')).toBeTruthy()
  Object.assign(answers, { [path]: { id: 'j2' }, 'EVENTS /api/jobs/j2/events': { ...sampleJob, state: 'done' } })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Công bố kết quả' }))
  expect(await screen.findByText('Đã công bố, bản số 1.')).toBeTruthy()
  expect(asked.map(({ request }) => request)).toEqual([path, path])
})

test('a correction needs a score and a reason, and is sent with both', async () => {
  const items = [{ code: '7.3.6', name: 'Hồ sơ', domain: '7', maximum: '1.5', states: {}, claimed: null }]
  const progress = {
    title: 'Đợt',
    domains: [],
    leads: [],
    items: items.map((item) => ({ ...item, appraised: null, final: null })),
  }
  const { asked } = renderPage(<Publishing campaign="c1" publishing={{ ...publishing, isPublished: true }} />, {
    'GET /api/campaigns/c1': sampleCampaign,
    'GET /api/campaigns/c1/progress': progress,
    'POST /api/campaigns/c1/corrections': { number: 2, sha256: 'x' },
  })
  await userEvent.type(await screen.findByLabelText(/Lý do đính chính/), 'nhầm')
  await userEvent.click(screen.getByRole('button', { name: 'Công bố đính chính' }))
  expect(screen.getByText('Thêm ít nhất một điểm cần sửa.')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText(/Đơn vị/), 'r1')
  await userEvent.selectOptions(screen.getByLabelText(/Tiêu chí/), '7.3.6')
  await userEvent.type(screen.getByLabelText(/Điểm đúng/), '1,4')
  await userEvent.click(screen.getByRole('button', { name: 'Thêm điểm cần sửa' }))
  expect(screen.getByText(/Điện Biên, 7\.3\.6: 1,4/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Công bố đính chính' }))
  expect(await screen.findByText('Đã công bố đính chính, bản số 2.')).toBeTruthy()
  expect(asked.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
    reason: 'nhầm',
    scores: [{ round: 'r1', code: '7.3.6', points: '1.4' }],
  })
})

test('publications stand with their checksums, and a correction tells what it changed', async () => {
  const head = (number: number, correction: string | null) => ({
    ...{ number, sha256: String(number).repeat(64), correction, publishedAt: '2025-03-21T05:00:00Z' },
  })
  const organisations = [
    {
      ...{ organisation: 'x', organisationName: 'Điện Biên', total: { from: '88.22', to: '88.3' } },
      ...{ rank: { from: 2, to: 1 }, items: [{ code: '7.3.6', from: '1.323', to: '1.4' }] },
    },
  ]
  renderPage(<PublicationList campaign="c1" />, {
    'GET /api/campaigns/c1/publications': [head(2, 'nhầm (7.3.6)'), head(1, null)],
    'GET /api/campaigns/c1/publications/2/differences': { from: 1, to: 2, organisations },
  })
  expect((await screen.findByRole('link', { name: 'Tải bản số 1' })).getAttribute('href')).toBe(
    '/api/campaigns/c1/publications/1',
  )
  expect(screen.getByText('2'.repeat(64))).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Khác gì bản số 1' }))
  expect(await screen.findByRole('row', { name: 'Điện Biên 7.3.6: 1,323 → 1,4 88,22 → 88,3 2 → 1' })).toBeTruthy()
})

const points: SurveyPointsView = {
  entering: 'bring',
  ...{ title: 'Đợt', isSample: false },
  items: [
    {
      ...{ code: '8.sipas', name: 'SIPAS', maximum: '10', source: 'sipas' },
      figures: [{ code: 'index', name: 'Chỉ số SIPAS chung', unit: '%' }],
    },
  ],
  units: [
    {
      ...{ round: 'r1', organisation: 'x', organisationName: 'Điện Biên' },
      figures: [
        {
          ...{ code: '8.sipas', figure: 'index', value: '82.96', source: 'Bộ Nội vụ', date: '2025-03-28', version: 2 },
          ...{ by: { id: 'k', name: 'Khách' }, at: '2025-03-28T05:00:00Z' },
        },
      ],
    },
    { round: 'r2', organisation: 'y', organisationName: 'Lai Châu', figures: [] },
  ],
}
const contents = (value: string | null) => ({ value, source: null, date: null })
const row = (state: string, value: string) => ({
  ...{
    organisation: 'y',
    organisationName: 'Lai Châu',
    code: '8.sipas',
    figure: 'index',
    name: 'Chỉ số SIPAS chung',
    line: 7,
    state,
  },
  ...{ from: contents(null), to: contents(value) },
})
const fault = {
  ...{ file: 'x.xlsx', sheet: 'Số liệu', line: 8, column: 6, cell: 'F8', code: 'not-a-number', isError: true },
  ...{ text: 'x.xlsx: Số liệu!F8: "nhiều" không phải số', message: '"nhiều" không phải số' },
}
const previewPath = 'POST /api/campaigns/c1/survey-points/preview?name=x.xlsx'

async function bring(answers: Record<string, unknown>, entering: SurveyPointsView['entering'] = 'bring') {
  const rendered = renderPage(<SurveyPoints campaign="c1" points={{ ...points, entering }} />, answers)
  await screen.findByRole('button', { name: 'Chọn tệp' })
  const input = rendered.container.querySelector<HTMLInputElement>('input[type=file]')!
  await userEvent.upload(input, new File(['x'], 'x.xlsx'))
  return rendered
}

test('survey points stand with source, day, who and when; one that is missing is no zero', async () => {
  renderPage(<SurveyPoints campaign="c1" points={points} />)
  const first = await screen.findByRole('row', { name: /^Điện Biên 82,96/ })
  expect(first.textContent).toContain('Bộ Nội vụ; 28/03/2025; Khách nhập lúc 28/03/2025 12:00')
  expect(screen.getByRole('row', { name: /^Lai Châu/ }).textContent).toContain('chưa có số liệu')
  expect(screen.getByRole('link', { name: 'Tải mẫu Excel' }).getAttribute('href')).toBe(
    '/api/campaigns/c1/survey-points/sheet',
  )
})

test('a file with a fault shows its cell, what was found and what to do, and cannot be entered', async () => {
  await bring({ [previewPath]: { rows: [row('new', '85')], faults: [fault] } })
  expect(await screen.findByRole('row', { name: 'F8 Số liệu "nhiều" không phải số lỗi' })).toBeTruthy()
  expect(screen.getByText('Chưa ghi gì: sửa các lỗi dưới đây trong tệp rồi đưa lại.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Ghi/ })).toBeNull()
})

test('a sound file is shown first and entered when that is wished; a refusal is told', async () => {
  const enterPath = 'POST /api/campaigns/c1/survey-points?name=x.xlsx'
  const { asked } = await bring({
    [previewPath]: { rows: [row('new', '85'), row('unchanged', '1')], faults: [] },
    [enterPath]: { entered: 1 },
  })
  expect(await screen.findByText('Trong tệp: 1 mới, 1 không đổi.')).toBeTruthy()
  expect(asked.map(({ request }) => request)).toEqual([previewPath])
  await userEvent.click(screen.getByRole('button', { name: 'Ghi 1 dòng' }))
  expect(await screen.findByText('Đã ghi 1 số liệu.')).toBeTruthy()
  expect(asked.map(({ request }) => request)).toContain(enterPath)
})

test('what is published is corrected for a reason, which must be there; who may not is not asked for a file', async () => {
  const correctPath = 'POST /api/campaigns/c1/survey-points/corrections?name=x.xlsx&reason=nh%E1%BA%A7m'
  const answers = {
    [previewPath]: { rows: [row('changed', '85')], faults: [] },
    [correctPath]: { number: 2, sha256: '' },
  }
  const { asked } = await bring(answers, 'correct')
  await userEvent.click(await screen.findByRole('button', { name: 'Công bố đính chính' }))
  const reason = await screen.findByRole('textbox', { name: /^Lý do đính chính/ })
  expect(reason.getAttribute('aria-invalid')).toBe('true')
  expect(asked.map(({ request }) => request)).toEqual([previewPath])
  await userEvent.type(reason, 'nhầm')
  await userEvent.click(screen.getByRole('button', { name: 'Công bố đính chính' }))
  expect(await screen.findByText('Đã công bố đính chính, bản số 2.')).toBeTruthy()
  expect(asked.map(({ request }) => request)).toContain(correctPath)
  cleanup()
  renderPage(<SurveyPoints campaign="c1" points={{ ...points, entering: null }} />)
  await screen.findByRole('row', { name: /^Điện Biên 82,96/ })
  expect(screen.queryByRole('button', { name: 'Chọn tệp' })).toBeNull()
})

test('a file that is too large is told', async () => {
  await bring({ [previewPath]: new Refusal('too-large', 'tệp lớn hơn 20 MB', 413) })
  expect((await screen.findByRole('alert')).textContent).toBe('Tệp lớn hơn 20 MB.')
})

const compared: CampaignItemView = {
  ...{ title: 'Đợt', needsSecond: false, rounds: [] },
  definition: {
    ...{ code: '1.3.2', name: 'Xử lý', domain: '1', maximum: '1', evidence: [] },
    figures: [
      { code: 'found', name: 'Số vấn đề phát hiện', kind: 'count', unit: 'vấn đề' },
      { code: 'fixed', name: 'Số vấn đề đã xử lý', kind: 'count', unit: 'vấn đề' },
    ],
  },
}

test('what another ministry gives stands beside, the difference is marked and taken over as a reason', async () => {
  const external = [
    { figure: 'found', value: '27', source: 'Thanh tra Chính phủ', date: '2024-12-20' },
    { figure: 'fixed', value: '23.0', source: null, date: null },
  ]
  const figures = [
    { figure: 'found', value: '25' },
    { figure: 'fixed', value: '23' },
  ]
  const taken: string[] = []
  const compare = { round: 'r1', organisation: 'x', organisationName: 'Điện Biên', figures, external } as never
  renderPage(<ExternalPart item={compared} row={compare} onTake={(reason) => taken.push(reason)} />)
  const lines = await screen.findAllByRole('listitem')
  expect(lines.map((line) => line.querySelector('mark')?.textContent ?? '')).toEqual(['khác', ''])
  await userEvent.click(screen.getByRole('button', { name: 'Lấy làm lý do: số liệu khác nguồn' }))
  expect(taken).toEqual(['Số vấn đề phát hiện: đơn vị nhập 25, theo Thanh tra Chính phủ, 20/12/2024 là 27.'])
})
