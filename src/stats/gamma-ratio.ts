/** Below this the recurrence lifts the argument, so that the series is exact to the last digits. */
const seriesFrom = 20

/**
 * Γ(a + ½) / Γ(a), by the series of its logarithm for large a and by Γ(x + 1) = x Γ(x) below.
 *
 * @param a above 0
 * @see Tricomi, Erdélyi (1951), The asymptotic expansion of a ratio of gamma functions; values tested: R `beta`
 */
export function gammaRatio(a: number): number {
  let factor = 1
  let lifted = a
  for (; lifted < seriesFrom; lifted++) factor *= lifted / (lifted + 0.5)
  const square = 1 / (lifted * lifted)
  const series = -1 / 8 + square * (1 / 192 + square * (-1 / 640 + (square * 17) / 14336))
  return factor * Math.sqrt(lifted) * Math.exp(series / lifted)
}
