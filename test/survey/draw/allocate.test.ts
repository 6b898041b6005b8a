import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../../src/survey/draw/allocate.ts'

const parts = (weights: readonly number[], units = weights) =>
  weights.map((weight, at) => ({ weight, units: units[at]! }))

test.each([
  ['whole shares stay', 10, parts([50, 30, 20]), [5, 3, 2]],
  ['what is left goes to the largest remainder', 7, parts([50, 30, 20]), [4, 2, 1]],
  ['of equal remainders the first', 3, parts([10, 10]), [2, 1]],
  ['a small part gets one', 9, parts([1000, 2, 1]), [7, 1, 1]],
  [
    'a part with few large units gives all of them, the others take the rest',
    50,
    parts([100_000, 1], [5, 100]),
    [5, 45],
  ],
  ['both at once', 6, parts([100_000, 1, 1], [5, 100, 100]), [4, 1, 1]],
])('%s', (_, sample, shares, expected) => {
  expect(allocate(sample, shares)).toEqual(expected)
})

test('every part gets one at least, none more than it has, all together what was asked', () => {
  const share = fc.record({ weight: fc.integer({ min: 1, max: 1_000_000 }), units: fc.integer({ min: 1, max: 60 }) })
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), fc.nat(), (shares, more) => {
      const all = shares.reduce((total, { units }) => total + units, 0)
      const sample = shares.length + (more % (all - shares.length + 1))
      const given = allocate(sample, shares)
      expect(given.reduce((total, units) => total + units, 0)).toBe(sample)
      expect(given.filter((units, at) => units < 1 || units > shares[at]!.units)).toEqual([])
    }),
  )
})
