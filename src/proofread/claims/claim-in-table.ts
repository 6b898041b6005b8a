import type { Interval } from '../figures/interval.ts'
import type { CellFigure, TableRow } from '../tables/numeric-table.ts'
import type { Claim } from './claim.ts'
import { judgedClaim, plainClaim, type Quoted, type Told } from './claim-in.ts'

/** The claim that a number in a table makes; the label of its row is quoted before it. */
export function judgedCell(row: TableRow, figure: CellFigure, computed: Interval, told: Told): Claim {
  return quotedWith(row, judgedClaim(quotedCell(figure), figure, computed, told))
}

/** A finding about a number in a table that no arithmetic stands behind. */
export function plainCell(row: TableRow, figure: CellFigure, told: Parameters<typeof plainClaim>[2]): Claim {
  return quotedWith(row, plainClaim(quotedCell(figure), figure, told))
}

function quotedCell({ cell, place }: CellFigure): Quoted {
  return { text: cell, place }
}

function quotedWith({ code, label, figures }: TableRow, claim: Claim): Claim {
  const numbers = figures.flatMap((figure) => (figure ? [figure.text] : [])).join(' | ')
  const name = [code, label].filter((text) => text !== '').join(' ')
  return { ...claim, quote: `${name.slice(0, 80)}: ${numbers}` }
}
