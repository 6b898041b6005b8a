import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultsView } from '../../../src/contract/results-view.ts'
import { HistorySection } from '../../../src/web/results/history-section.tsx'
import { SipasSection } from '../../../src/web/results/sipas-section.tsx'
import { exampleResults } from '../../support/example-results.ts'
import { cellsOf, rendered } from '../../support/rendered.tsx'

let results: ResultsView
beforeAll(async () => {
  results = await exampleResults()
})

describe('the satisfaction index', () => {
  test('shows the printed values of the whole, the parts and the groups', () => {
    rendered(<SipasSection {...results} sipas={results.sipas!} />)
    const rows = screen.getAllByRole('row').slice(1).map(cellsOf)
    expect(rows.map(([name = '', ...values]) => [name.split('. ')[0], ...values])).toEqual([
      ['Chỉ số chung', '82,96', '80,10', '+2,86'],
      ['Phần I', '82,88', '80,03', '+2,85'],
      ['Nhóm A', '81,94', '80,29', '+1,65'],
      ['Nhóm B', '82,77', '79,41', '+3,36'],
      ['Nhóm C', '82,75', '79,87', '+2,88'],
      ['Nhóm D', '83,21', '80,24', '+2,97'],
      ['Phần II', '83,08', '80,20', '+2,88'],
      ['Nhóm E', '82,78', '80,05', '+2,73'],
      ['Nhóm G', '83,48', '80,23', '+3,25'],
      ['Nhóm H', '83,07', '80,16', '+2,91'],
      ['Nhóm I', '83,01', '81,07', '+1,94'],
      ['Nhóm K', '82,94', '79,49', '+3,45'],
    ])
  })

  test('opens a group to its criteria, and all of them at once', async () => {
    rendered(<SipasSection {...results} sipas={results.sipas!} />)
    await userEvent.click(screen.getByRole('button', { name: /Nhóm A/ }))
    expect(screen.getByRole('button', { name: /Nhóm A/ }).getAttribute('aria-expanded')).toBe('true')
    expect(cellsOf(screen.getByRole('row', { name: /^1\. / })).slice(1)).toEqual(['81,61', '79,89', '+1,72'])
    await userEvent.click(screen.getByRole('button', { name: 'Mở tất cả' }))
    // The head, the whole, 2 parts, 9 groups, 39 criteria.
    expect(screen.getAllByRole('row')).toHaveLength(52)
  })
})

describe('the series of years', () => {
  test('draws the index through every year and the satisfaction index through the two that are known', () => {
    rendered(<HistorySection history={results.history} />)
    const index = screen.getByRole('img', { name: /PAR INDEX và SIPAS từ năm 2012 đến năm 2024/ })
    const lines = [...index.querySelectorAll('polyline')].map((line) => line.getAttribute('points')?.split(' ').length)
    expect(lines).toEqual([13, 2])
  })

  test('draws no rank where none is known, and says so across the gap', () => {
    rendered(<HistorySection history={results.history} />)
    const ranks = screen.getByRole('img', { name: /thứ hạng từ năm 2012/ })
    expect(ranks.querySelectorAll('circle')).toHaveLength(2)
    expect(ranks.textContent).toContain('2012–2022: chưa có số liệu')
  })

  test('stands as a table too, a gap as a gap', () => {
    rendered(<HistorySection history={results.history} />)
    const rows = screen.getAllByRole('row', { hidden: true }).map(cellsOf)
    expect(rows).toContainEqual(['2012', '62,58', '–chưa có số liệu', '–chưa có số liệu', '–chưa có số liệu'])
    expect(rows).toContainEqual(['2018', '77,00', '–chưa có số liệu', '–chưa có số liệu', '–chưa có số liệu'])
    expect(rows).toContainEqual(['2024', '88,23', '35/63', '82,96', '40/63'])
  })

  test('a round without a series says that there is none', () => {
    rendered(<HistorySection history={[]} />)
    expect(screen.getByText('chưa có số liệu')).toBeTruthy()
  })
})
