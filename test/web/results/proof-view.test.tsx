import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultsView, SubCriterionView } from '../../../src/contract/results-view.ts'
import { englishForm } from '../../../src/web/results/english-form.ts'
import { ProofView } from '../../../src/web/results/proof-view.tsx'
import { exampleResults } from '../../support/example-results.ts'
import { cellsOf, rendered } from '../../support/rendered.tsx'

let results: ResultsView
beforeAll(async () => {
  results = await exampleResults()
})

const row = (code: string): SubCriterionView => results.subCriteria.find((each) => each.code === code)!
const show = (shown: SubCriterionView, language: 'vi' | 'en' = 'vi') =>
  rendered(<ProofView row={shown} differences={results.differences} />, language)
const part = (name: string) => within(screen.getByRole('region', { name }))

describe('a proof', () => {
  test('shows the arithmetic that the report prints, and the rounding', () => {
    show(row('7.3.6'))
    expect(part('Phép tính').getByText('44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm')).toBeTruthy()
    expect(part('Làm tròn').getByText('1,323 điểm')).toBeTruthy()
    expect(part('Làm tròn').getByText(/3 chữ số thập phân/)).toBeTruthy()
  })

  test('shows each figure with its unit and its source', () => {
    show(row('7.3.7'))
    const figures = screen.getAllByRole('row').map(cellsOf)
    expect(figures).toContainEqual([
      'Số hồ sơ có giao dịch thanh toán trực tuyếnNguồn: Báo cáo phân tích năm 2024 của tỉnh',
      '36.974 hồ sơ',
    ])
  })

  test('says yes or no, not 1 or 0', () => {
    show(row('7.1.1'))
    expect(screen.getAllByRole('row').map(cellsOf).at(-1)?.[1]).toBe('không')
  })

  test('says how sure its rule is', () => {
    show(row('5.6'))
    expect(part('Quy tắc').getByText('giả định, chưa được xác nhận')).toBeTruthy()
  })

  test('tells what was published otherwise', () => {
    show(row('7.3.6'))
    expect(part('Số đã công bố khác số tính lại').getByText(/in 1,3223, tính lại được 1,3233/)).toBeTruthy()
  })

  test('without a figure says so, and gives no score', () => {
    const known = row('7.3.6')
    const [first, ...others] = known.proof.figures
    const proof = {
      ...known.proof,
      outcome: 'missing' as const,
      text: 'chưa có điểm, thiếu: Số hồ sơ trực tuyến toàn trình',
      figures: [{ ...first!, value: null }, ...others],
      rounded: null,
      exact: null,
    }
    show({ ...known, selfComputed: null, proof })
    expect(part('Phép tính').getByText('Chưa chấm được: thiếu số liệu')).toBeTruthy()
    expect(screen.getAllByRole('row').map(cellsOf)[1]?.[1]).toBe('–chưa có số liệu')
    expect(screen.queryByRole('region', { name: 'Làm tròn' })).toBeNull()
  })

  test('writes its numbers in the English form in English', () => {
    show(row('7.3.6'), 'en')
    expect(screen.getByText('44,399 / 50,328 × 1.5 = 1.3233 → 1.323 điểm')).toBeTruthy()
  })
})

test.each([
  ['1.323 / 1.339 × 100 = 98,8051', '1,323 / 1,339 × 100 = 98.8051'],
  ['2.836.483.552.955 đồng', '2,836,483,552,955 đồng'],
  ['tiêu chí 7.3.6 và 1.7', 'tiêu chí 7.3.6 và 1.7'],
  ['1.234,5 và (23 + 2 × 0,5) / 25', '1,234.5 và (23 + 2 × 0.5) / 25'],
])('"%s" is "%s" in the English form', (line, english) => {
  expect(englishForm(line)).toBe(english)
})
