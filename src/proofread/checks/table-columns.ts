import { hundred, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim, ClaimKind } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { shareInterval } from '../text/fractions.ts'

/** How one column follows from two others. */
interface Relation {
  readonly kind: ClaimKind
  /** Words above the column that say so. */
  readonly header: RegExp
  readonly compute: (a: Figure, b: Figure) => Interval | undefined
  readonly write: (a: Figure, b: Figure) => string
  /** Whether a row says something about it: zeros fit everything. */
  readonly tells: (result: Figure, a: Figure, b: Figure) => boolean
}

const relations: readonly Relation[] = [
  {
    kind: 'table-difference',
    header: /tăng|giảm|chênh|so sánh|bị trừ|còn lại|hiệu|\+\/-|±|chưa/u,
    compute: (a, b) => minus(printedInterval(a), printedInterval(b)),
    write: (a, b) => `${bare(a)} − ${bare(b)}`,
    tells: (result, a, b) => !isZero(a.value) && !isZero(b.value) && !isZero(result.value),
  },
  {
    kind: 'table-ratio',
    header: /tỷ lệ|tỉ lệ|%|đạt/u,
    compute: (a, b) => (isZero(b.value) ? undefined : shareInterval(a, b)),
    write: (a, b) => `${bare(a)} / ${bare(b)}`,
    tells: (result, a, b) =>
      !isZero(a.value) && !isZero(b.value) && !a.isPercent && !b.isPercent && !result.value.equals(hundred),
  },
]

/** Tables with more columns of numbers are not searched for how they hang together. */
const mostColumns = 12

interface Found {
  readonly relation: Relation
  readonly result: number
  readonly a: number
  readonly b: number
  readonly held: number
  readonly told: number
  /** Whether words above the column say so. */
  readonly isNamed: boolean
}

/** Columns that follow from two others in most rows, as a difference or a ratio, and the rows in which they do not. */
export const tableColumns: DocumentCheck = ({ document }) => tablesOf(document).flatMap(columnClaims)

function columnClaims(table: NumericTable): readonly Claim[] {
  if (table.columns.length > mostColumns) return []
  const found = relations.flatMap((relation) => bestOf(table, relation))
  return found.flatMap((each) => table.rows.flatMap((row) => rowClaim(row, each)))
}

/** The relation of a triple of columns that holds best: none if it does not hold in most rows. */
function bestOf(table: NumericTable, relation: Relation): readonly Found[] {
  const { columns, headers } = table
  const all = columns.flatMap((result) =>
    columns.flatMap((a) =>
      columns.flatMap((b) => {
        if (a === b || a === result || b === result) return []
        const isNamed = relation.header.test(headers[result] ?? '')
        const found = countHeld(table, { relation, result, a, b, held: 0, told: 0, isNamed })
        return isBelieved(found) ? [found] : []
      }),
    ),
  )
  const ordered = [...all].sort(
    (one, other) =>
      Number(other.isNamed) - Number(one.isNamed) ||
      other.held / other.told - one.held / one.told ||
      other.result - one.result,
  )
  const kept: Found[] = []
  for (const each of ordered) {
    const mine = [each.result, each.a, each.b].sort().join()
    if (!kept.some(({ result, a, b }) => result === each.result || [result, a, b].sort().join() === mine))
      kept.push(each)
  }
  return kept
}

/** With a word above the column two rows that hold are enough, if half do; without one it takes three, and most. */
function isBelieved({ held, told, isNamed }: Found): boolean {
  return isNamed ? held >= 2 && 2 * held >= told : held >= 3 && 4 * held >= 3 * told
}

/** Counts the rows that say something and hold, until too many do not; under a word that says so every row does. */
function countHeld(table: NumericTable, found: Found): Found {
  const most = table.rows.length / (found.isNamed ? 2 : 4)
  let [told, held] = [0, 0]
  for (const row of table.rows) {
    const figures = figuresOf(row, found)
    if (!figures || !(found.isNamed || found.relation.tells(figures.result, figures.a, figures.b))) continue
    told += 1
    if (holds(found.relation, figures.result, figures.a, figures.b)) held += 1
    if (told - held > most) break
  }
  return { ...found, told, held }
}

function figuresOf(row: TableRow, { result, a, b }: Found) {
  const [found, first, second] = [row.figures[result], row.figures[a], row.figures[b]]
  return found && first && second ? { result: found, a: first, b: second } : undefined
}

function holds(relation: Relation, result: Figure, a: Figure, b: Figure): boolean {
  const computed = relation.compute(a, b)
  return computed !== undefined && agrees(signed(result, computed), computed)
}

/** A fall may be printed without its sign. */
function signed<F extends Figure>(result: F, computed: Interval): F {
  const isFall = computed.value.s < 0n && result.value.s > 0n && !/^[+]/.test(result.text)
  return isFall ? { ...result, value: result.value.neg() } : result
}

function rowClaim(row: TableRow, found: Found): readonly Claim[] {
  const figures = figuresOf(row, found)
  const computed = figures && found.relation.compute(figures.a, figures.b)
  if (!figures || !computed) return []
  if (!found.isNamed && (row.isTotal || !found.relation.tells(figures.result, figures.a, figures.b))) return []
  const { kind, write } = found.relation
  const result: CellFigure = holds(found.relation, figures.result, figures.a, figures.b)
    ? signed(figures.result, computed)
    : figures.result
  return [judgedCell(row, result, computed, { kind, computation: write(figures.a, figures.b), grave: 'error' })]
}
