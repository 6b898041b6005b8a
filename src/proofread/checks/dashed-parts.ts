import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { coverWhole } from '../sums/complements.data.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

const dashed = /^(?:trong đó:?\s*)?[-–+•*]\s*\p{L}/iu

interface Added {
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly sum: Interval
}

/** Rows against the rows with dashes below them, where these are all there are or add up in another column: Đảng viên; - Nam; - Nữ. */
export const dashedParts: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.rows.flatMap((row, at) =>
      dashed.test(row.label) ? [] : partsClaims(table, row, dashedBehind(table.rows, at)),
    ),
  )

function dashedBehind(rows: readonly TableRow[], at: number): readonly TableRow[] {
  const behind = rows.slice(at + 1)
  const end = behind.findIndex(({ label, isTotal }) => isTotal || !dashed.test(label))
  const parts = end < 0 ? behind : behind.slice(0, end)
  const [first] = parts
  return parts.filter(({ label }) => label[0] === first?.label[0])
}

function partsClaims({ columns, headers }: NumericTable, row: TableRow, parts: readonly TableRow[]): readonly Claim[] {
  if (parts.length < 2) return []
  const added = columns.flatMap((column): Added[] => {
    const figure = row.figures[column]
    const cells = parts.flatMap(({ figures }) => figures[column] ?? [])
    const isShare = /%|t[ỷỉ] lệ|bình quân|trung bình/u.test(headers[column] ?? '')
    if (!figure || figure.isPercent || isShare || cells.length < parts.length) return []
    return [{ figure, parts: cells, sum: total(cells.map(printedInterval)) }]
  })
  const held = added.filter(({ figure, sum }) => agrees(figure, sum)).length
  const isWhole = coverWhole(parts.map(({ label }) => label.toLowerCase()))
  if (!(isWhole && 2 * held >= added.length - 1) && !(held > 0 && 2 * held >= added.length)) return []
  return added.map(({ figure, parts: cells, sum }) =>
    judgedCell(row, figure, sum, {
      ...{ kind: 'table-total', grave: 'error' },
      computation: cells.map(bare).join(' + '),
    }),
  )
}
