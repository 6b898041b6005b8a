import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { SurveyEstimateView, SurveyResultView, SurveyView } from '../../../src/contract/survey-api-views.ts'
import { PublicationLinks } from '../../../src/web/campaigns/publication/publication-links.tsx'
import { Survey } from '../../../src/web/campaigns/survey/survey-page.tsx'
import { followLanguage, wantWords } from '../../../src/web/parts/words.ts'
import { protocolFile } from '../../support/campaign-survey.ts'
import { sampleCampaign } from '../../support/campaign-views.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => Promise.all([wantWords('campaigns'), import('../../../src/web/campaigns/survey/result-view.tsx')]))
afterEach(() => followLanguage('vi'))

const by = { id: 'khach', name: 'Khách' }
const at = '2025-02-03T05:00:00Z'
const file = (number: number, kind: SurveyView['files'][number]['kind'], name: string) => ({
  ...{ number, kind, name, sha256: 'a'.repeat(64), bytes: 1536, by, at },
})
const inputs = [{ kind: 'design' as const, name: 'design.yaml', sha256: 'b'.repeat(64) }]
const survey: SurveyView = {
  ...{
    title: 'Đợt 2024',
    isSample: true,
    indexYear: 2024,
    plan: null,
    weightSource: 'design',
    columns: ['tinh', 'gioi'],
  },
  files: [file(1, 'plan', 'plan.yaml'), file(2, 'design', 'design.yaml'), file(3, 'answers', 'tra-loi.csv')],
  results: [{ version: 2, unitColumn: 'tinh', inputs, by, at }],
  ...{ brings: ['plan', 'protocol', 'design', 'answers'], surveys: true, readsAnswers: true },
  ...{ commitments: [], lists: [], draws: true, earlier: [] },
}
const estimate = (changes: Partial<SurveyEstimateView>): SurveyEstimateView => ({
  ...{ id: 'overall', kind: 'overall', domain: null, name: null, n: 208, unanswered: 0, value: 79.5996 },
  ...{ standardError: 1.88, df: 10, intervalDf: 10, ciLow: 75.41, ciHigh: 83.79, deff: 6.56, label: 'reliable' },
  ...{ reason: { kind: 'none' }, why: '', warnings: [] },
  ...changes,
})
const rankOf = (id: string, value: number, rank: number) => ({
  ...{ id, value, rank, marginal: { best: 1, worst: 2 }, simultaneous: { best: 1, worst: 2 }, tier: 1 },
  hasKnownError: true,
})
const few: Pick<SurveyEstimateView, 'label' | 'reason' | 'why'> = {
  ...{ label: 'do-not-compare', reason: { kind: 'degrees-of-freedom', found: 2, needed: 3 } },
  why: '3 huyện làm đơn vị chọn mẫu: chỉ có 2 bậc tự do',
}
const result: SurveyResultView = {
  ...{ version: 2, unitColumn: 'tinh', inputs, by, at, indexYear: 2024, figure: 'overall', level: 0.95 },
  ...{ formula: 'mean-of-five', scale: { from: 1, to: 5 }, warnings: ['tra-loi.csv:3:2: dòng lặp lại'] },
  weights: {
    response: { answered: 90, replacements: 5, unanswered: 10, rate: 0.857, greatest: 1.2 },
    calibration: null,
  },
  all: [
    estimate({}),
    estimate({ id: 'q1', kind: 'criterion', name: 'Nơi ngồi chờ', value: null, ciLow: null, ciHigh: null, ...few }),
  ],
  units: [
    estimate({ domain: 'Điện Biên', value: 80.5 }),
    estimate({ domain: 'Lai Châu', value: 76.25, ...few, warnings: [{ code: 'lonely-units', strata: 3 }] }),
  ],
  ranks: { units: [rankOf('Điện Biên', 80.5, 1), rankOf('Lai Châu', 76.25, 2)], withoutValue: ['Sơn La'] },
}
const points = {
  rows: [
    {
      ...{ organisation: 'o1', organisationName: 'Điện Biên', unit: 'Tỉnh Điện Biên', code: '8.sipas', from: null },
      ...{ to: '80.5', points: '8.05', maximum: '10', state: 'new' },
    },
  ],
  ...{ unknown: ['Nơi khác'], missing: ['Sơn La'], source: 'Kết quả khảo sát', faults: [], entering: 'bring' },
}
const found = (state: string, differences: readonly string[] = []) => ({ state, differences })
const path = '/api/campaigns/c1/survey'
const answers = (more: Record<string, unknown> = {}) => ({
  [`GET ${path}/results/2`]: result,
  [`GET ${path}/results/2/points`]: points,
  'GET /api/jobs': [],
  ...more,
})
const show = (changes: Partial<SurveyView> = {}, more: Record<string, unknown> = {}) =>
  renderPage(<Survey campaign="c1" survey={{ ...survey, ...changes }} />, answers(more))

test('an interval beyond the scale ends where the scale does, and the page says so', async () => {
  show({}, { [`GET ${path}/results/2`]: { ...result, all: [estimate({ value: 97.5, ciLow: 92.25, ciHigh: 102.75 })] } })
  expect(await screen.findByText(/từ 92,25 đến 100,00/)).toBeTruthy()
  expect(screen.getByText(/Khoảng tin cậy vượt ra ngoài thang đo được cắt ở đầu thang/)).toBeTruthy()
  expect(screen.queryByText(/102,75/)).toBeNull()
})

test('who reads the points of surveys is led to the survey, and nobody else', async () => {
  const { unmount } = renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: ['survey-office'] }} />)
  expect(await screen.findByRole('link', { name: 'Khảo sát SIPAS' })).toBeTruthy()
  unmount()
  renderPage(<PublicationLinks details={{ ...sampleCampaign, roles: ['viewer'] }} />)
  expect(await screen.findByRole('link', { name: 'Xếp hạng' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Khảo sát SIPAS' })).toBeNull()
})

test('a result tells value, interval, formula, labels with their why, and warnings', async () => {
  show()
  expect(await screen.findByText('Chỉ số chung 79,60 %')).toBeTruthy()
  expect(screen.getByText(/Khoảng tin cậy 95 %: từ 75,41 đến 83,79/)).toBeTruthy()
  expect(screen.getByText(/điểm trung bình chia 5 \(mean-of-five\)/)).toBeTruthy()
  expect(screen.getByText(/Tỷ lệ trả lời 85,7 %: 90 người trả lời, 5 người thay, 10 người không trả lời/)).toBeTruthy()
  expect(screen.getByText('tra-loi.csv:3:2: dòng lặp lại')).toBeTruthy()
  const figures = screen.getByRole('table', { name: 'Các chỉ số' })
  const gap = within(figures).getByRole('row', { name: /q1\. Nơi ngồi chờ/ })
  expect(gap.textContent).toMatch(/–/)
  expect(within(figures).getByText('3 huyện làm đơn vị chọn mẫu: chỉ có 2 bậc tự do')).toBeTruthy()
  for (const format of ['xlsx', 'csv', 'json'])
    expect(screen.getByRole('link', { name: format.toUpperCase() }).getAttribute('href')).toBe(
      `${path}/results/2/${format}?language=vi`,
    )
})

test('units stand ranked with the ranks they may have, drawn and as a table beside', async () => {
  show()
  const table = await screen.findByRole('table', { name: 'Thứ hạng và tốp' })
  expect(within(table).getByRole('row', { name: /^Điện Biên 1 1 80,50 75,41–83,79 1–2 1–2 10 tin cậy/ })).toBeTruthy()
  expect(within(table).getByText(/chỉ có 2 bậc tự do; 3 tầng chỉ có một đơn vị/)).toBeTruthy()
  expect(screen.getByText('Không có giá trị, không xếp hạng: Sơn La.')).toBeTruthy()
  const chart = screen.getByRole('img', { name: /^Chỉ số chung: các đơn vị với khoảng tin cậy, %/ })
  const beside = document.getElementById(chart.getAttribute('aria-details') ?? '')
  expect(beside?.contains(table)).toBe(true)
})

test('points are shown before they are brought in, with what finds no match', async () => {
  const { asked } = show({}, { [`POST ${path}/results/2/points`]: { entered: 1 } })
  const row = await screen.findByRole('row', { name: /^Điện Biên Tỉnh Điện Biên 8 \(SIPAS\)/ })
  expect(row.textContent).toContain('8,05 / 10')
  expect(screen.getByText(/hoặc trùng đơn vị khác: Nơi khác/)).toBeTruthy()
  expect(screen.getByText(/không có trong khảo sát: Sơn La/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Đưa điểm vào: 1 đơn vị thay đổi' }))
  expect(await screen.findByText('Đã ghi 1 số liệu.')).toBeTruthy()
  expect(asked.map(({ request }) => request)).toContain(`POST ${path}/results/2/points`)
})

test('who coordinates brings in plan and protocol only, computes nothing and brings no points in', async () => {
  const rights = { brings: ['plan', 'protocol'] as SurveyView['brings'], surveys: false, readsAnswers: false }
  const reading = { [`GET ${path}/results/2/points`]: { ...points, entering: null } }
  show({ ...rights, files: [file(1, 'plan', 'plan.yaml')] }, reading)
  expect(await screen.findByText(/^Trước khi công bố, cơ quan khảo sát đưa điểm vào/)).toBeTruthy()
  expect(screen.getByText(/Phiếu trả lời chỉ cơ quan khảo sát và người thẩm định xem được/)).toBeTruthy()
  expect(screen.getAllByLabelText('Loại tệp')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: 'Tính' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Đưa điểm vào/ })).toBeNull()
})

test('published points are corrected by a result with a reason', async () => {
  const { asked } = show(
    { surveys: false },
    {
      [`GET ${path}/results/2/points`]: { ...points, entering: 'correct' },
      [`POST ${path}/results/2/corrections`]: { number: 2, sha256: 'c' },
    },
  )
  await userEvent.type(await screen.findByLabelText(/^Lý do/), 'Tính lại quyền số')
  await userEvent.click(screen.getByRole('button', { name: /đính chính/i }))
  await waitFor(() =>
    expect(asked).toContainEqual({
      request: `POST ${path}/results/2/corrections`,
      body: { reason: 'Tính lại quyền số' },
    }),
  )
})

test('the column of units is chosen among those of the answers, and then the survey is computed', async () => {
  const { asked } = show({ results: [] }, { 'POST /api/campaigns/c1/survey-jobs': { id: 'j1' } })
  expect(await screen.findByText('Chưa có kết quả.')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Cột ghi đơn vị'), 'gioi')
  await userEvent.click(screen.getByRole('button', { name: 'Tính' }))
  await waitFor(() =>
    expect(asked).toContainEqual({ request: 'POST /api/campaigns/c1/survey-jobs', body: { column: 'gioi' } }),
  )
})

test('without design and answers there is nothing to compute', async () => {
  show({ files: [], results: [] })
  expect(await screen.findByText('Cần có thiết kế và phiếu trả lời rồi mới tính được.')).toBeTruthy()
  expect(screen.getByText('Chưa có phương án hay biên bản rút mẫu.')).toBeTruthy()
})

test('where the design names only units the page says what weights come from, and waits for a protocol', async () => {
  const byProtocols = { ...survey, weightSource: 'protocols' as const, results: [] }
  show(byProtocols)
  expect(await screen.findByText(/nên cần có biên bản rút mẫu/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Tính' })).toBeNull()
  cleanup()
  const drawn = [file(4, 'protocol', 'bien-ban.json'), file(5, 'replacements', 'bien-ban.thay-the.json')]
  show({ ...byProtocols, files: [...survey.files, ...drawn] })
  const panel = within(await screen.findByRole('region', { name: 'Tính kết quả' }))
  expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Biên bản rút mẫu: bien-ban.json',
    'Bản ghi thay thế: bien-ban.thay-the.json',
  ])
  expect(panel.getByRole('button', { name: 'Tính' })).toBeTruthy()
})

test('a refused file tells where and what, and a file is withdrawn only when asked twice', async () => {
  const title = 'plan.yaml:2:5: thiếu "unit"'
  const { asked } = show(
    { results: [] },
    {
      [`POST ${path}/files?kind=plan&name=plan.yaml`]: new Refusal('faulty-files', title, 422),
      [`POST ${path}/files/1/withdrawal`]: { number: 1 },
    },
  )
  await screen.findByText('Chưa có kết quả.')
  const [input] = document.querySelectorAll<HTMLInputElement>('input[type=file]')
  await userEvent.upload(input as HTMLInputElement, new File(['stages:'], 'plan.yaml'), { applyAccept: false })
  expect(await screen.findByText(/^plan\.yaml:2:5: thiếu "unit"/)).toBeTruthy()
  const withdrawal = `POST ${path}/files/1/withdrawal`
  await userEvent.click(screen.getByRole('button', { name: 'Thu hồi plan.yaml' }))
  expect(asked.map(({ request }) => request)).not.toContain(withdrawal)
  await userEvent.click(screen.getByRole('button', { name: 'Thu hồi plan.yaml' }))
  await waitFor(() => expect(asked.map(({ request }) => request)).toContain(withdrawal))
})

test('a protocol shows the drawn units with their chances once it is opened', async () => {
  const protocol = JSON.parse(Buffer.from(protocolFile.bytes).toString())
  const check = { plan: found('same'), replay: found('same'), commitment: { state: 'here', at } }
  const answered = { [`GET ${path}/files/4`]: protocol, [`GET ${path}/files/4/check`]: check }
  show({ files: [file(4, 'protocol', 'bien-ban.json')], results: [] }, answered)
  expect(await screen.findByText('Đã đối chiếu với phương án: khớp.')).toBeTruthy()
  expect(screen.getByText('Đã rút lại từ khung mẫu: giống từng đơn vị.')).toBeTruthy()
  const asText = screen.getByRole('link', { name: 'Văn bản trơn: bien-ban.json' })
  expect(asText.getAttribute('href')).toBe(`${path}/files/4/text?language=vi`)
  await userEvent.click(await screen.findByText('Các đơn vị được rút: bien-ban.json'))
  const table = await screen.findByRole('table', { name: 'Bước Xã' })
  expect(
    within(table).getByRole('row', { name: /^Xã mô phỏng 4 X04 miền núi 0,5009 \(285\/569\) 0,5009 2,00/ }),
  ).toBeTruthy()
  expect(screen.getByText('Dự bị trong miền núi: 1. Xã mô phỏng 1 (X01).')).toBeTruthy()
  expect(within(table).getAllByText('chắc chắn').length).toBeGreaterThan(0)
})

test('the page speaks English too', async () => {
  await followLanguage('en')
  show()
  expect(await screen.findByText('Overall index 79.60 %')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'XLSX' }).getAttribute('href')).toBe(`${path}/results/2/xlsx?language=en`)
  expect(screen.getByText(/95 % interval: 75\.41 to 83\.79/)).toBeTruthy()
  expect(screen.getByText(/Rating scale 1–5/)).toBeTruthy()
})
