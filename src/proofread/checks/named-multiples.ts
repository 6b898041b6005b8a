import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, over, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldRow, ToldTable } from '../retold/told-table.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Behind a multiple or a share, up to the end of its clause: what it is of. */
const ofWhat = /^\s*(?:lần\s+)?(?:so với\s+|của\s+)?(?<head>\p{Ll}[^\d,;.()]{2,40}?)\s*(?=[,;.)]|$)/u

/** Between the value and what is told of it. */
const leadsTo = /^[^\d;.()]{0,40},?\s*(?:\(|(?:và\s+)?(?:bằng|gấp|đạt|tương đương|vượt)\s+)$/u

/** How often or what share one value of a row is of another, whose column is named behind: 200 người, bằng 2,3 lần chỉ tiêu. */
export const namedMultiples: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length < 2) return []
    return passage.figures.flatMap((figure) => {
      const isTold =
        figure.role === 'quantity' && (figure.isPercent || /^\s*lần\s/u.test(passage.text.slice(figure.end)))
      const head = isTold ? ofWhat.exec(passage.text.slice(figure.end, figure.end + 60))?.groups?.head : undefined
      if (head === undefined || roughnessAt(passage.text, figure.start)) return []
      return tablesNear(document, passage).flatMap((table) => multipleClaim(passage, figure, { table, head }))
    })
  })

interface Of {
  readonly table: ToldTable
  readonly head: string
}

function multipleClaim(passage: Passage, figure: Figure, { table, head }: Of): readonly Claim[] {
  const { text, figures } = passage
  const before = figures.findLast(({ end, role }) => end <= figure.start && role === 'quantity')
  const sentence = sentenceAt(text, figure.start)
  if (!before || !isWithin(sentence, before) || !leadsTo.test(text.slice(before.end, figure.start))) return []
  if (/\/\s*$/.test(text.slice(Math.max(0, before.start - 2), before.start))) return []
  const bases = table.columns.flatMap((column, at) => (column.name === searchName(head) ? [at] : []))
  const [base, ...more] = bases
  const row = rowOf(passage, before, table)
  const divisor = row?.cells[base ?? -1]?.figure
  if (!row || !divisor || more.length > 0 || divisor.value.n === 0n) return []
  const isOfRow = row.cells.some((cell, at) => at !== base && cell && agrees(before, printedInterval(cell.figure)))
  if (!isOfRow) return []
  const value = figure.isPercent ? shareInterval(before, divisor) : over(printedInterval(before), baseInterval(divisor))
  if (!value) return []
  const computation = `${bare(before)} / ${bare(divisor)}`
  return [judgedClaim(passage, figure, value, { kind: 'ratio', grave: 'error', computation })]
}

/** The row of a value: the one named before it in its sentence, else the total row. */
function rowOf(passage: Passage, { start }: Figure, table: ToldTable): ToldRow | undefined {
  const sentence = sentenceAt(passage.text, start)
  const named = mentionsIn(passage, table).findLast((each) => isWithin(sentence, each) && each.start < start)
  if (named) return named.row
  const [whole, ...more] = table.rows.filter(({ isTotal }) => isTotal)
  return more.length === 0 ? whole : undefined
}
