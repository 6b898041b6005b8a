import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, one, sum } from '../../../src/number/exact.ts'
import { fractionText } from '../../../src/number/fraction-text.ts'
import { seededDraw } from '../../../src/stats/seeded-random.ts'
import { drawStages, type Streams } from '../../../src/survey/draw/draw-stages.ts'
import { inDrawOrder } from '../../../src/survey/draw/frame-unit.ts'
import { everyChance, stageOf, unitOf, unitsOf } from '../../support/sampling-frame.ts'

const root = new Map([['', one]])

/** Four communes in two strata, with two or three villages each. */
const communes = ['a', 'b', 'c', 'd'].map((code, at) =>
  unitOf(code, { stratum: at < 2 ? 'hills' : 'plain', size: 3 + at }),
)
const villages = communes.flatMap(({ code }, at) =>
  Array.from({ length: 2 + (at % 2) }, (_, index) => unitOf(`${code}${index}`, { parent: code, size: 2 + index })),
)
const stages = [
  stageOf({ draw: { kind: 'total', units: 2 }, method: 'pps-systematic', size: 'size', stratum: 'region' }),
  stageOf({ name: 'Thôn', unit: 'village', draw: { kind: 'per-parent', units: 1 }, reserves: 1 }),
]

test('over all draws that chance can give, the overall probabilities estimate a total of the villages without bias', () => {
  const figureOf = (code: string) => exact(BigInt(villages.findIndex((village) => village.code === code) ** 2))
  const draws = everyChance((below) => drawStages(stages, [communes, villages], root, () => below))
  // The communes that are drawn decide how many villages a draw is made of: branches are not equally likely, so they are weighed.
  const weights = everyChance((below) => {
    let weight = one
    drawStages(stages, [communes, villages], root, () => (limit) => {
      weight = weight.div(exact(BigInt(limit)))
      return below(limit)
    })
    return weight
  })
  const estimates = draws.map(([, second], at) =>
    sum(second!.groups.flatMap(({ drawn }) => drawn).map(({ unit, overall }) => figureOf(unit.code).div(overall))).mul(
      weights[at]!,
    ),
  )
  expect(fractionText(sum(weights))).toBe('1')
  expect(fractionText(sum(estimates))).toBe(fractionText(sum(villages.map(({ code }) => figureOf(code)))))
})

test('each stratum is drawn from apart, and the stage below in the units that were drawn', () => {
  const [first, second] = drawStages(stages, [communes, villages], root, () => seededDraw(3))
  expect(first!.groups.map(({ stratum, places }) => [stratum, places])).toEqual([
    ['hills', 1],
    ['plain', 1],
  ])
  const drawn = first!.groups.flatMap((group) => group.drawn.map(({ unit }) => unit.code))
  expect(second!.groups.map(({ parent }) => parent)).toEqual(drawn)
  expect(second!.groups.every((group) => group.drawn.length === 1 && group.reserves.length === 1)).toBe(true)
})

test('a total over the units that were drawn goes to them in proportion to what they have', () => {
  const wide = [stageOf({ draw: { kind: 'total', units: 2 } }), stageOf({ draw: { kind: 'total', units: 12 } })]
  const parents = unitsOf([1, 1])
  const children = parents.flatMap(({ code }, at) =>
    Array.from({ length: at === 0 ? 10 : 30 }, (_, index) => unitOf(`${code}-${index}`, { parent: code })),
  )
  const [, second] = drawStages(wide, [parents, children], root, () => seededDraw(1))
  expect(second!.groups.map(({ drawn }) => drawn.length)).toEqual([3, 9])
})

/** A stream that knows its group, as the seeds of real draws do. */
const streams: Streams = (...group) =>
  seededDraw([...group.join()].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 7) % 2 ** 32)

test('the order of the rows of a frame changes nothing', () => {
  const draw = (units: typeof communes, below: typeof villages) =>
    drawStages(stages, [inDrawOrder(units), inDrawOrder(below)], root, streams)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(communes, { minLength: communes.length }),
      fc.shuffledSubarray(villages, { minLength: villages.length }),
      (units, below) => {
        expect(draw(units, below)).toEqual(draw(communes, villages))
      },
    ),
  )
})

test('what is drawn in a commune does not depend on which others are there', () => {
  const stage = stages[1]!
  const drawIn = (codes: readonly string[]) =>
    drawStages(
      [stage],
      [villages.filter(({ parent }) => codes.includes(parent))],
      new Map(codes.map((code) => [code, one])),
      streams,
    )[0]!.groups
  expect(drawIn(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd'].flatMap((code) => drawIn([code])))
})
