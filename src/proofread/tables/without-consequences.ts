import type { Claim, ClaimKind } from '../claims/claim.ts'

const ofRow: ReadonlySet<ClaimKind> = new Set(['table-difference', 'table-ratio'])

/**
 * Leaves out that a number of a table does not follow from two others of its row, if it holds by itself and one of those is wrong:
 * the mistake would be told twice, and once at the wrong place; and that a number is wrong in the same way as told already.
 */
export function withoutConsequences(claims: readonly Claim[]): readonly Claim[] {
  const inTables = claims.filter(({ place }) => place.row !== undefined)
  const held = new Set(inTables.filter(({ verdict }) => verdict === 'holds').map(cellOf))
  const wrong = inTables.filter(({ verdict, kind }) => verdict === 'error' && !kind.startsWith('table-d'))
  const wrongRows = new Set(wrong.map(({ place: { table, row } }) => `${table} ${row}`))
  const told = new Set<string>()
  return claims.filter((claim) => {
    const { place, verdict, expected, kind } = claim
    if (place.row === undefined || verdict === 'holds') return true
    const key = `${cellOf(claim)} ${claim.span?.start} ${verdict} ${expected}`
    const isTold = expected !== null && told.has(key)
    told.add(key)
    return !isTold && !(ofRow.has(kind) && held.has(cellOf(claim)) && wrongRows.has(`${place.table} ${place.row}`))
  })
}

function cellOf({ place: { table, row, column } }: Claim): string {
  return `${table} ${row} ${column}`
}
