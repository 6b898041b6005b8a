import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { joinedRows, saysTogether, sumsOf } from '../retold/joined-rows.ts'
import { mayBeOfColumn } from '../retold/may-be-of-column.ts'
import { ofBound, ofChange } from '../retold/retold-words.data.ts'
import { type Mention, mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldTable } from '../retold/told-table.ts'
import type { Passage } from '../text/passage.ts'

/** What several rows of a table near by are said to have together: tính chung hai mức Rất hài lòng và Hài lòng có 531 phiếu. */
export const joinedRowSums: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    return tablesNear(document, passage).flatMap((table) => {
      const mentions = mentionsIn(passage, table)
      return mentions.length < 2
        ? []
        : passage.figures.flatMap((figure) => sumClaim(passage, figure, { mentions, table }))
    })
  })

function sumClaim(
  passage: Passage,
  figure: Figure,
  { mentions, table }: { readonly mentions: readonly Mention[]; readonly table: ToldTable },
): readonly Claim[] {
  if (figure.role !== 'quantity' || /^\s*[/–-]/.test(passage.text.slice(figure.end))) return []
  const joined = joinedRows(passage, figure, mentions)
  if (!joined || !saysTogether(joined) || ofChange.test(joined.gap) || ofBound.test(joined.gap)) return []
  const possible = sumsOf(joined.names, table).filter(({ column }) => {
    const [head, row] = [table.columns[column], joined.names[0]?.row]
    return head && row && !head.isChange && !head.isBase && mayBeOfColumn(figure, head, row, table)
  })
  const near = possible.filter(({ value }) => isNearMiss(figure, value.value))
  const found = possible.find(({ value }) => agrees(figure, value)) ?? (near.length === 1 ? near[0] : undefined)
  if (!found) return []
  const computation = found.cells.map(({ figure: cell }) => bare(cell)).join(' + ')
  return [judgedClaim(passage, figure, found.value, { kind: 'sum', grave: 'error', computation })]
}
