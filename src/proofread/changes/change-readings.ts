import { hundred, isNegative, isZero, zero } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, over, plus, printedInterval, times } from '../figures/interval.ts'
import type { Pair } from './change-pair.ts'
import type { Change, Way } from './changes.ts'

/** A value that a change may be meant to be, with the arithmetic that gives it. */
export interface Reading {
  readonly interval: Interval
  readonly computation: string
}

/** What a change between two values may be meant to be: the difference and, where a per cent is printed, the growth too. */
export function readingsOf({ figure, way }: Change, pair: Pair): readonly Reading[] {
  const { before, now } = pair
  const [from, to] = direction(figure.isPercent || pair.isOrdered || pair.isTried ? way : 'apart', pair)
  const change = minus(printedInterval(to), printedInterval(from))
  const points = { interval: change, computation: `${bare(to)} − ${bare(from)}` }
  const growth = figure.isPercent ? growthOf(change, from, to, before) : undefined
  const readings = !growth ? [points] : now.isPercent ? [points, growth] : [growth]
  return way === 'down' && isNegative(figure.value) ? readings.map(asFall) : readings
}

/** A fall that is printed with its sign: (−7,1%). */
function asFall({ interval, computation }: Reading): Reading {
  return { interval: minus(exactly(zero), interval), computation: `−(${computation})` }
}

/** From which value to which a change counts, so that it is positive. */
function direction(way: Way, { before, now }: Pair): readonly [Figure, Figure] {
  if (way === 'apart') return before.value.compare(now.value) <= 0 ? [before, now] : [now, before]
  return way === 'down' ? [now, before] : [before, now]
}

function growthOf(change: Interval, from: Figure, to: Figure, before: Figure): Reading | undefined {
  const share = isZero(before.value) ? undefined : over(change, printedInterval(before))
  const computation = `(${bare(to)} − ${bare(from)}) / ${bare(before)}`
  return share && { interval: times(share, exactly(hundred)), computation }
}

/** What per cent an amount of change is of the value before, which is stated, or follows from the value now. */
export function shareReadings(amount: Change, before: Figure | undefined, now: Figure | undefined): readonly Reading[] {
  const printed = printedInterval(amount.figure)
  const bases: readonly (readonly [Interval, string])[] = [
    ...(before ? [[printedInterval(before), bare(before)] as const] : []),
    ...(now && amount.way === 'up'
      ? [[minus(printedInterval(now), printed), `(${bare(now)} − ${bare(amount.figure)})`] as const]
      : []),
    ...(now && amount.way === 'down'
      ? [[plus(printedInterval(now), printed), `(${bare(now)} + ${bare(amount.figure)})`] as const]
      : []),
  ]
  return bases.flatMap(([base, name]) => {
    const share = isNegative(base.value) || isZero(base.value) ? undefined : over(printed, base)
    return share ? [{ interval: times(share, exactly(hundred)), computation: `${bare(amount.figure)} / ${name}` }] : []
  })
}

/** A reading with the sign of a share that is printed with it: giảm 61 vụ (−7,1%). */
export function signedAs(share: Figure, { interval, computation }: Reading): Reading {
  const { value, low, high } = interval
  if (!isNegative(share.value)) return { interval, computation }
  return { interval: { value: value.neg(), low: high.neg(), high: low.neg() }, computation }
}
