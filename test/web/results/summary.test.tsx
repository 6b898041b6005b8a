import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import type { ResultsView } from '../../../src/contract/results-view.ts'
import { DifferencesSection } from '../../../src/web/results/differences-section.tsx'
import { RankReasons } from '../../../src/web/results/rank-reasons.tsx'
import { ResultsSummary } from '../../../src/web/results/results-summary.tsx'
import { exampleResults } from '../../support/example-results.ts'
import { cellsOf, rendered } from '../../support/rendered.tsx'

let results: ResultsView
beforeAll(async () => {
  results = await exampleResults()
})

const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')

test('the summary tells the published index, its change and rank, and what was computed', () => {
  rendered(<ResultsSummary results={results} />)
  for (const told of [
    '88,23 điểm',
    '+0,21 so với năm 2023 (88,02)',
    'Hạng 35 trong 63 Từ hạng 20 xuống hạng 35',
    'Tính từ số liệu88,22',
    '82,96 %',
    'Hạng 40 trong 63 Từ hạng 49 lên hạng 40',
    'Thẩm định58,904',
  ]) {
    expect(text()).toContain(told)
  }
})

test('what is not known is said, not shown as zero', () => {
  const unknown = { rank: null, previous: null, units: null, ownChange: null, meanChange: null }
  const nothing: ResultsView = {
    ...results,
    ...{ published: null, total: null, previous: null, change: null, selfDocuments: null, differences: [] },
    sipas: { ...results.sipas!, overall: null, previous: null, change: null },
    ranks: { par: unknown, sipas: unknown },
    domains: results.domains.map((domain) => ({ ...domain, documents: null })),
  }
  rendered(<ResultsSummary results={nothing} />)
  expect(screen.getAllByText('Chưa có thứ hạng')).toHaveLength(2)
  expect(text()).toContain('chưa có số liệu')
  expect(text()).not.toMatch(/(?<![\d,.])0(,00)?(?![\d,.])/)
})

test('the rank is explained by the mean change of all', () => {
  rendered(<RankReasons ranks={results.ranks} />)
  // 0,21 − 1,39 and 2,86 − 1,28
  expect(text()).toContain('chậm hơn bình quân cả nước 1,18')
  expect(text()).toContain('nhanh hơn bình quân cả nước 1,58')
})

test('published figures that differ are listed with their place', () => {
  rendered(<DifferencesSection differences={results.differences} />)
  expect(screen.getAllByRole('row').map(cellsOf)).toContainEqual([
    'Tổng điểm tự đánh giámục II.1',
    'mục II.1',
    '60,642',
    '61,142',
    '+0,5',
  ])
  expect(text()).toContain('16 số đã công bố khác số tính lại.')
})

test('and where none differs that is said', () => {
  rendered(<DifferencesSection differences={[]} />)
  expect(screen.getByRole('status').textContent).toBe('Không có số nào khác.')
})
