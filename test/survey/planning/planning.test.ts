import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededDraw } from '../../../src/stats/seeded-random.ts'
import { expectedPrecision } from '../../../src/survey/planning/expected-precision.ts'
import type { PlannedStage } from '../../../src/survey/planning/planned-stage.ts'
import { sampleSize, sdOfShare } from '../../../src/survey/planning/sample-size.ts'
import { simulatedPrecision } from '../../../src/survey/planning/simulated-precision.ts'
import { stageOf, unitOf } from '../../support/sampling-frame.ts'

interface GoldenPlan {
  readonly n: readonly number[]
  readonly N: readonly number[]
  readonly share: readonly number[]
  readonly sd: number
  readonly strata: number
  readonly confidence: number
  readonly standardError: number
  readonly df: number
  readonly deff: number
  readonly margin: number
}

const golden: {
  readonly sizes: readonly {
    readonly margin: number
    readonly confidence: number
    readonly deff: number
    readonly population: number | null
    readonly sd: number
    readonly n: number
  }[]
  readonly plans: readonly GoldenPlan[]
} = JSON.parse(readFileSync('test/golden/survey/plans.json', 'utf8'))

const plannedStages = ({ n, N, share }: Pick<GoldenPlan, 'n' | 'N' | 'share'>): readonly PlannedStage[] =>
  n.map((drawn, at) => ({ name: '', drawn, population: N[at] ?? null, share: share[at]!, cost: 0 }))

test('sample sizes are those of R', () => {
  expect(golden.sizes).toHaveLength(54)
  const apart = golden.sizes.filter(({ n, ...wanted }) => {
    const { exact, people } = sampleSize({ ...wanted, responseRate: 1, perVillage: 1 })
    return !(Math.abs(exact / n - 1) < 1e-12 && people === Math.ceil(n))
  })
  expect(apart).toEqual([])
})

test('the size that textbooks give: 385 for a share within 5 points, 95 times of 100', () => {
  const wanted = { margin: 5, confidence: 0.95, sd: sdOfShare(0.5), deff: 1, population: null, responseRate: 1 }
  expect(sampleSize({ ...wanted, perVillage: 1 }).people).toBe(385)
  expect(sampleSize({ ...wanted, responseRate: 0.8, perVillage: 30 })).toMatchObject({
    people: 385,
    villages: 17,
    forms: 510,
  })
})

test.each(golden.plans)(
  'the expected errors of $n units are those of R',
  ({ standardError, deff, df, margin, ...plan }) => {
    const { sd, strata, confidence } = plan
    const found = expectedPrecision({ stages: plannedStages(plan), sd, strata, confidence, responseRate: 1 })
    expect(found.standardError).toBeCloseTo(standardError, 12)
    expect(found.deff).toBeCloseTo(deff, 11)
    expect(found.margin).toBeCloseTo(margin, 9)
    expect([found.df, found.people]).toEqual([df, plan.n.reduce((product, each) => product * each, 1)])
  },
)

test('of two stages without limits the design effect is 1 + (m − 1) ρ', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 50 }),
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (clusters, m, rho) => {
        const stages = plannedStages({ n: [clusters, m], N: [], share: [rho, 1 - rho] })
        const { deff } = expectedPrecision({ stages, sd: 20, strata: 1, confidence: 0.95, responseRate: 1 })
        expect(deff).toBeCloseTo(1 + (m - 1) * rho, 9)
      },
    ),
  )
})

test('a census has no sampling error, and a lone primary unit no margin', () => {
  const census = plannedStages({ n: [5, 10], N: [5, 10], share: [0.2, 0.8] })
  const rest = { sd: 20, strata: 1, confidence: 0.95, responseRate: 1 }
  expect(expectedPrecision({ stages: census, ...rest }).standardError).toBe(0)
  const lone = plannedStages({ n: [1, 10], N: [5, 10], share: [0.2, 0.8] })
  expect(expectedPrecision({ stages: lone, ...rest }).margin).toBeNull()
})

/** Communes with as many villages each; drawn at random, or by size. */
function frameOf(communes: number, villages: number) {
  const first = Array.from({ length: communes }, (_, at) => unitOf(`c${at}`))
  return [
    first,
    first.flatMap(({ code }) => Array.from({ length: villages }, (_, at) => unitOf(`${code}-${at}`, { parent: code }))),
  ]
}

test.each(['simple', 'systematic', 'pps-systematic'] as const)(
  '%s: drawn again and again, the spread is what the formula says',
  (method) => {
    const [n, N, share] = [
      [9, 3, 20],
      [30, 8, 120],
      [0.06, 0.05, 0.89],
    ]
    const stages = [
      stageOf({ draw: { kind: 'total', units: 9 }, method }),
      stageOf({ unit: 'village', draw: { kind: 'per-parent', units: 3 }, method }),
    ]
    const expected = expectedPrecision({
      stages: plannedStages({ n, N, share }),
      sd: 20,
      strata: 1,
      confidence: 0.95,
      responseRate: 1,
    })
    const rounds = 2000
    const found = simulatedPrecision(
      { stages, frame: frameOf(30, 8), sd: 20, shares: share, answering: 20, peopleIn: () => 120 },
      rounds,
      seededDraw(20261130),
    )
    // The standard error of a standard error is 1 / √(2 rounds) of it.
    const distance = (found.standardError / expected.standardError - 1) * Math.sqrt(2 * rounds)
    expect(Math.abs(distance)).toBeLessThan(3)
    expect(found.deff / expected.deff).toBeCloseTo((found.standardError / expected.standardError) ** 2, 10)
  },
)

test('unequal weights make a sample worth less, which the formula does not see and the simulation does', () => {
  const villages = Array.from({ length: 40 }, (_, at) =>
    unitOf(`v${String(at).padStart(2, '0')}`, { size: at < 30 ? 20 : 400 }),
  )
  const common = {
    frame: [villages],
    sd: 20,
    shares: [0.05, 0.95],
    answering: 15,
    peopleIn: ({ size }: { size: number }) => size,
  }
  const simulated = (method: 'simple' | 'pps-systematic') =>
    simulatedPrecision(
      { ...common, stages: [stageOf({ draw: { kind: 'total', units: 8 }, method })] },
      1500,
      seededDraw(5),
    )
  expect(simulated('simple').deff).toBeGreaterThan(1.3 * simulated('pps-systematic').deff)
})

test('units count for as many as they stand for: one of 2 and one of 20', () => {
  const frame = [
    ['a', 2],
    ['b', 20],
  ].flatMap(([stratum, count]) =>
    Array.from({ length: Number(count) }, (_, at) => unitOf(`${stratum}${at}`, { stratum: String(stratum) })),
  )
  const stages = [stageOf({ draw: { kind: 'total', units: 2 }, stratum: 'region' })]
  const rounds = 4000
  const common = { stages, frame: [frame], sd: 1, shares: [1, 0], answering: 1, peopleIn: () => null }
  const { standardError } = simulatedPrecision(common, rounds, seededDraw(9))
  const expected = Math.sqrt((2 / 22) ** 2 * (1 - 1 / 2) + (20 / 22) ** 2 * (1 - 1 / 20))
  expect(Math.abs(standardError / expected - 1) * Math.sqrt(2 * rounds)).toBeLessThan(3)
})
