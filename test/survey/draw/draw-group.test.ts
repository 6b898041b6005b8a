import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, ratio, sum } from '../../../src/number/exact.ts'
import { fractionText } from '../../../src/number/fraction-text.ts'
import { seededDraw } from '../../../src/stats/seeded-random.ts'
import { drawGroup, type GroupDraw } from '../../../src/survey/draw/draw-group.ts'
import { drawMethods } from '../../../src/survey/draw/plan-stage.ts'
import { everyChance, sizesAndPlaces, stageOf, unitsOf } from '../../support/sampling-frame.ts'

interface GoldenDraw {
  readonly size: readonly number[]
  readonly n: number
  readonly probability: readonly number[]
}

const golden: {
  readonly plain: GoldenDraw & { readonly drawnByStart: readonly (readonly number[])[] }
  readonly skewed: readonly GoldenDraw[]
} = JSON.parse(readFileSync('test/golden/survey/draws.json', 'utf8'))

const codesOf = ({ drawn }: GroupDraw) => drawn.map(({ unit }) => unit.code)
const bySize = stageOf({ method: 'pps-systematic' })

test('a systematic draw by size takes, from every start, the units that R takes', () => {
  const { size, n, drawnByStart } = golden.plain
  const units = unitsOf(size)
  const draws = everyChance((below) => drawGroup(units, bySize, n, below))
  expect(draws).toHaveLength(drawnByStart.length)
  expect(draws.map(codesOf)).toEqual(drawnByStart.map((drawn) => drawn.map((at) => units[at - 1]!.code)))
})

test.each([golden.plain, ...golden.skewed])(
  'the chances of $n units by size are those of R',
  ({ size, n, probability }) => {
    const units = unitsOf(size)
    for (const draw of everyChance((below) => drawGroup(units, bySize, n, below)))
      for (const { unit, probability: own, isCertain } of draw.drawn) {
        const expected = probability[units.indexOf(unit)]!
        expect(Number(own.n) / Number(own.d)).toBeCloseTo(expected, 13)
        expect(isCertain).toBe(expected === 1)
      }
  },
)

/** Each case is small enough for every draw that it can give to be looked at. */
const cases = [
  { title: 'at random', units: unitsOf([1, 1, 1, 1, 1]), stage: stageOf(), places: 3 },
  { title: 'at steps', units: unitsOf([1, 1, 1, 1, 1, 1, 1]), stage: stageOf({ method: 'systematic' }), places: 3 },
  { title: 'by size', units: unitsOf([5, 9, 2, 7, 4]), stage: bySize, places: 2 },
  { title: 'by size with units that become certain', units: unitsOf([50, 9, 20, 7, 4]), stage: bySize, places: 3 },
  {
    title: 'at random with a listed certain unit',
    units: unitsOf([1, 1, 1, 1, 1]),
    stage: stageOf({ certainty: ['u02'], reserves: 1 }),
    places: 2,
  },
  {
    title: 'by size with a listed certain unit',
    units: unitsOf([5, 9, 2, 7, 4]),
    stage: { ...bySize, certainty: ['u03'] },
    places: 3,
  },
]

describe('of all the draws that chance can give', () => {
  test.each(cases)(
    '$title: each unit is in exactly the share that its probability states',
    ({ units, stage, places }) => {
      const draws = everyChance((below) => drawGroup(units, stage, places, below))
      const shares = new Map<string, { hits: number; stated: Set<string> }>()
      for (const { drawn } of draws)
        for (const { unit, probability } of drawn) {
          const share = shares.get(unit.code) ?? { hits: 0, stated: new Set() }
          shares.set(unit.code, { hits: share.hits + 1, stated: share.stated.add(fractionText(probability)) })
        }
      expect(shares.size).toBe(units.length)
      for (const { hits, stated } of shares.values())
        expect([...stated]).toEqual([fractionText(ratio(BigInt(hits), BigInt(draws.length)))])
    },
  )

  test.each(cases)('$title: the mean of the estimated totals is the total', ({ units, stage, places }) => {
    const figureOf = (code: string) => exact(BigInt(code.charCodeAt(2) ** 2))
    const draws = everyChance((below) => drawGroup(units, stage, places, below))
    const estimates = draws.map(({ drawn }) =>
      sum(drawn.map(({ unit, probability }) => figureOf(unit.code).div(probability))),
    )
    const mean = sum(estimates).div(exact(BigInt(draws.length)))
    expect(fractionText(mean)).toBe(fractionText(sum(units.map(({ code }) => figureOf(code)))))
  })
})

test('at random, every pair of units is as likely as any other, in either order', () => {
  const draws = everyChance((below) => codesOf(drawGroup(unitsOf([1, 1, 1, 1]), stageOf(), 2, below)).join())
  expect(draws).toHaveLength(12)
  expect(new Set(draws).size).toBe(12)
})

test.each(drawMethods)('%s: over many seeds each unit is drawn as often as its probability says', (method) => {
  const units = unitsOf([30, 12, 45, 8, 21, 60, 17, 33, 25, 140])
  const [seeds, places] = [20_000, 4]
  const hits = new Map<string, { count: number; probability: number }>()
  for (let seed = 0; seed < seeds; seed++)
    for (const { unit, probability } of drawGroup(units, stageOf({ method }), places, seededDraw(seed)).drawn) {
      const count = (hits.get(unit.code)?.count ?? 0) + 1
      hits.set(unit.code, { count, probability: Number(probability.n) / Number(probability.d) })
    }
  const chances = [...hits.values()].filter(({ probability }) => probability < 1)
  const distances = chances.map(({ count, probability: p }) => (count - seeds * p) / Math.sqrt(seeds * p * (1 - p)))
  expect(hits.size).toBe(units.length)
  expect(Math.max(...distances.map(Math.abs))).toBeLessThan(3.5)
  expect([...hits.values()].filter(({ probability }) => probability === 1).every(({ count }) => count === seeds)).toBe(
    true,
  )
})

test.each(drawMethods)('%s: as many units are drawn as asked for, none twice, reserves from the others', (method) => {
  fc.assert(
    fc.property(sizesAndPlaces, fc.nat({ max: 9 }), fc.nat(), ({ sizes, places }, reserves, seed) => {
      const units = unitsOf(sizes)
      const draw = drawGroup(units, stageOf({ method, reserves }), places, seededDraw(seed))
      const codes = codesOf(draw)
      const waiting = draw.reserves.map(({ code }) => code)
      expect(codes).toHaveLength(places)
      expect(waiting).toHaveLength(Math.min(reserves, sizes.length - places))
      expect(new Set([...codes, ...waiting]).size).toBe(codes.length + waiting.length)
    }),
  )
})
