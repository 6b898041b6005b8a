import type { Claim, ClaimKind } from '../claims/claim.ts'

const ofRow: ReadonlySet<ClaimKind> = new Set(['table-difference', 'table-ratio'])

/**
 * Leaves out that a number of a table does not follow from others, if it holds by itself and one of those is wrong:
 * the mistake would be told twice, and once at the wrong place; and that a number is wrong in the same way as told already.
 */
export function withoutConsequences(claims: readonly Claim[]): readonly Claim[] {
  const inTables = claims.filter(({ place }) => place.row !== undefined)
  const held = new Set(inTables.filter(({ verdict }) => verdict === 'holds').map(cellOf))
  const errors = inTables.filter(({ verdict }) => verdict === 'error')
  const wrong = errors.filter(({ kind }) => !kind.startsWith('table-d'))
  const wrongRows = new Set(wrong.map(({ place: { table, row } }) => `${table} ${row}`))
  const lone = new Set(errors.filter((each) => !held.has(cellOf(each))).flatMap(linesOf))
  const told = new Set<string>()
  return claims.filter((claim) => {
    const { place, verdict, expected, kind } = claim
    if (place.row === undefined || verdict === 'holds') return true
    const key = `${cellOf(claim)} ${claim.span?.start} ${verdict} ${expected}`
    const isTold = expected !== null && told.has(key)
    told.add(key)
    if (isTold) return false
    if (!held.has(cellOf(claim))) return true
    return !(ofRow.has(kind) && wrongRows.has(`${place.table} ${place.row}`)) && !isOfWrong(claim, lone)
  })
}

function cellOf({ place: { table, row, column } }: Claim): string {
  return `${table} ${row} ${column}`
}

/** The row and the column of a number, each with the number as it stands in arithmetic. */
function linesOf({ place: { table, row, column }, printed }: Claim): readonly string[] {
  const number = printed.replace(/\s+/g, '').replace(/^[+–-]/, '')
  return [`${table} row ${row} ${number}`, `${table} column ${column} ${number}`]
}

/** Whether a number was computed from a wrong one of its row or its column. */
function isOfWrong({ kind, arithmetic, place: { table, row, column } }: Claim, wrong: ReadonlySet<string>): boolean {
  if (!kind.startsWith('table-') && kind !== 'hierarchy') return false
  const [computation = ''] = arithmetic.split(' = ')
  const operands = computation.match(/\d[\d.,]*%?/g) ?? []
  return operands.some(
    (each) => wrong.has(`${table} row ${row} ${each}`) || wrong.has(`${table} column ${column} ${each}`),
  )
}
