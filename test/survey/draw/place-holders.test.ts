import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextReserve, type PlaceTaken, placeHolders } from '../../../src/survey/draw/place-holders.ts'

/** A group, and units that drop out one after the other, each chosen among those that hold a place then. */
const dropOuts = fc.record({
  drawn: fc.integer({ min: 1, max: 6 }).map((count) => Array.from({ length: count }, (_, at) => `d${at}`)),
  reserves: fc.integer({ min: 0, max: 6 }).map((count) => Array.from({ length: count }, (_, at) => `r${at}`)),
  choices: fc.array(fc.nat(100), { maxLength: 8 }),
})

test('whoever drops out, every place has one holder as long as reserves last, and reserves come in their order', () => {
  fc.assert(
    fc.property(dropOuts, ({ choices, ...codes }) => {
      const taken: PlaceTaken[] = []
      for (const choice of choices) {
        const holders = [...placeHolders(codes, taken).keys()]
        const reserve = nextReserve(codes, taken)
        if (reserve !== null) taken.push({ unit: holders[choice % holders.length]!, reserve })
      }
      const holders = placeHolders(codes, taken)
      expect([...holders.values()].toSorted()).toEqual(codes.drawn)
      expect(taken.map(({ reserve }) => reserve)).toEqual(codes.reserves.slice(0, choices.length))
      for (const { unit } of taken) expect(holders.has(unit)).toBe(false)
    }),
  )
})
