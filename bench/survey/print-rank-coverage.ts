import { chiSquareShareDraw, normalDraw } from '../../src/stats/normal-draws.ts'
import { type DrawWord, seededWords } from '../../src/stats/seeded-random.ts'
import type { RankUnit } from '../../src/survey/ranks/rank-unit.ts'
import { rankUnits, type UnitRank } from '../../src/survey/ranks/rank-units.ts'
import { measure } from '../measure.ts'

/** What is true of a unit. */
interface TrueUnit {
  readonly id: string
  readonly value: number
  readonly error: number
  /** Null where the error is known. */
  readonly df: number | null
}

const level = 0.95
const limitMilliseconds = 1000

const some = (count: number, make: (at: number) => Omit<TrueUnit, 'id'>): readonly TrueUnit[] =>
  Array.from({ length: count }, (_, at) => ({ id: `u${at}`, ...make(at) }))

/** As many provinces as there were, spread as SIPAS 2024 printed them: mean 83.94, from 78.16 to 92.00. */
function national(df: number | null): readonly TrueUnit[] {
  const draw = seededWords(2024)
  return some(63, (at) => ({
    value: Math.min(92, Math.max(78.16, 83.94 + 2.8 * normalDraw(draw))),
    ...{ error: 0.6 + 0.01 * at, df },
  }))
}

const patterns: Readonly<Record<string, readonly TrueUnit[]>> = {
  '10 units, all equal': some(10, () => ({ value: 80, error: 1, df: null })),
  '10 units, 1 error apart': some(10, (at) => ({ value: 80 + at, error: 1, df: null })),
  '10 units, 3 errors apart': some(10, (at) => ({ value: 80 + 3 * at, error: 1, df: null })),
  '63 units, national': national(null),
  '63 units, 20 degrees': national(20),
  '12 units, 2 degrees': some(12, (at) => ({ value: 80 + at, error: 0.5 + 0.2 * at, df: 2 })),
  '12 equal, 2 degrees': some(12, (at) => ({ value: 80, error: 0.5 + 0.2 * at, df: 2 })),
}

/**
 * Prints how often rank sets hold the true ranks, over seeded samples of made-up units, and how long the sets of 63 units take. Units
 * that are truly equal share a range of ranks; a set must hold all of it.
 */
export async function printRankCoverage({
  simulations,
  seed,
}: {
  readonly simulations: number
  readonly seed: number
}) {
  console.log(
    `${simulations} samples each, seed ${seed}; sets should hold the truth in ${100 * level} of 100 or more\n`,
  )
  const titles = ['marginal, %', 'worst unit, %', 'all at once, %', 'mean width', 'all at once']
  console.log(['pattern'.padEnd(26), ...titles.map((title) => title.padStart(15))].join(''))
  for (const [name, units] of Object.entries(patterns)) {
    const numbers = coverageOf(units, simulations, seed).map((number) => number.toFixed(2).padStart(15))
    console.log([name.padEnd(26), ...numbers].join(''))
  }
  const sample = drawSample(national(20), seededWords(seed))
  const { median, minimum } = await measure(15, async () =>
    rankUnits(sample, null, { level, draws: 10_000, draw: seededWords(seed) }),
  )
  const ratio = (median / limitMilliseconds).toFixed(2)
  console.log(
    `\n63 units, 10,000 draws: median ${median.toFixed(0)} ms, fastest ${minimum.toFixed(0)} ms, limit ${limitMilliseconds} ms, ratio ${ratio}`,
  )
}

function coverageOf(units: readonly TrueUnit[], simulations: number, seed: number): readonly number[] {
  const draw = seededWords(seed)
  const held = new Map(units.map(({ id }) => [id, 0]))
  let [allHeld, marginalWidth, simultaneousWidth] = [0, 0, 0]
  for (let simulation = 0; simulation < simulations; simulation++) {
    const ranks = rankUnits(drawSample(units, draw), null, { level, draws: 1000, draw })
    for (const each of ranks.units) if (holds(each, 'marginal', units)) held.set(each.id, (held.get(each.id) ?? 0) + 1)
    if (ranks.units.every((each) => holds(each, 'simultaneous', units))) allHeld++
    for (const { marginal, simultaneous } of ranks.units) {
      marginalWidth += 1 + marginal.worst - marginal.best
      simultaneousWidth += 1 + simultaneous.worst - simultaneous.best
    }
  }
  const shares = [...held.values()].map((count) => (100 * count) / simulations)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const widths = [marginalWidth, simultaneousWidth].map((width) => width / simulations / units.length)
  return [mean, Math.min(...shares), (100 * allHeld) / simulations, ...widths]
}

function drawSample(units: readonly TrueUnit[], draw: DrawWord): readonly RankUnit[] {
  return units.map(({ id, value, error, df }) => ({
    ...{ id, df, value: value + error * normalDraw(draw) },
    standardError: error * Math.sqrt(df === null ? 1 : chiSquareShareDraw(draw, df)),
  }))
}

function holds(unit: UnitRank, set: 'marginal' | 'simultaneous', truth: readonly TrueUnit[]): boolean {
  const own = truth.find(({ id }) => id === unit.id)?.value ?? Number.NaN
  const above = truth.filter(({ value }) => value > own).length
  const below = truth.filter(({ value }) => value < own).length
  return unit[set].best <= 1 + above && truth.length - below <= unit[set].worst
}
