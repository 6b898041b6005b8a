import type { DrawBelow } from '../../stats/seeded-random.ts'
import { provinceValues } from './shape-2024.data.ts'

/** A made-up country: where its adults live, and by how much places differ. Everything in it is drawn. */
export interface SimulatedPopulation {
  readonly provinces: readonly SimulatedProvince[]
}

export interface SimulatedProvince {
  /** Mean of the criteria where nothing in it differs, per cent. */
  readonly level: number
  readonly districts: readonly SimulatedPlace[]
}

/** A district with its communes, a commune with its villages, or a village with its adults. */
export interface SimulatedPlace {
  /** By how much people here differ from others of the country, as a share of what is left to full satisfaction; −1 to 1. */
  readonly effect: number
  readonly adults: number
  readonly inside: readonly SimulatedPlace[]
}

/** How many places lie in a place, from and to; and adults in a village. Assumed, in the range of the country. */
const sizes = { districts: [8, 14], communes: [8, 18], villages: [6, 14], adults: [150, 650] } as const

/** How far places differ at most; what people differ by among themselves is added to it, and all of it stays below 1. */
const spreads = { districts: 0.12, communes: 0.1, villages: 0.1 } as const

export const personSpread = 0.6

const provinceCount = 63

/** Draws the country. Its provinces reach from the lowest to the highest value that was printed, around the printed mean. */
export function simulatedPopulation(draw: DrawBelow): SimulatedPopulation {
  const levels = shuffled(provinceLevels(), draw)
  return { provinces: levels.map((level) => ({ level, districts: places(draw, 'districts', 0) })) }
}

/** A number between −1 and 1, on average 0. */
export function evenly(draw: DrawBelow): number {
  return (2 * draw(fineness) + 1) / fineness - 1
}

const fineness = 1_000_000

/** Values u^a between the ends, where a gives them their mean: ∫ u^a = 1 / (a + 1). */
function provinceLevels(): readonly number[] {
  const { mean, lowest, highest } = provinceValues
  const exponent = (highest - lowest) / (mean - lowest) - 1
  return Array.from(
    { length: provinceCount },
    (_, at) => lowest + (highest - lowest) * ((at + 0.5) / provinceCount) ** exponent,
  )
}

function shuffled(numbers: readonly number[], draw: DrawBelow): readonly number[] {
  const left = [...numbers]
  return numbers.flatMap(() => left.splice(draw(left.length), 1))
}

const below = { districts: 'communes', communes: 'villages', villages: null } as const

function places(draw: DrawBelow, kind: keyof typeof spreads, above: number): readonly SimulatedPlace[] {
  return Array.from({ length: between(draw, sizes[kind]) }, () => {
    const effect = above + spreads[kind] * evenly(draw)
    const next = below[kind]
    const inside = next ? places(draw, next, effect) : []
    const adults = next ? inside.reduce((sum, each) => sum + each.adults, 0) : between(draw, sizes.adults)
    return { effect, adults, inside }
  })
}

function between(draw: DrawBelow, [from, to]: readonly [number, number]): number {
  return from + draw(to - from + 1)
}
