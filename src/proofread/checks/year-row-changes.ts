import { changesIn } from '../changes/changes.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type ToldColumn, type ToldTable, tellingWords } from '../retold/told-table.ts'
import { twoYears } from '../retold/two-years.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Changes that a sentence tells between the rows of two years of a table: từ năm 2022 đến năm 2024, điểm số tăng 4,31 điểm. */
export const yearRowChanges: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    const tables = tablesNear(document, passage).filter(({ rows }) => rows.some(({ year }) => year !== null))
    if (tables.length === 0) return []
    const changes = changesIn(passage, new Set()).map(({ figure }) => figure)
    return tables.flatMap((table) => changes.flatMap((figure) => changeClaim(passage, figure, table)))
  })

function changeClaim(passage: Passage, figure: Figure, table: ToldTable): readonly Claim[] {
  const years = figure.isPercent ? undefined : twoYears(passage, figure)
  const at = years ? columnOf(passage, figure, table) : undefined
  if (!years || at === undefined) return []
  const [from, to] = years.map((wanted) => table.rows.find(({ year }) => year === wanted)?.cells[at]?.figure)
  if (!from || !to) return []
  const [more, less] = from.value.compare(to.value) > 0 ? [from, to] : [to, from]
  const distance = minus(printedInterval(more), printedInterval(less))
  if (!agrees(figure, distance) && (!isNearMiss(figure, distance.value) || isOtherwise(figure, table, at))) return []
  const computation = `${bare(more)} − ${bare(less)} (${nameOfTable(table.place)})`
  return [judgedClaim(passage, figure, distance, { kind: 'difference', grave: 'error', computation })]
}

/** Whether a figure is the distance between two other rows of the column: another year may be meant. */
function isOtherwise(figure: Figure, { rows }: ToldTable, at: number): boolean {
  const values = rows.flatMap(({ cells }) => cells[at]?.figure ?? [])
  return values.some((one) => values.some((other) => one.value.sub(other.value).abs().equals(figure.value)))
}

/** The only column that the words before a change name. */
function columnOf({ text }: Passage, figure: Figure, { columns }: ToldTable): number | undefined {
  const { start } = sentenceAt(text, figure.start)
  const clause = text.slice(start, figure.start).split(/[;,]\s|\svà\s/u)
  const words = new Set(tellingWords(`${clause.at(-1) ?? ''} ${figure.unit}`))
  const isNamed = ({ words: own }: ToldColumn) => own.length > 0 && own.every((word) => words.has(word))
  const named = columns.flatMap((column, at) =>
    !column.isChange && !column.isBase && !column.isRank && isNamed(column) ? [at] : [],
  )
  return named.length === 1 ? named[0] : undefined
}
