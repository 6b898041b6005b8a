import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openAnswers } from '../../src/operations/surveys/open-answers.ts'
import { tQuantile } from '../../src/stats/t-quantile.ts'
import { domainDifference } from '../../src/survey/compare/domain-difference.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { jackknife } from '../../src/survey/replicates/jackknife.ts'
import { satterthwaiteDesign } from '../support/satterthwaite-design.ts'

interface Figure {
  readonly figure: string
  readonly domain: string | null
  readonly standardError: number | null
  readonly df: number
  readonly intervalDf: number
}

interface Difference {
  readonly figure: string
  readonly one: string
  readonly other: string
  readonly standardError: number
  readonly df: number
}

interface Case {
  readonly name: string
  readonly data: string
  readonly design: string
  readonly by: string
  readonly estimates: readonly Figure[]
  readonly differences: readonly Difference[]
}

const folder = 'test/golden/survey'
const { madeBy, cases }: { madeBy: string; cases: readonly Case[] } = JSON.parse(
  readFileSync(`${folder}/satterthwaite.json`, 'utf8'),
)

const open = ({ data, design, by }: Case, designPath = satterthwaiteDesign(join(folder, 'designs', design))) =>
  openAnswers([`${folder}/data/${data}`], designPath, { domain: by, designEffects: false })

/** Whether two figures are the same to 1e-9 of their size; a missing one is the same as a missing one only. */
function agree(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs)
}

const nameOf = ({ figure, domain }: Pick<Figure, 'figure' | 'domain'>) => `${domain ?? 'all'}: ${figure}`

describe(`with the parts of the variance that ${madeBy} has in all`, () => {
  test.each(cases)('$name', async (golden) => {
    const { design, totals } = await open(golden)
    const made = estimateSurvey(totals, design.lonelyRule)
    const ours = new Map(made.map((each) => [nameOf({ ...each, figure: `${each.kind} ${each.id}` }), each]))
    const differing = golden.estimates.flatMap((theirs) => {
      const own = ours.get(nameOf(theirs))!
      return (['standardError', 'df', 'intervalDf'] as const)
        .filter((number) => !agree(own[number], theirs[number]))
        .map((number) => `${nameOf(theirs)}: ${number} ${own[number]}, R ${theirs[number]}`)
    })
    expect(differing).toEqual([])
    const apart = golden.differences.filter((theirs) => {
      const own = domainDifference(totals, design.lonelyRule, theirs, 0.95)!
      return !agree(own.standardError, theirs.standardError) || !agree(own.df, theirs.df)
    })
    expect(apart).toEqual([])
  })
})

test('intervals reach as far as the t of these degrees of freedom, and those of the units are told beside', async () => {
  const { design, totals } = await open(cases[0]!)
  for (const { value, standardError, ciLow, ciHigh, df, intervalDf } of estimateSurvey(totals, design.lonelyRule)) {
    expect(Number.isInteger(df)).toBe(true)
    const reach = tQuantile(0.975, intervalDf) * standardError!
    expect([ciLow! / (value! - reach), ciHigh! / (value! + reach)].map((share) => share.toFixed(12))).toEqual(
      Array(2).fill('1.000000000000'),
    )
  }
})

test('a design that says nothing of them keeps the degrees of freedom of its units everywhere', async () => {
  for (const golden of cases) {
    const { design, totals } = await open(golden, join(folder, 'designs', golden.design))
    const made = estimateSurvey(totals, design.lonelyRule)
    expect(made.filter(({ df, intervalDf }) => df !== intervalDf)).toEqual([])
  }
})

test('one stage without strata, of an endless population, has its units less one, in every domain that is in all of them', async () => {
  const golden = cases.find(({ design }) => design === 'no-strata.yaml')!
  const { design, totals } = await open(golden)
  const made = estimateSurvey(totals, design.lonelyRule)
  expect(made.length).toBeGreaterThan(30)
  for (const { df, intervalDf } of made) expect(intervalDf).toBeCloseTo(df, 9)
})

test('where a domain is in no stratum twice there is no interval, whatever the stages below show', async () => {
  const golden = cases.find(({ design }) => design === 'lonely-adjust.yaml')!
  const { design, totals } = await open({ ...golden, by: 'stratum' })
  const lonely = estimateSurvey(totals, design.lonelyRule).filter(({ domain }) => domain === 'b')
  expect(lonely.length).toBeGreaterThan(10)
  for (const { df, intervalDf, ciLow } of lonely) expect([df, intervalDf, ciLow]).toEqual([0, 0, null])
})

test('errors made by replicates, which know of no parts, keep the degrees of freedom of the units', async () => {
  const { design, totals } = await open(cases[0]!)
  const replicates = jackknife(totals.units[0]!, design.lonelyRule)
  const made = estimateSurvey(totals, design.lonelyRule, replicates)
  expect(made.filter(({ df, intervalDf }) => df !== intervalDf)).toEqual([])
})

test('a domain compared with all people has the degrees of freedom of its own figure', async () => {
  const { design, totals } = await open(cases[0]!)
  const own = estimateSurvey(totals, design.lonelyRule).find(({ id, domain }) => id === 'overall' && domain === '60+')!
  const pair = { figure: 'overall', one: '60+', other: null }
  expect(domainDifference(totals, design.lonelyRule, pair, 0.95)!.df).toBe(own.intervalDf)
})

test('the goldens hold figures whose degrees of freedom are far below and above those of the units', () => {
  const shares = cases.flatMap(({ estimates }) => estimates.map(({ df, intervalDf }) => intervalDf / df))
  expect(Math.min(...shares)).toBeLessThan(0.3)
  expect(Math.max(...shares)).toBeGreaterThan(2)
})
