import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import type { UnitLossesView } from '../../../src/contract/api-views.ts'
import { UnitLossesPanel } from '../../../src/web/course/unit-losses-panel.tsx'
import { wantWords } from '../../../src/web/parts/words.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => Promise.all([wantWords('course'), wantWords('campaigns')]))

const path = 'GET /api/rounds/r1/items/7.3.6/unit-losses'

function unit(name: string, values: readonly [string | null, string | null], lost: string | null) {
  const [all, online] = values
  return {
    ...{ round: name, organisation: name, organisationName: name, lost },
    items: [{ code: '7.1', name: 'Hồ sơ', maximum: '4', claimed: '2.5', appraised: null, final: null }],
    figures: [
      { figure: 'all', value: all, share: all === null ? null : '0.6' },
      { figure: 'online', value: online, share: null },
    ],
  }
}

const losses: UnitLossesView = {
  ...{ maximum: '1.5', lost: '0.6', own: '0', hidden: 0 },
  feeds: [{ framework: 'model-department', frameworkName: 'Mô hình cấp sở', code: '7.1' }],
  figures: [
    { figure: 'all', name: 'Tổng số hồ sơ', unit: 'hồ sơ', sum: '1000', own: '1000' },
    { figure: 'online', name: 'Số hồ sơ trực tuyến', unit: 'hồ sơ', sum: '600', own: '650' },
  ],
  units: [unit('Sở Nội vụ', ['600', '300'], '0.45'), unit('Sở Y tế', ['400', '300'], '0.15')],
}
const show = (answer: unknown) => renderPage(<UnitLossesPanel round="r1" code="7.3.6" />, { [path]: answer })

test('units stand with what they cost, their figures and their own points; a sum that differs is told', async () => {
  show(losses)
  const first = await screen.findByRole('row', { name: /^Sở Nội vụ/ })
  expect(first.textContent).toBe('Sở Nội vụ0,4560060,0 %3002,5 / 47.1: Tự chấm'.replace(' %', '\u00a0%'))
  expect(screen.getByText('Theo số liệu cộng từ các đơn vị, tiêu chí mất 0,6 trong 1,5 điểm.')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('Số hồ sơ trực tuyến: các đơn vị cộng lại 600, đã nhập 650')
  expect(screen.getByRole('alert').textContent).not.toContain('Tổng số hồ sơ')
  expect(screen.getByRole('link', { name: 'Sở Nội vụ' }).getAttribute('href')).toBe(
    '/rounds/S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5/course/7.1',
  )
  expect(screen.queryByText(/không do đơn vị nào/)).toBeNull()
})

test('what of the loss is no unit’s is told', async () => {
  show({ ...losses, own: '0.2' })
  expect(await screen.findByText(/^Trong đó 0,2 điểm không do đơn vị nào/)).toBeTruthy()
})

test('a gap is named and is no zero', async () => {
  const units = [unit('Sở Nội vụ', ['600', null], null)]
  show({ ...losses, lost: null, own: null, units, figures: losses.figures.map((each) => ({ ...each, own: null })) })
  expect(await screen.findByText(/còn thiếu số liệu: Sở Nội vụ \(Số hồ sơ trực tuyến\)/)).toBeTruthy()
  const row = screen.getByRole('row', { name: /^Sở Nội vụ/ })
  expect([...row.querySelectorAll('td')].map(({ textContent }) => textContent?.includes('chưa có số liệu'))).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('units that the reader does not see are counted, and nobody’s loss is told', async () => {
  show({ ...losses, lost: null, own: null, hidden: 2, units: [unit('Sở Nội vụ', ['600', '300'], null)] })
  expect(await screen.findByText(/^Còn 2 đơn vị góp số liệu mà bạn không xem được/)).toBeTruthy()
})

test('without units it says by what they would be measured', async () => {
  show({ ...losses, lost: null, own: null, units: [] })
  expect(await screen.findByText('Chưa có đơn vị cấp dưới nào góp số liệu.')).toBeTruthy()
  expect(screen.getByText(/Mô hình cấp sở/)).toBeTruthy()
})

test('a failure is told, with a way to try again', async () => {
  show(new Refusal('internal', 'hỏng', 500))
  expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy()
})
