import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { coverWhole } from '../sums/complements.data.ts'
import { type ColumnRelation, columnRelations } from '../tables/column-relations.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** A row is looked for among so many above it. */
const reach = 4

/** Rows that follow from two others above them in all columns but one at most: Được giao, Đã giải ngân, Tỷ lệ giải ngân. */
export const rowRelations: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.rows.flatMap((row, at) =>
      row.isTotal ? [] : rowClaims(table, row, table.rows.slice(Math.max(0, at - reach), at)),
    ),
  )

/** A number with the two above it that it may follow from. */
interface Told {
  readonly figure: CellFigure
  readonly computed: Interval
  readonly computation: string
  readonly relation: ColumnRelation
}

function rowClaims(table: NumericTable, row: TableRow, above: readonly TableRow[]): readonly Claim[] {
  const label = row.label.toLowerCase()
  const rests = above.filter((b) => coverWhole([label, b.label.toLowerCase()]))
  const tried = columnRelations.slice(0, 3).flatMap((relation) => {
    const taken = relation.header.test(label) ? above : relation.kind === 'table-difference' ? rests : []
    return above.flatMap((a) => taken.flatMap((b) => (a === b ? [] : [toldBy(table, row, { a, b, relation })])))
  })
  const [best] = tried.map((told) => ({ told, held: heldOf(told) })).sort((one, other) => other.held - one.held)
  if (!best || best.held < 2 || best.told.length < 3 || best.held < best.told.length - 1) return []
  return best.told.map(({ figure, computed, computation, relation: { kind } }) =>
    judgedCell(row, figure, computed, { kind, grave: 'error', computation }),
  )
}

function toldBy(
  { columns, headers }: NumericTable,
  row: TableRow,
  { a, b, relation }: { readonly a: TableRow; readonly b: TableRow; readonly relation: ColumnRelation },
): readonly Told[] {
  return columns.flatMap((column) => {
    const [figure, one, other] = [row.figures[column], a.figures[column], b.figures[column]]
    const isShare = relation.kind === 'table-difference' && /%|t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu/u.test(headers[column] ?? '')
    if (!figure || !one || !other || isShare || !relation.tells(figure, one, other)) return []
    const computed = relation.compute(one, other)
    return computed ? [{ figure, computed, computation: relation.write(one, other), relation }] : []
  })
}

function heldOf(told: readonly Told[]): number {
  return told.filter(({ figure, computed }) => agrees(figure, computed)).length
}
