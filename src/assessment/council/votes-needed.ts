import { type Exact, exact, hundred } from '../../number/exact.ts'

/**
 * How many of a council's members must vote so that it may decide: the smallest whole number that reaches the share, at least 1.
 *
 * @param quorumPercent above 0, at most 100
 * @example votesNeeded(5, exact('60')) // => 3
 */
export function votesNeeded(members: number, quorumPercent: Exact): number {
  const { n, d } = exact(BigInt(members)).mul(quorumPercent).div(hundred)
  return Math.max(1, Number((n + d - 1n) / d))
}
