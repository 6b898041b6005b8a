import type { Claim } from './claim.ts'
import { judgedClaim, plainClaim, type Told } from './claim-in.ts'
import type { Interval } from './interval.ts'
import type { CellFigure, TableRow } from './numeric-table.ts'
import type { Passage } from './passage.ts'

/** The claim that a number in a table makes; the label of its row is quoted before it. */
export function judgedCell(row: TableRow, figure: CellFigure, computed: Interval, told: Told): Claim {
  return quotedWith(row, judgedClaim(cellPassage(figure), figure, computed, told))
}

/** A finding about a number in a table that no arithmetic stands behind. */
export function plainCell(row: TableRow, figure: CellFigure, told: Parameters<typeof plainClaim>[2]): Claim {
  return quotedWith(row, plainClaim(cellPassage(figure), figure, told))
}

function cellPassage({ cell, place }: CellFigure): Passage {
  return { kind: 'cell', text: cell, place, figures: [], notes: [], block: 0 }
}

function quotedWith({ code, label, figures }: TableRow, claim: Claim): Claim {
  const numbers = figures.flatMap((figure) => (figure ? [figure.text] : [])).join(' | ')
  const name = [code, label].filter((text) => text !== '').join(' ')
  return { ...claim, quote: `${name.slice(0, 80)}: ${numbers}` }
}
