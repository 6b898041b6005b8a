import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededWords } from '../../../src/stats/seeded-random.ts'
import { rankUnits } from '../../../src/survey/ranks/rank-units.ts'

interface Case {
  readonly name: string
  readonly errors: readonly number[]
  readonly df: readonly (number | null)[]
  readonly criticalValue: number
  /** What drawing may differ by. */
  readonly within: number
}

const { madeBy, cases }: { madeBy: string; cases: readonly Case[] } = JSON.parse(
  readFileSync('test/golden/survey/rank-critical-values.json', 'utf8'),
)

const settings = (draws: number) => ({ level: 0.95, draws, draw: seededWords(11) })

describe(`the distance at which units are told apart is that of ${madeBy}`, () => {
  test.each(cases)('$name', ({ errors, df, criticalValue, within }) => {
    const units = errors.map((standardError, at) => ({ id: `u${at}`, value: 0, standardError, df: df[at] ?? null }))
    const made = rankUnits(units, null, settings(units.length > 20 ? 20_000 : 100_000))
    expect(Math.abs(made.criticalValue - criticalValue)).toBeLessThan(within)
  })
})

test('units that vary together are told apart as if they varied alone, where their covariances are 0', () => {
  const errors = [0.5, 1, 2]
  const matrix = Float64Array.from({ length: 9 }, (_, at) => (at % 4 === 0 ? errors[at / 4]! ** 2 : 0))
  const units = errors.map((standardError, at) => ({ id: `u${at}`, value: 0, standardError, df: null }))
  const [alone, together] = [null, { matrix, df: 1e6 }].map((each) => rankUnits(units, each, settings(100_000)))
  expect(Math.abs(together!.criticalValue - alone!.criticalValue)).toBeLessThan(0.02)
})

test('two units that vary together in few primary units need the t quantile', () => {
  const units = [1, 1].map((standardError, at) => ({ id: `u${at}`, value: 0, standardError, df: 4 }))
  const made = rankUnits(units, { matrix: Float64Array.of(1, 0.8, 0.8, 1), df: 4 }, settings(200_000))
  // R: qt(0.975, 4)
  expect(Math.abs(made.criticalValue - 2.7764451051977987)).toBeLessThan(0.03)
})
