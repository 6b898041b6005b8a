import type { DrawBelow } from '../../src/stats/seeded-random.ts'

/** Everybody of a made-up country: what they would answer, and where they live. */
export interface Population {
  /** Provinces, communes, villages, people. */
  readonly provinces: readonly (readonly (readonly (readonly Person[])[])[])[]
}

export interface Person {
  readonly sex: 'male' | 'female'
  /** Indexes of the criteria, in per cent. */
  readonly ratings: readonly number[]
}

export const criteria = 4

const size = { provinces: 8, communes: 30, villages: 8, people: 40 } as const

/** Makes people who rate alike where they live together: communes differ, villages in them too, women rate higher. */
export function madePopulation(draw: DrawBelow): Population {
  const some = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  return {
    provinces: some(size.provinces, () => {
      const province = spread(draw, 0.5)
      return some(size.communes + draw(20), () => {
        const commune = province + spread(draw, 0.8)
        return some(size.villages + draw(6), () => {
          const village = commune + spread(draw, 0.5)
          return some(size.people + draw(60), () => person(draw, village))
        })
      })
    }),
  }
}

function person(draw: DrawBelow, level: number): Person {
  const sex = draw(2) === 0 ? 'male' : 'female'
  const own = level + (sex === 'female' ? 0.3 : 0)
  const rating = (criterion: number) =>
    Math.min(5, Math.max(1, Math.round(3.4 + own + 0.1 * criterion + spread(draw, 1))))
  return { sex, ratings: Array.from({ length: criteria }, (_, criterion) => 20 * rating(criterion)) }
}

/** A number around 0 whose standard deviation is `deviation`: the sum of twelve equal chances, less their mean. */
function spread(draw: DrawBelow, deviation: number): number {
  let sum = 0
  for (let each = 0; each < 12; each++) sum += draw(1_000_000) / 1_000_000
  return deviation * (sum - 6)
}
