import { type Exact, exact } from '../../number/exact.ts'
import { roundHalfUp, toFixedText } from '../../number/round.ts'
import type { Figure } from './figure.ts'

/** Up to this share of a figure is an oversight, more is another quantity, as a rule. */
const near = exact('0.12')
/** Small numbers are near each other within two. */
const [small, two] = [exact('30'), exact('2')]
/** A single changed digit tells a slip of the pen from chance only among this many digits. */
const fewestDigits = 3

/**
 * Whether a printed figure is what an oversight makes of the computed value: near it, or with a digit changed or two changed about.
 * Where the words leave it open that a figure is meant to follow from others, this tells that it is.
 */
export function isNearMiss({ value, decimals }: Figure, computed: Exact): boolean {
  const off = value.sub(computed).abs()
  if (off.compare(near.mul(computed.abs())) <= 0) return true
  if (computed.compare(small) < 0 && decimals === 0 && off.compare(two) <= 0) return true
  return isSlip({ value, decimals }, computed)
}

/** As `isSlip`, of two digits too: only where words leave no doubt of what a figure follows from. */
export function isMisread(figure: Pick<Figure, 'value' | 'decimals'>, computed: Exact): boolean {
  return isSlip(figure, computed, 2)
}

/** Whether a printed figure is the computed value with a digit changed or two changed about. */
export function isSlip(
  { value, decimals }: Pick<Figure, 'value' | 'decimals'>,
  computed: Exact,
  fewest = fewestDigits,
): boolean {
  const [a, b] = digitsOf({ value, decimals }, computed)
  if (a.length !== b.length || a.length < fewest) return false
  return apart(a, b) === 1 || areTurned({ value, decimals }, computed)
}

/** Whether a printed figure is the computed value with two digits changed about. */
export function areTurned(figure: Pick<Figure, 'value' | 'decimals'>, computed: Exact): boolean {
  const [a, b] = digitsOf(figure, computed)
  return a.length === b.length && apart(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('')
}

function digitsOf({ value, decimals }: Pick<Figure, 'value' | 'decimals'>, computed: Exact): readonly [string, string] {
  const digits = (each: Exact) => toFixedText(roundHalfUp(each, decimals), decimals).replace(/\D/g, '')
  return [digits(value), digits(computed)]
}

/** In how many places two rows of digits differ. */
function apart(one: string, other: string): number {
  return [...one].filter((digit, at) => digit !== other[at]).length
}

/** Fewer digits are those of a rounded number as well. */
const fewestOfPower = 3

/** Whether a printed figure is ten, a hundred or a thousand times the computed value, or as little of it, rounded as it is printed. */
export function isPowerOff({ value, decimals }: Pick<Figure, 'value' | 'decimals'>, computed: Exact): boolean {
  if (value.n === 0n || computed.n === 0n) return false
  const digits = toFixedText(value, decimals).replace(/\D/g, '').length
  const isIt = (other: Exact) =>
    digits >= fewestOfPower ? value.equals(roundHalfUp(other, decimals)) : value.equals(other)
  return powers.some((power) => isIt(computed.mul(power)) || isIt(computed.div(power)))
}

const powers = ['10', '100', '1000'].map((power) => exact(power))
