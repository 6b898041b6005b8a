import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldTable } from '../retold/told-table.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/** Before a figure: it is how far the first and the last of a table are apart. */
const spread =
  /(?<!\p{L})(?:khoảng cách|chênh lệch|cách biệt|chênh nhau|cách nhau)[^.;\d]{0,40}(?:đứng đầu|dẫn đầu|đầu bảng|cao nhất|nhất bảng)[^.;\d]{0,40}(?:đứng cuối|xếp cuối|cuối bảng|thấp nhất)[^.;\d]{0,30}$/iu

/** Fewer rows have no first and last among others. */
const fewestRows = 3

/** How far the highest and the lowest row of a table near are said to be apart: Khoảng cách giữa đơn vị đứng đầu và đứng cuối là 6,64 điểm. */
export const tableSpreads: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) =>
    passage.kind === 'cell'
      ? []
      : passage.figures.flatMap((figure) =>
          isTold(passage, figure) ? spreadClaim(passage, figure, tablesNear(document, passage)) : [],
        ),
  )

function isTold({ text }: Passage, { role, start }: Figure): boolean {
  const lead = text.slice(Math.max(0, start - 140), start)
  return role === 'quantity' && spread.test(lead) && roughnessAt(text, start) === undefined
}

/** One table alone is meant; of its columns, one that gives the distance or the only one that nearly does. */
function spreadClaim(passage: Passage, figure: Figure, tables: readonly ToldTable[]): readonly Claim[] {
  const [table, ...others] = tables
  if (!table || others.length > 0) return []
  const spreads = table.columns.flatMap((column, at) => {
    const values = table.rows.flatMap(({ cells, isTotal }) => (isTotal ? [] : (cells[at]?.figure ?? [])))
    const [low, ...more] = [...values].sort((one, other) => one.value.compare(other.value))
    const high = more.at(-1)
    if (!low || !high || column.isRank || column.isChange || values.length < fewestRows) return []
    return [{ low, high, value: minus(printedInterval(high), printedInterval(low)) }]
  })
  const near = spreads.filter(({ value }) => isNearMiss(figure, value.value))
  const found = spreads.find(({ value }) => agrees(figure, value)) ?? (near.length === 1 ? near[0] : undefined)
  if (!found) return []
  const computation = `${bare(found.high)} − ${bare(found.low)}`
  return [judgedClaim(passage, figure, found.value, { kind: 'difference', grave: 'error', computation })]
}
