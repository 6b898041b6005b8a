import type { Bounds } from './sentence.ts'

/** Tells of positions within bounds whether they stand outside of all brackets that open there. */
export function topLevel(text: string, { start, end }: Bounds): (at: number) => boolean {
  const depths: number[] = []
  let depth = 0
  for (let at = start; at < end; at += 1) {
    const character = text[at]
    if (character === ')') depth = Math.max(0, depth - 1)
    depths.push(depth)
    if (character === '(') depth += 1
  }
  return (at) => (depths[at - start] ?? 1) === 0
}
