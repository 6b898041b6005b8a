import { type Exact, exact, isZero, maximum, minimum, one, zero } from '../../number/exact.ts'
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

/** One in the last place of so many decimals. */
export function lastPlace(decimals: number): Exact {
  return lastPlaces[decimals] ?? one.div(exact(10n ** BigInt(decimals)))
}

const lastPlaces: readonly Exact[] = Array.from({ length: 10 }, (_, decimals) =>
  one.div(exact(10n ** BigInt(decimals))),
)
const two = exact(2n)

/**
 * A printed figure with half a unit of its last digit to both sides. Whole numbers are exact, unless they count thousands,
 * millions or billions.
 */
export function printedInterval({ value, decimals, scale }: Figure): Interval {
  if (decimals === 0 && scale.equals(one)) return exactly(value)
  const half = lastPlace(decimals).div(two)
  return { value, low: value.sub(half), high: value.add(half) }
}

/** A figure that others are measured by, such as a maximum: one decimal at most is as it is. */
export function baseInterval(figure: Figure): Interval {
  return figure.decimals <= 1 ? exactly(figure.value) : printedInterval(figure)
}

export function plus(a: Interval, b: Interval): Interval {
  return { value: a.value.add(b.value), low: a.low.add(b.low), high: a.high.add(b.high) }
}

export function minus(a: Interval, b: Interval): Interval {
  return { value: a.value.sub(b.value), low: a.low.sub(b.high), high: a.high.sub(b.low) }
}

export function times(a: Interval, b: Interval): Interval {
  const corners = [a.low.mul(b.low), a.low.mul(b.high), a.high.mul(b.low), a.high.mul(b.high)]
  const [first = zero, ...others] = corners
  return { value: a.value.mul(b.value), low: others.reduce(minimum, first), high: others.reduce(maximum, first) }
}

/** @returns undefined for a divisor that may be zero */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (isZero(b.low) || isZero(b.high) || b.low.s !== b.high.s) return undefined
  const inverse = { value: one.div(b.value), low: one.div(b.high), high: one.div(b.low) }
  return times(a, inverse)
}

export function total(intervals: readonly Interval[]): Interval {
  return intervals.reduce(plus, exactly(zero))
}
