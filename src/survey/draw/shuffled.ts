import type { DrawBelow } from '../../stats/seeded-random.ts'

/**
 * Draws so many items one after another without replacement, each as likely as any other.
 *
 * @param count at most as many as there are items
 * @returns in the order of the draw
 * @see Durstenfeld (1964), Algorithm 235: random permutation, CACM 7(7)
 */
export function shuffled<T>(items: readonly T[], count: number, below: DrawBelow): readonly T[] {
  const left = items.map((item) => ({ item }))
  const drawn: T[] = []
  while (drawn.length < count) {
    const at = below(left.length)
    const chosen = left[at]
    const last = left.pop()
    if (!chosen || !last) throw new RangeError(`${count} of ${items.length} items`)
    drawn.push(chosen.item)
    if (at < left.length) left[at] = last
  }
  return drawn
}
