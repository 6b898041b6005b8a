import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestAt } from '../../src/stats/largest-at.ts'

const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2)), {
  minLength: 1,
  maxLength: 40,
})

test('the number at a place from the largest is that of the sorted numbers', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (all, at) => {
      const place = 1 + (at % all.length)
      const sorted = Float64Array.from(all).sort()
      expect(largestAt(Float64Array.from(all), place) === sorted[all.length - place]).toBe(true)
    }),
  )
})
