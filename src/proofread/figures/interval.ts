import { type Exact, exact, isNegative, isZero, maximum, minimum, one, zero } from '../../number/exact.ts'
import type { Figure } from './figure.ts'

/** A value, and the bounds between which it lies when it was computed from figures that are rounded themselves. */
export interface Interval {
  readonly value: Exact
  readonly low: Exact
  readonly high: Exact
}

export function exactly(value: Exact): Interval {
  return { value, low: value, high: value }
}

/** Both bounds; one of them where they are the value itself, as those of whole numbers are. */
function boundsOf({ value, low, high }: Interval): readonly Exact[] {
  return low === value && high === value ? [value] : [low, high]
}

function areExact(a: Interval, b: Interval): boolean {
  return boundsOf(a).length === 1 && boundsOf(b).length === 1
}

/** One in the last place of so many decimals. */
export function lastPlace(decimals: number): Exact {
  return lastPlaces[decimals] ?? one.div(exact(10n ** BigInt(decimals)))
}

const lastPlaces: readonly Exact[] = Array.from({ length: 10 }, (_, decimals) =>
  one.div(exact(10n ** BigInt(decimals))),
)
const two = exact(2n)
const halfPlaces: readonly Exact[] = lastPlaces.map((place) => place.div(two))

/** Half of one in the last place of so many decimals: how far off rounding may be. */
export function halfPlace(decimals: number): Exact {
  return halfPlaces[decimals] ?? lastPlace(decimals).div(two)
}

/**
 * A printed figure with half a unit of its last digit to both sides. Whole numbers are exact, unless they count thousands,
 * millions or billions.
 */
export function printedInterval({ value, decimals, scale }: Figure): Interval {
  if (decimals === 0 && scale.equals(one)) return exactly(value)
  const half = halfPlace(decimals)
  return { value, low: value.sub(half), high: value.add(half) }
}

/** A figure that others are measured by, such as a maximum: one decimal at most is as it is. */
export function baseInterval(figure: Figure): Interval {
  return figure.decimals <= 1 ? exactly(figure.value) : printedInterval(figure)
}

export function plus(a: Interval, b: Interval): Interval {
  if (areExact(a, b)) return exactly(a.value.add(b.value))
  return { value: a.value.add(b.value), low: a.low.add(b.low), high: a.high.add(b.high) }
}

export function minus(a: Interval, b: Interval): Interval {
  if (areExact(a, b)) return exactly(a.value.sub(b.value))
  return { value: a.value.sub(b.value), low: a.low.sub(b.high), high: a.high.sub(b.low) }
}

export function times(a: Interval, b: Interval): Interval {
  if (areExact(a, b)) return exactly(a.value.mul(b.value))
  // Where nothing is below zero, small times small is the least there is.
  if (!isNegative(a.low) && !isNegative(b.low))
    return { value: a.value.mul(b.value), low: a.low.mul(b.low), high: a.high.mul(b.high) }
  const corners = boundsOf(a).flatMap((one) => boundsOf(b).map((other) => one.mul(other)))
  const [first = zero, ...others] = corners
  return { value: a.value.mul(b.value), low: others.reduce(minimum, first), high: others.reduce(maximum, first) }
}

/** @returns undefined for a divisor that may be zero */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (isZero(b.low) || isZero(b.high) || b.low.s !== b.high.s) return undefined
  if (areExact(b, b)) return times(a, exactly(one.div(b.value)))
  return times(a, { value: one.div(b.value), low: one.div(b.high), high: one.div(b.low) })
}

export function total(intervals: readonly Interval[]): Interval {
  return intervals.reduce(plus, exactly(zero))
}
