/**
 * Adjusts the p values of several tests made together, so that all of them below a level are wrong together with at most that
 * probability: by size, the smallest times m, the next times m − 1 and so on, none below the one before.
 *
 * @returns in the order given, 0 to 1
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure; R `p.adjust(method = "holm")`
 */
export function holm(probabilities: readonly number[]): readonly number[] {
  const order = [...probabilities.keys()].toSorted((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0))
  const adjusted = new Array<number>(probabilities.length)
  let least = 0
  for (const [place, at] of order.entries()) {
    least = Math.max(least, Math.min(1, (order.length - place) * (probabilities[at] ?? 0)))
    adjusted[at] = least
  }
  return adjusted
}
