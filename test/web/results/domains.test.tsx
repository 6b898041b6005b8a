import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultsView } from '../../../src/contract/results-view.ts'
import { DomainsChart } from '../../../src/web/results/domains-chart.tsx'
import { DomainsTable } from '../../../src/web/results/domains-section.tsx'
import { exampleResults } from '../../support/example-results.ts'
import { cellsOf, rendered } from '../../support/rendered.tsx'

let results: ResultsView
beforeAll(async () => {
  results = await exampleResults()
})

/** Printed in the province's report; of domain 8 it prints 11,23 where its own figures give 11,22. */
const printed = [
  ['1', '9,39', '8,81'],
  ['2', '9,43', '9,73'],
  ['3', '13,00', '12,18'],
  ['4', '10,07', '9,88'],
  ['5', '13,22', '13,33'],
  ['6', '10,20', '9,97'],
  ['7', '11,68', '12,24'],
  ['8', '11,22', '11,87'],
] as const

describe('the chart of the domains', () => {
  test('writes the points of both years beside the bars', () => {
    const { container } = rendered(<DomainsChart domains={results.domains} year={2024} tableId="table" />)
    const written = [...container.querySelectorAll('svg[role="img"] text')].map(({ textContent }) => textContent)
    for (const [, now, before] of printed) {
      expect(written).toContain(`2024: ${now}`)
      expect(written).toContain(`2023: ${before}`)
    }
  })

  test('is named for a screen reader and says where the numbers are', () => {
    rendered(<DomainsChart domains={results.domains} year={2024} tableId="table" />)
    const chart = screen.getByRole('img', { name: /8 lĩnh vực năm 2024 và năm 2023/ })
    expect(chart.getAttribute('aria-details')).toBe('table')
  })

  test('says that a year is missing and draws no bar for it', () => {
    const domains = results.domains.slice(0, 1).map((domain) => ({ ...domain, previous: null }))
    const { container } = rendered(<DomainsChart domains={domains} year={2024} tableId="table" />)
    expect(screen.getByText('2023: chưa có số liệu')).toBeTruthy()
    // One bar and the outlines of two.
    expect(container.querySelectorAll('svg[role="img"] g rect')).toHaveLength(3)
  })
})

describe('the table of the domains', () => {
  test('holds the printed points of both years', () => {
    rendered(<DomainsTable {...results} />)
    const rows = screen.getAllByRole('row').slice(1).map(cellsOf)
    expect(rows.map((cells) => [cells[0]?.[0], cells[6], cells[8]])).toEqual(printed)
  })

  test('marks the domains that were published otherwise', () => {
    rendered(<DomainsTable {...results} />)
    const row = screen.getByRole('row', { name: /^8\. / })
    expect(within(row).getByRole('link').textContent).toContain('in 11,23, tính lại được 11,22')
    expect(within(screen.getByRole('row', { name: /^1\. / })).queryByRole('link')).toBeNull()
  })

  test('is in the English form in English', () => {
    rendered(<DomainsTable {...results} />, 'en')
    expect(cellsOf(screen.getByRole('row', { name: /^3\. / }))).toContain('13.00')
  })
})
