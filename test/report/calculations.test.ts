import { expect, test } from 'vitest'
import { roundResults } from '../../src/analysis/round-results.ts'
import type { ParFramework } from '../../src/framework/framework.ts'
import type { Round } from '../../src/framework/round.ts'
import { exact, one } from '../../src/number/exact.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { emptyRound } from '../support/empty-round.ts'
import { example, reportWith } from '../support/example-round.ts'
import { contradictions } from '../support/recalculated.ts'
import { figureCellsOf, tablesOf } from '../support/report-parts.ts'

const { round } = example

const selfScoresOnly: Partial<Round> = { scores: round.scores.map((row) => ({ ...row, appraised: null })) }

const thirdDecimals: Partial<Round> = {
  sipas: {
    thisYear: Object.fromEntries(
      Object.entries(round.sipas.thisYear).map(([code, value], index) => [
        code,
        value?.add(exact(`0.00${1 + (index % 8)}`)) ?? null,
      ]),
    ),
    lastYear: round.sipas.lastYear,
  },
  history: round.history.map((each, index) => ({
    ...each,
    parIndex: each.parIndex?.add(exact(`0.00${1 + ((index * 4) % 9)}`)) ?? null,
  })),
  lastYearDomainTotals: Object.fromEntries(
    Object.entries(round.lastYearDomainTotals).map(([code, total]) => [code, total.add(exact('0.004'))]),
  ),
}

const rounds: readonly (readonly [string, Partial<Round>])[] = [
  ['the published round', {}],
  ['a round before its appraisal', selfScoresOnly],
  ['figures only, no score', { scores: [] }],
  ['numbers with three decimals', thirdDecimals],
  [
    'a criterion of satisfaction missing',
    { sipas: { ...round.sipas, thisYear: { ...round.sipas.thisYear, '7': null } } },
  ],
  [
    'an appraised score missing',
    { scores: round.scores.map((row) => (row.code === '8.5' ? { ...row, appraised: null } : row)) },
  ],
  ['a year of last totals missing', { lastYearDomainTotals: {} }],
  ['a round without anything', emptyRound],
]

test.each(rounds)('%s: every calculation gives the value of its cell', (_case, changes) => {
  expect(contradictions(figureCellsOf(reportWith(changes)))).toEqual([])
})

test('where a sub-criterion does not apply, sums and shares leave its maximum out', () => {
  const par: ParFramework = {
    ...example.par,
    domains: example.par.domains.map((domain) => ({
      ...domain,
      subCriteria: domain.subCriteria.map((item) =>
        item.code === '8.4'
          ? { ...item, rule: { kind: 'not-applicable', applies: 'applies', rule: item.rule } as const }
          : item,
      ),
    })),
  }
  const without: Round = { ...round, figures: { ...round.figures, '8.4': { applies: one.sub(one) } } }
  const report = buildReport(roundResults(without, par, example.sipas))
  expect(contradictions(figureCellsOf(report))).toEqual([])
})

test('the example has calculations of each kind that it needs, and each names cells that are there', () => {
  const calculations = figureCellsOf(reportWith()).flatMap(({ calculation }) => calculation ?? [])
  expect(calculations.length).toBeGreaterThan(150)
  expect(new Set(calculations.map(({ kind }) => kind))).toEqual(new Set(['sum', 'mean', 'difference', 'percentage']))
})

test.each(rounds)(
  '%s: ids of cells and tables, and names of sheets, are unique, and every row is full',
  (_case, changes) => {
    const report = reportWith(changes)
    const tables = tablesOf(report)
    for (const names of [
      figureCellsOf(report).map(({ id }) => id),
      tables.map(({ id }) => id),
      tables.map(({ sheetName }) => sheetName),
    ]) {
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
    for (const { columns, rows, sheetName } of tables) {
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row.cells).toHaveLength(columns.length)
      expect(sheetName).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    }
  },
)
