import type { DrawBelow } from '../../stats/seeded-random.ts'

/**
 * Makes a source of numbers of the standard normal distribution.
 *
 * @see Box, Muller (1958), A Note on the Generation of Random Normal Deviates, Ann. Math. Statist. 29(2)
 */
export function normalDraw(below: DrawBelow): () => number {
  const share = () => (below(words) + 0.5) / words
  return () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share())
}

const words = 2 ** 32
