import { gammaRatio } from './gamma-ratio.ts'

/**
 * The share of Student's t distribution that lies farther from 0 than `t`, on both sides together: the p value of a two-sided
 * test. It is the incomplete beta function I_x(df / 2, ½) at x = df / (df + t²).
 *
 * @param degreesOfFreedom above 0, whole or not
 * @throws RangeError for anything else
 * @see Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 26.7.1; values tested: R `pt`
 */
export function tTail(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Number.POSITIVE_INFINITY))
    throw new RangeError(`degrees of freedom must be above 0 and finite, got ${degreesOfFreedom}`)
  if (Number.isNaN(t)) throw new RangeError('t must be a number')
  const a = degreesOfFreedom / 2
  const [inside, outside] = [(t * t) / (degreesOfFreedom + t * t), degreesOfFreedom / (degreesOfFreedom + t * t)]
  if (t === 0) return 1
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0
  // x^a (1 − x)^½ / B(a, ½), where B(a, ½) = √π Γ(a) / Γ(a + ½).
  const front = Math.exp(-a * Math.log1p((t * t) / degreesOfFreedom)) * Math.sqrt(inside / Math.PI) * gammaRatio(a)
  if (inside > nearMiddle / (a + nearMiddle)) return (front / a) * betaFraction(outside, a, 0.5)
  return 1 - 2 * front * betaFraction(inside, 0.5, a)
}

/** Nearer to the middle, up to a t of some 3, the share between −t and t has more digits than the tails. */
const nearMiddle = 5

/** Near the end of its range the fraction needs about as many rounds as the square root of the parameters. */
const mostRounds = 100_000
const tiny = 1e-300

/**
 * The continued fraction of the incomplete beta function, by Lentz's method as changed by Thompson and Barnett.
 *
 * @see Abramowitz, Stegun (1964), 26.5.8; Thompson, Barnett (1986), Coulomb and Bessel functions of complex arguments and order
 */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= mostRounds; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 2 * Number.EPSILON) break
  }
  return value
}

function awayFromZero(number: number): number {
  return Math.abs(number) < tiny ? tiny : number
}
