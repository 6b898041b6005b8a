import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { Table } from '../text/finished-document.ts'
import { shareInterval } from '../text/fractions.ts'

const named = /t[ỷỉ] lệ|%|đạt/u

interface Shared {
  readonly row: TableRow
  readonly share: CellFigure
  readonly top: Figure
  readonly bottom: Figure
  readonly computed: Interval
}

/** Columns of fractions with the column of their per cents right behind: 12/15 | 80,0. */
export const tableFractions: DocumentCheck = ({ document }) => {
  const blocks = document.blocks.filter((block) => block.kind === 'table')
  return tablesOf(document).flatMap((table, at) => {
    const block = blocks[at]
    const columns = table.columns.filter((column) => column > 0 && named.test(table.headers[column] ?? ''))
    return block ? columns.flatMap((column) => fractionClaims(sharesOf(table, block, column))) : []
  })
}

function fractionClaims(shared: readonly Shared[]): readonly Claim[] {
  const held = shared.filter(({ share, computed }) => agrees(share, computed)).length
  if (held < 2 || 2 * held < shared.length) return []
  return shared.map(({ row, share, top, bottom, computed }) =>
    judgedCell(row, share, computed, {
      ...{ kind: 'table-ratio', grave: 'error' },
      computation: `${bare(top)} / ${bare(bottom)}`,
    }),
  )
}

function sharesOf({ rows }: NumericTable, { grid }: Table, column: number): readonly Shared[] {
  return rows.flatMap((row) => {
    const share = row.figures[column]
    const cells = grid.find((each) => each.some((cell) => cell?.place.row === row.place.row))
    const [top, bottom] = fractionIn(cells?.[column - 1]?.text ?? '')
    const computed = share && top && bottom ? shareInterval(top, bottom) : undefined
    return share && top && bottom && computed ? [{ row, share, top, bottom, computed }] : []
  })
}

/** The two numbers of a cell that is a fraction and nothing else. */
function fractionIn(text: string): readonly Figure[] {
  return /^\s*[\d.,]+\s*\/\s*[\d.,]+\s*$/.test(text) ? readFigures(text.replace('/', ' / ')) : []
}
