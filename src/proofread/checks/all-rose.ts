import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import type { NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { Passage } from '../text/passage.ts'

/** A sentence of how many rows rose or fell, 39/39 tiêu chí đều tăng, against the table that follows. */
export const allRose: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) =>
    passage.figures.flatMap((part, at) => {
      const whole = passage.figures[at + 1]
      if (!whole || !/^\s*\/\s*$/.test(passage.text.slice(part.end, whole.start))) return []
      const said = /^\s*tiêu chí[^.;]{0,60}?\s(tăng|giảm)/u.exec(passage.text.slice(whole.end, whole.end + 90))
      if (!said) return []
      const table = tablesOf(document).find((each) => blockOf(document, each) > passage.block)
      const column = table && changeColumn(table)
      if (!table || column === undefined) return []
      return riseClaims(passage, { part, whole }, leavesOf(table, column), said[1] === 'tăng')
    }),
  )

function blockOf(document: Parameters<typeof tablesOf>[0], { place }: NumericTable): number {
  return document.blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table)
}

/** The column of changes: named so, or the last of three whose first two differ by it. */
function changeColumn({ columns, headers }: NumericTable): number | undefined {
  return (
    columns.find((column) => /tăng|giảm|chênh/u.test(headers[column] ?? '')) ??
    (columns.length === 3 ? columns[2] : undefined)
  )
}

function leavesOf({ rows }: NumericTable, column: number): readonly (TableRow & { readonly change: Figure })[] {
  const deepest = Math.max(...rows.map(({ level }) => level ?? -1))
  return rows.flatMap((row) => {
    const change = row.figures[column]
    return (deepest < 0 || row.level === deepest) && change && !row.isTotal ? [{ ...row, change }] : []
  })
}

function riseClaims(
  passage: Passage,
  { part, whole }: { readonly part: Figure; readonly whole: Figure },
  leaves: readonly { readonly change: Figure }[],
  isRise: boolean,
): readonly Claim[] {
  if (leaves.length < 2) return []
  const moved = leaves.filter(({ change }) =>
    isRise ? change.value.s > 0n && change.value.n > 0n : change.value.s < 0n,
  )
  const counted = (figure: Figure, count: number, computation: string) =>
    judgedClaim(passage, figure, exactly(exact(`${count}`)), { kind: 'count', grave: 'error', computation })
  return [
    counted(part, moved.length, `số dòng ${isRise ? 'tăng' : 'giảm'} trong bảng`),
    counted(whole, leaves.length, 'số dòng trong bảng'),
  ]
}
