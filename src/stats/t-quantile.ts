import { gammaRatio } from './gamma-ratio.ts'
import { tTail } from './t-tail.ts'

/**
 * The quantile of Student's t distribution: the value that a share `probability` of the distribution lies below. By Newton's
 * method from 0, which rises to the quantile without passing it, because the distribution function is concave above 0.
 *
 * @param probability from 0.5 inclusive to 1 exclusive
 * @param degreesOfFreedom from 1, whole or not
 * @throws RangeError for anything else
 * @see Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 26.7.1, 26.7.3, 26.7.4; values tested: R `qt`
 * @example tQuantile(0.75, 1).toFixed(12) // => '1.000000000000'
 */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability >= 0.5 && probability < 1)) throw new RangeError(`0.5 ≤ probability < 1, got ${probability}`)
  if (!(degreesOfFreedom >= 1 && degreesOfFreedom < Number.POSITIVE_INFINITY))
    throw new RangeError(`degrees of freedom must be finite and at least 1, got ${degreesOfFreedom}`)
  const central = 2 * probability - 1
  const densityAtZero = tDensityAtZero(degreesOfFreedom)
  let t = 0
  for (let round = 0; round < mostRounds; round++) {
    const density = densityAtZero * Math.exp((-(degreesOfFreedom + 1) / 2) * Math.log1p((t * t) / degreesOfFreedom))
    const step = (central - centralShare(t, degreesOfFreedom)) / (2 * density)
    t += step
    if (Math.abs(step) <= 4 * Number.EPSILON * t) break
  }
  return t
}

/** Newton's method needs some twenty rounds at one degree of freedom and the probability 0.9999. */
const mostRounds = 100

/** The share of the t distribution between −t and t; a finite sum for a whole number of degrees of freedom. */
function centralShare(t: number, degreesOfFreedom: number): number {
  if (!Number.isInteger(degreesOfFreedom)) return 1 - tTail(t, degreesOfFreedom)
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom))
  const cosineSquared = degreesOfFreedom / (degreesOfFreedom + t * t)
  const odd = degreesOfFreedom % 2 === 1
  let term = odd ? Math.sqrt(cosineSquared) : 1
  let sum = degreesOfFreedom === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k < degreesOfFreedom && term > 1e-18 * sum; k += 2) {
    term *= ((k - 1) / k) * cosineSquared
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

function tDensityAtZero(degreesOfFreedom: number): number {
  return gammaRatio(degreesOfFreedom / 2) / Math.sqrt(degreesOfFreedom * Math.PI)
}
