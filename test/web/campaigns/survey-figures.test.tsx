import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type {
  RankChangesView,
  SurveyEstimateView,
  SurveyResultView,
  SurveyView,
  UnitsFigureView,
} from '../../../src/contract/survey-api-views.ts'
import { ResultsPanel } from '../../../src/web/campaigns/survey/results-panel.tsx'
import { followLanguage, wantWords } from '../../../src/web/parts/words.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => Promise.all([wantWords('campaigns'), import('../../../src/web/campaigns/survey/result-view.tsx')]))
afterEach(() => followLanguage('vi'))

const by = { id: 'khach', name: 'Khách' }
const head = { version: 2, unitColumn: 'tinh', inputs: [], by, at: '2025-02-03T05:00:00Z' }
const why = '9 xã làm đơn vị chọn mẫu: 8 bậc tự do (cần 8), 208 người trả lời (cần 60)'
const estimate = (changes: Partial<SurveyEstimateView>): SurveyEstimateView => ({
  ...{ id: 'overall', kind: 'overall', domain: null, name: null, n: 208, unanswered: 0, value: 79.6 },
  ...{ standardError: 1.88, df: 8, intervalDf: 8, ciLow: 75.41, ciHigh: 83.79, deff: 6.56, label: 'reliable' },
  ...{ reason: { kind: 'none' }, why: '', warnings: [] },
  ...changes,
})
const rank = (id: string, value: number, place: number) => ({
  ...{ id, value, rank: place, marginal: { best: 1, worst: 2 }, simultaneous: { best: 1, worst: 2 }, tier: 1 },
  hasKnownError: true,
})
const part = { id: 'I', kind: 'part', name: 'Tiếp cận dịch vụ' } as const
const result: SurveyResultView = {
  ...{ ...head, indexYear: 2024, figure: 'overall', level: 0.95, warnings: [], weights: null },
  ...{ formula: 'mean-of-five', scale: { from: 1, to: 5 } },
  all: [
    estimate({ why }),
    estimate({ id: 'q1', kind: 'criterion', name: 'Nơi ngồi chờ' }),
    estimate(part),
    estimate({ id: 'W.fees', kind: 'wish' }),
    estimate({ id: 'visits', kind: 'mean' }),
  ],
  units: [estimate({ domain: 'Điện Biên', value: 80.5, why }), estimate({ domain: 'Lai Châu', value: 76.25 })],
  ranks: { units: [rank('Điện Biên', 80.5, 1), rank('Lai Châu', 76.25, 2)], withoutValue: [] },
}
const none = { value: null, standardError: null, ciLow: null, ciHigh: null, df: 0, intervalDf: 0 } as const
const without: Partial<SurveyEstimateView> = {
  ...{ reason: { kind: 'nothing-to-go-by' }, why: 'không có khoảng tin cậy', warnings: [{ code: 'no-answers' }] },
}
const ofPart: UnitsFigureView = {
  ...part,
  units: [
    estimate({ ...part, domain: 'Điện Biên', value: 70 }),
    estimate({ ...part, domain: 'Sơn La', ...none, label: 'do-not-compare', ...without }),
    estimate({ ...part, domain: 'Lai Châu', value: 90, ciHigh: 102 }),
  ],
  ranks: { units: [rank('Lai Châu', 90, 1), rank('Điện Biên', 70, 2)], withoutValue: ['Sơn La'] },
}
const set = { best: 1, worst: 1 }
const changes: RankChangesView = {
  ...{ kind: 'overall', id: 'overall', name: null, earlier: 'Đợt 2023, 1', level: 0.95, setLevel: 0.975 },
  units: [
    { id: 'Điện Biên', rank: 1, rankBefore: 3, placesGained: 2, set, setBefore: { best: 2, worst: 3 }, verdict: 'up' },
    { id: 'Lai Châu', rank: 2, rankBefore: 1, placesGained: -1, set, setBefore: set, verdict: 'down' },
    { id: 'Sơn La', rank: 3, rankBefore: 3, placesGained: 0, set, setBefore: set, verdict: 'not-told' },
  ],
  ...{ inOneYear: ['Yên Bái'], warnings: ['nam-2023.json: không rõ năm của chỉ số'] },
}
const earlier = [
  { campaign: 'c0', title: 'Đợt 2023', indexYear: 2023, version: 3 },
  { campaign: 'c0', title: 'Đợt 2023', indexYear: 2023, version: 1 },
]
const survey: SurveyView = {
  ...{ title: 'Đợt 2024', isSample: true, indexYear: 2024, columns: [], files: [], results: [head], earlier },
  ...{ plan: null, weightSource: null, lists: [], commitments: [] },
  ...{ brings: [], draws: false, surveys: false, readsAnswers: false },
}
const path = '/api/campaigns/c1/survey/results/2'
const partAsked = `GET ${path}/units?figure=part%3AI`
const changesAsked = (figure: string) => `${path}/rank-changes?figure=${figure}`
const answers = {
  [`GET ${path}`]: result,
  [`GET ${path}/points`]: { rows: [], unknown: [], missing: [], source: '', faults: [], entering: null },
  [partAsked]: ofPart,
}
const show = (address = '/page', more: Record<string, unknown> = {}, changed: Partial<SurveyView> = {}) =>
  renderPage(<ResultsPanel campaign="c1" survey={{ ...survey, ...changed }} />, { ...answers, ...more }, address)

test('a figure is chosen by its name, kind by kind, by keyboard, and the address keeps it', async () => {
  const { search } = show()
  const choice = await screen.findByLabelText('Xem theo chỉ số')
  expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    ...['Chỉ số chung', 'I. Tiếp cận dịch vụ', 'q1. Nơi ngồi chờ', 'Mong đợi W.fees', 'Trung bình visits'],
  ])
  expect([...choice.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
    ...['Phần', 'Tiêu chí', 'Mong đợi', 'Trung bình'],
  ])
  choice.focus()
  await userEvent.selectOptions(choice, 'part:I')
  expect(
    await screen.findByRole('img', { name: /^I\. Tiếp cận dịch vụ: các đơn vị với khoảng tin cậy, %/ }),
  ).toBeTruthy()
  expect(document.activeElement).toBe(choice)
  expect(search()).toEqual({ figure: 'part:I' })
})

test('ranks, tiers and intervals are those of the figure in the address; who has no value stands last, without a rank', async () => {
  show('/page?figure=part%3AI')
  const table = await screen.findByRole('table', { name: 'Thứ hạng và tốp' })
  const [, ...rows] = within(table).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Lai Châu1190,0075,41–100,001–21–28tin cậy/),
    expect.stringMatching(/^Điện Biên2170,0075,41–83,791–21–28tin cậy/),
    expect.stringMatching(/^Sơn La.*không so sánhkhông có khoảng tin cậy$/),
  ])
  expect(screen.getByText('Không có giá trị, không xếp hạng: Sơn La.')).toBeTruthy()
})

test('a figure that no unit has a value of says so in place of chart and table', async () => {
  const empty = { ...ofPart, units: ofPart.units.slice(1, 2), ranks: { units: [], withoutValue: ['Sơn La'] } }
  show('/page?figure=part%3AI', { [partAsked]: empty })
  expect(await screen.findByText('Không đơn vị nào có giá trị của chỉ số này.')).toBeTruthy()
  expect(screen.queryByRole('img', { name: /các đơn vị/ })).toBeNull()
})

test('a result that was kept before there were ranks by every figure shows units without ranks, and says why', async () => {
  show('/page?figure=part%3AI', { [partAsked]: { ...ofPart, ranks: null } })
  const table = await screen.findByRole('table', { name: 'Kết quả theo đơn vị' })
  expect(within(table).getByRole('row', { name: /^Lai Châu 90,00 75,41–100,00 8 tin cậy/ })).toBeTruthy()
  expect(within(table).queryByRole('columnheader', { name: /Hạng|Tốp/ })).toBeNull()
  expect(screen.getByText(/không xếp hạng theo chỉ số đang chọn/)).toBeTruthy()
})

test('a figure in the address that the result has not is named, and the chief one shown', async () => {
  show('/page?figure=part%3AIX')
  expect(await screen.findByText(/không có chỉ số part:IX ghi trong địa chỉ; đang xem Chỉ số chung/)).toBeTruthy()
  expect(screen.getByRole('table', { name: 'Thứ hạng và tốp' })).toBeTruthy()
})

test('degrees of freedom stand with each figure, and why a reliable one is reliable opens by keyboard', async () => {
  show()
  const table = await screen.findByRole('table', { name: 'Các chỉ số' })
  expect(within(table).getByRole('button', { name: 'Bậc tự do' })).toBeTruthy()
  const opener = within(table).getByText('tin cậy', { exact: false, selector: 'summary' })
  const details = opener.closest('details') as HTMLDetailsElement
  expect(details.open).toBe(false)
  expect(details.textContent).toContain(why)
  // A result kept before sentences were: the label alone, and nothing to open.
  const row = within(table).getByRole('row', { name: /^q1\. Nơi ngồi chờ/ })
  expect([row.querySelector('details'), row.textContent?.endsWith('tin cậy')]).toEqual([null, true])
})

test('degrees of freedom of an interval that are not those of the units stand beside them in brackets', async () => {
  const units = [estimate({ ...part, domain: 'Điện Biên', df: 2, intervalDf: 2.6449 })]
  show('/page?figure=part%3AI', { [partAsked]: { ...ofPart, units, ranks: null } })
  const table = await screen.findByRole('table', { name: 'Kết quả theo đơn vị' })
  const cell = within(table).getByText('2 (2,6)')
  expect(cell.title).toBe('Trong ngoặc: bậc tự do của khoảng tin cậy')
})

test('ranks of an earlier result stand beside, with what can be told from chance, and the address keeps which', async () => {
  const { search } = show('/page', {
    [`GET ${changesAsked('overall%3Aoverall')}&earlier=c0&earlierVersion=1`]: changes,
  })
  await userEvent.selectOptions(await screen.findByLabelText('Kết quả năm trước'), 'c0/1')
  const table = await screen.findByRole('table', { name: 'Thay đổi thứ hạng: Chỉ số chung' })
  expect(within(table).getByRole('row', { name: 'Điện Biên 3 1 +2 2–3 1 lên hạng' })).toBeTruthy()
  expect(within(table).getByRole('row', { name: 'Lai Châu 1 2 −1 1 1 xuống hạng' })).toBeTruthy()
  const notTold = 'Sơn La 3 3 0 1 1 chưa phân biệt được với ngẫu nhiên'
  expect(within(table).getByRole('row', { name: notTold })).toBeTruthy()
  expect(screen.getByText('Lên hạng: 1; xuống hạng: 1; chưa phân biệt được với ngẫu nhiên: 1.')).toBeTruthy()
  expect(screen.getByText('Chỉ có giá trị ở một năm, không so thứ hạng: Yên Bái.')).toBeTruthy()
  expect(screen.getByText(/độ tin cậy 97,5 % mỗi năm.*ít nhất 95 %/)).toBeTruthy()
  expect(screen.getByText('nam-2023.json: không rõ năm của chỉ số')).toBeTruthy()
  expect(search()).toEqual({ before: 'c0/1' })
})

test('a file of an earlier year is taken too, is asked for again by another figure, and can be left out', async () => {
  const request = (figure: string) => `POST ${changesAsked(figure)}&name=nam-2023.json`
  const more = { [request('overall%3Aoverall')]: changes, [request('part%3AI')]: { ...changes, units: [] } }
  const { asked } = show('/page', more, { earlier: [] })
  expect(await screen.findByText('Chưa có kết quả của đợt năm trước do cùng cơ quan tổ chức.')).toBeTruthy()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  await userEvent.upload(input as HTMLInputElement, new File(['{}'], 'nam-2023.json'))
  expect(await screen.findByText('So với tệp nam-2023.json.')).toBeTruthy()
  expect(await screen.findByText('Lên hạng: 1; xuống hạng: 1; chưa phân biệt được với ngẫu nhiên: 1.')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Xem theo chỉ số'), 'part:I')
  expect(await screen.findByText('Không đơn vị nào có giá trị ở cả hai năm.')).toBeTruthy()
  await waitFor(() => expect(asked.map((each) => each.request)).toContain(request('part%3AI')))
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ tệp' }))
  expect(screen.queryByText('So với tệp nam-2023.json.')).toBeNull()
  expect(screen.queryByText('Không đơn vị nào có giá trị ở cả hai năm.')).toBeNull()
})

test('a refusal for another formula is shown in its own words', async () => {
  const title = 'Đợt 2023, 3: cần tính chỉ số theo mean-of-five, không phải top-two-share'
  const asked = `GET ${changesAsked('overall%3Aoverall')}&earlier=c0&earlierVersion=3`
  show('/page?before=c0%2F3', { [asked]: new Refusal('invalid-input', title, 400) })
  expect((await screen.findByRole('alert')).textContent).toContain(title)
})

test('a result of all people only has no units to choose a figure for', async () => {
  show('/page', { [`GET ${path}`]: { ...result, unitColumn: null, units: [], ranks: null } })
  expect(await screen.findByRole('table', { name: 'Các chỉ số' })).toBeTruthy()
  expect(screen.queryByLabelText('Xem theo chỉ số')).toBeNull()
  expect(screen.queryByText('Thay đổi thứ hạng so với năm trước')).toBeNull()
})
