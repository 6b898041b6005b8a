// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { SurveyCommitmentView, SurveyPlanStageView, SurveyView } from '../../../src/contract/survey-api-views.ts'
import { DrawPanel } from '../../../src/web/campaigns/survey/draw-panel.tsx'
import { followLanguage, wantWords } from '../../../src/web/parts/words.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('campaigns'))
afterEach(() => followLanguage('vi'))

const by = { id: 'quan', name: 'Quân' }
const at = '2026-12-01T03:00:00Z'
const path = '/api/campaigns/c1/survey'
const file = (number: number, kind: SurveyView['files'][number]['kind'], name: string) => ({
  ...{ number, kind, name, sha256: 'a'.repeat(64), bytes: 1536, by, at },
})
const plan = file(1, 'plan', 'plan.yaml')
const commitment: SurveyCommitmentView = {
  ...{ number: 3, name: 'cam-ket.json', by, at, withdrawnAt: null, units: 1039, protocol: null },
  ...{ sha256: 'c'.repeat(64), frame: 'f'.repeat(64), plan: 'e'.repeat(64) },
}
const committed = { files: [plan, file(2, 'frame', 'khung.csv'), file(3, 'commitment', 'cam-ket.json')] }
const survey: SurveyView = {
  ...{ title: 'Đợt 2026', isSample: true, indexYear: 2026, columns: [], earlier: [] },
  ...{ plan: null, weightSource: null, files: [plan], results: [] },
  ...{ commitments: [], lists: [], brings: ['plan', 'protocol'], draws: true, surveys: false, readsAnswers: false },
}
const show = (changes: Partial<SurveyView> = {}, answers: Record<string, unknown> = {}) =>
  renderPage(<DrawPanel campaign="c1" survey={{ ...survey, ...changes }} />, answers)
const stage: SurveyPlanStageView = {
  ...{
    name: 'Xã',
    unit: 'commune',
    draw: { kind: 'total', units: 1200 },
    method: 'pps-systematic',
    size: 'households',
  },
  ...{ stratum: 'region', certainty: ['X03', 'X07'], reserves: 1, nestedCodes: false, listedLater: false },
}
const household: SurveyPlanStageView = {
  ...{ name: 'Hộ', unit: 'household', draw: { kind: 'per-parent', units: 3 }, method: 'simple', size: null },
  ...{ stratum: null, certainty: [], reserves: 0, nestedCodes: true, listedLater: true },
}
const chooseFrame = () => document.querySelector('input[type=file]') as HTMLInputElement

test('without a plan no frame comes in, and without a frame no seed', async () => {
  show({ files: [] })
  expect(await screen.findByText(/^Cần có phương án/)).toBeTruthy()
  expect(chooseFrame()).toBeNull()
  expect(screen.getByText('Nhập được sau khi khung mẫu được cam kết.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Rút mẫu' })).toBeNull()
})

test('a plan is told in words, a row for each stage', async () => {
  show({ plan: { stages: [stage, household], faults: [] } })
  const rows = await screen.findAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'CấpSố đơn vị rútCách rútTầng theo cộtChắc chắn được rútDự bịDanh sách lấy từ',
    'Xã communetổng cộng 1.200hệ thống, xác suất theo kích thướckích thước: cột householdsregionX03, X071 mỗi nhómkhung mẫu',
    'Hộ household3 trong mỗi xãngẫu nhiên đơn giảnkhôngkhôngkhôngdanh sách lập sau khi rút bước trên',
  ])
})

test('what is wrong with the file of a plan is told in words: doubts beside the stages, errors alone', async () => {
  const fault = 'plan.yaml:2:5: khóa "total" ghi hai lần'
  show({ plan: { stages: [stage], faults: [fault] } })
  expect(await screen.findByText(fault)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  cleanup()
  show({ plan: { stages: [], faults: [fault] } })
  expect((await screen.findByRole('alert')).textContent).toBe(`Tệp phương án có lỗi nên không dùng được:${fault}`)
  expect(screen.queryByRole('table')).toBeNull()
})

test('a frame that is chosen is committed to; a refusal tells its place', async () => {
  const refusal = new Refusal('faulty-files', 'khung.csv:3:6: "0" cần số từ 1', 422)
  const { asked } = show({}, { [`POST ${path}/commitments?name=khung.csv`]: refusal })
  await screen.findByText('Chưa có khung mẫu nào được cam kết.')
  await userEvent.upload(chooseFrame(), new File(['code'], 'khung.csv'))
  expect(await screen.findByText(/^khung\.csv:3:6/)).toBeTruthy()
  expect(asked.map(({ request }) => request)).toEqual([`POST ${path}/commitments?name=khung.csv`])
})

test('a commitment shows its moment, person and hashes, and takes no other frame', async () => {
  show({ ...committed, commitments: [commitment] })
  expect(await screen.findByText('01/12/2026 10:00')).toBeTruthy()
  for (const text of ['Quân', '1.039', commitment.frame, commitment.sha256]) expect(screen.getByText(text)).toBeTruthy()
  expect(chooseFrame()).toBeNull()
  expect(screen.getByRole('link', { name: 'Tải khung mẫu' }).getAttribute('href')).toBe(`${path}/files/2`)
  expect(screen.getByRole('link', { name: 'Tải bản cam kết' }).getAttribute('href')).toBe(`${path}/files/3`)
})

test('a seed is sent with its source and its moment in Vietnam, once all of it is there', async () => {
  const { asked } = show({ ...committed, commitments: [commitment] }, { [`POST ${path}/draws`]: { number: 4 } })
  await userEvent.type(await screen.findByLabelText(/^Nơi công bố/), 'Xổ số miền Bắc')
  await userEvent.type(screen.getByLabelText(/^Giờ công bố/), '25:00')
  await userEvent.type(screen.getByLabelText(/^Số gieo/), '12345')
  await userEvent.click(screen.getByRole('button', { name: 'Rút mẫu' }))
  expect(await screen.findByText('Ghi giờ và phút, ví dụ 18:30.')).toBeTruthy()
  expect(asked).toEqual([])
  await userEvent.type(screen.getByLabelText(/^Ngày công bố/), '2/12/2026')
  await userEvent.clear(screen.getByLabelText(/^Giờ công bố/))
  await userEvent.type(screen.getByLabelText(/^Giờ công bố/), '8:30')
  await userEvent.click(screen.getByRole('button', { name: 'Rút mẫu' }))
  const seed = { source: 'Xổ số miền Bắc', publishedAt: '2026-12-02T08:30:00+07:00', text: '12345' }
  await waitFor(() => expect(asked).toContainEqual({ request: `POST ${path}/draws`, body: seed }))
})

test('a commitment that was drawn by takes no other seed, and those withdrawn stay in sight', async () => {
  const earlier = { ...commitment, number: 2, withdrawnAt: '2026-12-01T02:00:00Z', protocol: 9, sha256: 'd'.repeat(64) }
  show({ ...committed, commitments: [{ ...commitment, protocol: 4 }, earlier] })
  expect(await screen.findByText(/^Đã rút mẫu theo bản cam kết này/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Rút mẫu' })).toBeNull()
  expect(screen.getByRole('listitem').textContent).toMatch(/thu hồi lúc 01\/12\/2026 09:00\. Đã rút mẫu theo bản này\./)
})

test('who only reads sees what was committed to and enters nothing', async () => {
  show({ ...committed, commitments: [commitment], draws: false, brings: [] })
  expect(await screen.findByText('Chưa nhập số gieo.')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('a protocol that differs shows each difference, from the plan and from the draw made again', async () => {
  const check = {
    plan: { state: 'same', differences: [] },
    replay: { state: 'differs', differences: ['Xã X01: có trong biên bản nhưng không được rút'] },
    commitment: { state: 'elsewhere', at: null },
  }
  show({ files: [plan, file(4, 'protocol', 'bien-ban.json')] }, { [`GET ${path}/files/4/check`]: check })
  expect(await screen.findByText('Xã X01: có trong biên bản nhưng không được rút')).toBeTruthy()
  expect(screen.getByText('Bản cam kết lập ở nơi khác, ngoài hệ thống này.')).toBeTruthy()
})

test('a protocol is printed to be signed, and who is to be asked is listed with what is not drawn yet', async () => {
  const sample = {
    stage: 'Thôn',
    asked: 1408,
    reserves: 12,
    left: ['Hộ'],
    warnings: ['bước "Hộ" chưa có biên bản ở 3 đơn vị'],
  }
  show({ files: [plan, file(4, 'protocol', 'bien-ban.json')] }, { [`GET ${path}/sample`]: sample })
  expect(await screen.findByText(/^Thôn: 1\.408 đơn vị có trong mẫu, 12 đơn vị dự bị/)).toBeTruthy()
  expect(screen.getByText('Chưa có biên bản rút bước: Hộ.')).toBeTruthy()
  expect(screen.getByText(sample.warnings[0] ?? '')).toBeTruthy()
  const links = screen.getAllByRole('link').map((link) => [link.ariaLabel, link.getAttribute('href')])
  for (const expected of [
    ['Biên bản Word để in và ký: bien-ban.json', `${path}/files/4/paper/docx`],
    ['Biên bản PDF: bien-ban.json', `${path}/files/4/paper/pdf`],
    ['Danh sách phải hỏi, XLSX', `${path}/sample/xlsx?language=vi`],
    ['Danh sách phải hỏi, CSV', `${path}/sample/csv?language=vi`],
  ])
    expect(links).toContainEqual(expected)
})

test('a list of one unit is committed to, and brought again with the seed that draws from it', async () => {
  const list = { ...commitment, number: 7, name: 'cam-ket-household-T1.json', units: 88, sha256: 'b'.repeat(64) }
  const withdrawn = { ...list, number: 6, withdrawnAt: at, sha256: 'd'.repeat(64) }
  const files = [plan, file(4, 'protocol', 'bien-ban.json')]
  const { asked } = show(
    { files, plan: { stages: [stage, household], faults: [] }, lists: [list, withdrawn] },
    { [`POST ${path}/list-commitments?name=ho.csv`]: new Refusal('faulty-files', 'ho.csv:3:1: mã lặp', 422) },
  )
  expect(await screen.findByText(/^cam-ket-household-T1\.json: 88 đơn vị.* Chờ số gieo/)).toBeTruthy()
  expect(screen.getByText(/Thu hồi lúc 01\/12\/2026 10:00\./)).toBeTruthy()
  const [again, committing] = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].slice(-2)
  await userEvent.upload(committing!, new File(['code'], 'ho.csv'))
  expect(await screen.findByText(/^ho\.csv:3:1/)).toBeTruthy()
  await userEvent.upload(again!, new File(['code'], 'ho.csv'))
  await userEvent.type(await screen.findByLabelText(/^Nơi công bố/), 'Xổ số')
  await userEvent.type(screen.getByLabelText(/^Ngày công bố/), '9/12/2026')
  await userEvent.type(screen.getByLabelText(/^Giờ công bố/), '18:30')
  await userEvent.type(screen.getByLabelText(/^Số gieo/), '67890')
  await userEvent.click(screen.getByRole('button', { name: 'Rút mẫu' }))
  const seed = { name: 'ho.csv', source: 'Xổ số', text: '67890', publishedAt: '2026-12-09T18:30:00+07:00' }
  await waitFor(() =>
    expect(asked.map(({ request }) => request)).toContain(`POST ${path}/list-draws?${new URLSearchParams(seed)}`),
  )
})

test('the draw speaks English too', async () => {
  await followLanguage('en')
  show({ ...committed, commitments: [commitment] })
  expect(
    await screen.findByText(/^A public outcome that nobody can choose, published after 01\/12\/2026 10:00/),
  ).toBeTruthy()
})
