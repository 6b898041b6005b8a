import type { Claim } from '../proofread/claims/claim.ts'

/**
 * What is shown behind the arrow of a printed figure.
 *
 * @returns null where nothing is: not known, printed so already, or right as it is, such as one written without its sign
 */
export function expectedBeside({
  verdict,
  printed,
  expected,
}: Pick<Claim, 'verdict' | 'printed' | 'expected'>): string | null {
  return verdict === 'holds' || expected === printed ? null : expected
}
