import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededWords } from '../../../src/stats/seeded-random.ts'
import type { RankUnit } from '../../../src/survey/ranks/rank-unit.ts'
import { rankUnits } from '../../../src/survey/ranks/rank-units.ts'

const unit = fc.record({
  value: fc.oneof(fc.double({ min: 70, max: 95, noNaN: true }), fc.integer({ min: 78, max: 82 })),
  standardError: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 4, noNaN: true })), {
    nil: null,
    freq: 8,
  }),
  df: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
})

const units: fc.Arbitrary<readonly RankUnit[]> = fc
  .array(unit, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((each, at) => ({ ...each, id: `u${at}` })))

const rank = (all: readonly RankUnit[]) => rankUnits(all, null, { level: 0.9, draws: 300, draw: seededWords(9) }).units

test('a set holds the rank itself, and the sets of all units together hold the set of each alone', () => {
  fc.assert(
    fc.property(units, (all) => {
      for (const { rank: own, marginal, simultaneous } of rank(all)) {
        expect(marginal.best).toBeLessThanOrEqual(own)
        expect(marginal.worst).toBeGreaterThanOrEqual(own)
        expect(simultaneous.best).toBeLessThanOrEqual(marginal.best)
        expect(simultaneous.worst).toBeGreaterThanOrEqual(marginal.worst)
        expect(1 <= simultaneous.best && simultaneous.worst <= all.length).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('the order in which units are given changes nothing', () => {
  fc.assert(
    fc.property(units, fc.nat(), (all, shift) => {
      const turned = [...all.slice(shift % all.length), ...all.slice(0, shift % all.length)].toReversed()
      expect(rank(turned)).toEqual(rank(all))
    }),
    { numRuns: 100 },
  )
})

test('another unit of measure, and a shift of all values, change no rank, set or tier', () => {
  fc.assert(
    fc.property(units, fc.constantFrom(0.25, 2, 1024), fc.integer({ min: -64, max: 64 }), (all, scale, shift) => {
      // Powers of two, and whole shifts of whole values, so that rounding makes no ties and unmakes none.
      const whole = all.map((each) => ({ ...each, value: Math.round(each.value) }))
      const scaled = whole.map(({ value, standardError, ...rest }) => ({
        ...rest,
        value: scale * (value + shift),
        standardError: standardError === null ? null : scale * standardError,
      }))
      const told = (given: readonly RankUnit[]) => rank(given).map(({ value, standardError, ...rest }) => rest)
      expect(told(scaled)).toEqual(told(whole))
    }),
    { numRuns: 100 },
  )
})

test('ranks are those of the values, ties at the best of them; a better tier is never below a worse one', () => {
  fc.assert(
    fc.property(units, (all) => {
      const made = rank(all)
      for (const { value, rank: own } of made) expect(own).toBe(1 + all.filter((other) => other.value > value).length)
      for (const [at, { tier }] of made.entries()) {
        const step = tier - (made[at - 1]?.tier ?? 1)
        expect(step === 0 || step === 1).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
