import type { Claim } from '../claims/claim.ts'

/**
 * Leaves out findings about a figure that is the value of the table which its sentence retells: two amounts that stand near it in the
 * sentence may be those of other rows.
 *
 * @param retold claims about figures that retell a table
 */
export function withoutRetold(claims: readonly Claim[], retold: readonly Claim[]): readonly Claim[] {
  const same = new Set(retold.filter(({ verdict }) => verdict === 'holds').map(spotOf))
  return claims.filter((claim) => claim.kind !== 'ratio' || claim.verdict === 'holds' || !same.has(spotOf(claim)))
}

function spotOf({ place: { paragraph, footnote }, span }: Claim): string {
  return `${paragraph} ${footnote} ${span?.start}`
}
