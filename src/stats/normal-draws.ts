import { normalQuantile } from './normal-quantile.ts'
import type { DrawWord } from './seeded-random.ts'

const words = 2 ** 32

/** A number between 0 and 1, never either of them. */
function share(draw: DrawWord): number {
  return (draw() + 0.5) / words
}

/** Draws a number from the standard normal distribution, by inversion. */
export function normalDraw(draw: DrawWord): number {
  return normalQuantile(share(draw))
}

/**
 * Draws a number from the chi-square distribution, by its degrees of freedom: around 1, as a variance estimated from a sample is
 * around the true one.
 *
 * @param degreesOfFreedom above 0
 * @see Marsaglia, Tsang (2000), A Simple Method for Generating Gamma Variables, ACM TOMS 26(3)
 */
export function chiSquareShareDraw(draw: DrawWord, degreesOfFreedom: number): number {
  const shape = degreesOfFreedom / 2
  // Below 1 the method does not hold: Γ(a) is Γ(a + 1) · U^(1/a).
  const lifted = shape < 1 ? shape + 1 : shape
  const less = shape < 1 ? share(draw) ** (1 / shape) : 1
  return (gammaDraw(draw, lifted) * less) / shape
}

function gammaDraw(draw: DrawWord, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalDraw(draw)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (Math.log(share(draw)) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v
  }
}
