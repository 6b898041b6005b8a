import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ResultsView } from '../../../src/contract/results-view.ts'
import { agencyLosses } from '../../../src/web/results/agency-losses.ts'
import { LossesSection } from '../../../src/web/results/losses-section.tsx'
import { exampleResults } from '../../support/example-results.ts'
import { cellsOf, rendered } from '../../support/rendered.tsx'

let results: ResultsView
let opened: string[]
beforeAll(async () => {
  results = await exampleResults()
})
beforeEach(() => {
  opened = []
})

const show = () => rendered(<LossesSection {...results} onOpenProof={(code) => opened.push(code)} />)
const rows = () => screen.getAllByRole('row').slice(1, -1).map(cellsOf)
const codes = () => rows().map(([name = '']) => name.split(' ')[0])

/** The rows of the report's own table, in its order. */
const printed = '1.3.2 1.7 2.3.2 5.4 5.6 6.1.1 6.1.3 6.3.1 6.3.2 7.1.1 7.1.4 7.3.4 7.3.6 7.3.7 8.2 8.3.2 8.4 8.5'.split(
  ' ',
)

describe('the criteria that are not at their maximum', () => {
  test('are those of the published table', () => {
    show()
    expect(codes()).toEqual(printed)
    expect(cellsOf(screen.getByRole('row', { name: /^8\.4/ })).slice(1, 6)).toEqual(['2', '1,5', '0,5', '1', '1,5'])
  })

  test('are sorted by what is lost, the most first, and then the other way round', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Còn thiếu' }))
    // 8.4 lost 1,5; 8.2 lost 1.
    expect(codes().slice(0, 2)).toEqual(['8.4', '8.2'])
    expect(screen.getByRole('columnheader', { name: 'Còn thiếu' }).getAttribute('aria-sort')).toBe('descending')
    await userEvent.click(screen.getByRole('button', { name: 'Còn thiếu' }))
    expect(codes().at(-1)).toBe('8.4')
  })

  test.each([
    ['thanh toan', ['7.3.7']],
    ['THANH TOÁN', ['7.3.7']],
    ['so tai chinh', ['6.1.3', '6.3.1', '6.3.2', '8.4']],
    ['7.3', ['7.3.4', '7.3.6', '7.3.7']],
  ])('are found by "%s" whatever its marks', async (search, found) => {
    show()
    await userEvent.type(screen.getByRole('searchbox'), search)
    expect(codes()).toEqual(found)
    expect(screen.getByRole('status').textContent).toBe(`${found.length} tiêu chí`)
  })

  test('are filtered by domain and by agency together', async () => {
    show()
    await userEvent.selectOptions(screen.getByLabelText('Lĩnh vực'), '6')
    await userEvent.selectOptions(screen.getByLabelText('Cơ quan chủ trì'), 'Sở Kế hoạch và Đầu tư')
    expect(codes()).toEqual(['6.1.1'])
  })

  test('and where nothing matches that is said', async () => {
    show()
    await userEvent.type(screen.getByRole('searchbox'), 'zzz')
    expect(screen.getByText('Không có tiêu chí nào khớp.')).toBeTruthy()
  })

  test('of surveys come on demand, and their missing self score is not zero', async () => {
    show()
    await userEvent.selectOptions(screen.getByLabelText('Hiện'), 'surveys')
    const survey = cellsOf(screen.getAllByRole('row', { name: /Khảo sát lãnh đạo/ })[0]!)
    expect(survey[2]).toBe('–chưa có số liệu')
    // A sum with a gap in it is none.
    expect(cellsOf(screen.getByRole('row', { name: /^Cộng/ }))[2]).toBe('–chưa có số liệu')
  })

  test('lead to their proofs with the keyboard', async () => {
    show()
    within(screen.getByRole('row', { name: /^7\.3\.7/ }))
      .getAllByRole('button')[0]!
      .focus()
    await userEvent.keyboard('{Enter}')
    expect(opened).toEqual(['7.3.7'])
  })
})

test('what an agency may still win is the sum of its rows', () => {
  // 6.1.3 lost 0,039; 6.3.1 0,25; 6.3.2 0,75; 8.4 1,5
  expect(agencyLosses(results.subCriteria)[0]).toEqual({ agency: 'Sở Tài chính', count: 4, lost: '2.539' })
  expect(agencyLosses(results.subCriteria)).toContainEqual({ agency: null, count: 1, lost: '0.5' })
})
