import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type ColumnRelation, columnRelations } from './column-relations.ts'
import { constantProducts } from './constant-products.ts'
import type { CellFigure, NumericTable, TableRow } from './numeric-table.ts'
import { isNamedWhole } from './whole-columns.ts'

/** Words above a column of changes or shares, which nothing is a share of. */
const ofShare = /%|t[ỷỉ] lệ|t[ỷỉ] trọng|tăng|giảm|tốc độ/u

/** Three columns of which the first follows from the two others in most rows. */
export interface FollowingColumn {
  readonly relation: ColumnRelation
  readonly result: number
  readonly a: number
  readonly b: number
  readonly held: number
  readonly told: number
  /** Rows that hold with the sign that is printed. */
  readonly signed: number
  /** Rows that do not hold by what an oversight makes; of tables of two rows alone. */
  readonly missed: number
  /** Whether words above the column say so. */
  readonly isNamed: boolean
}

/** For each column the relation to two others that holds best: none if none holds in most rows. */
export function followingColumns(table: NumericTable): readonly FollowingColumn[] {
  const ordered = [...columnRelations, ...constantProducts(table)]
    .flatMap((relation) => triplesOf(table, relation))
    .sort(
      (one, other) =>
        Number(other.isNamed) - Number(one.isNamed) ||
        other.held / other.told - one.held / one.told ||
        other.signed - one.signed ||
        other.result - one.result,
    )
  const kept: FollowingColumn[] = []
  for (const each of ordered) {
    const mine = [each.result, each.a, each.b].sort().join()
    if (!kept.some(({ result, a, b }) => result === each.result || [result, a, b].sort().join() === mine))
      kept.push(each)
  }
  return kept
}

/** The columns that follow by a relation from two others, as far as it is believed. */
function triplesOf(table: NumericTable, relation: ColumnRelation): readonly FollowingColumn[] {
  const { columns, headers } = table
  return columns.flatMap((result) => {
    const isNamed = relation.header.test(headers[result] ?? '')
    if (relation.isOnlyNamed && !isNamed) return []
    return columns.flatMap((a) =>
      columns.flatMap((b) => {
        if (a === b || a === result || b === result) return []
        if (!isNamed && relation.kind === 'table-ratio' && [a, b].some((each) => ofShare.test(headers[each] ?? '')))
          return []
        if (!isNamed && isNamedWhole(headers[a] ?? '', [headers[b] ?? '', headers[result] ?? ''])) return []
        const found = countHeld(table, { relation, result, a, b, held: 0, told: 0, signed: 0, missed: 0, isNamed })
        return isBelieved(found) || isBelievedOfTwo(table, found) ? [found] : []
      }),
    )
  })
}

/** With a word above the column two rows that hold are enough, if half do; without one it takes three, and most. */
function isBelieved({ relation, held, told, isNamed }: FollowingColumn): boolean {
  if (relation.isOnlyNamed) return held >= 2 && (held >= 3 ? 2 : 1.5) * held >= told
  return isNamed ? held >= 2 && 2 * held >= told : held >= 3 && 4 * held >= 3 * told
}

/** Of a table of two rows and three columns one row that holds is enough if the other is off by an oversight: nothing else is there. */
function isBelievedOfTwo(
  { columns, rows }: NumericTable,
  { held, told, missed, isNamed, result, a, b }: FollowingColumn,
): boolean {
  const areAll = areTwo({ columns, rows }) && result > a && result > b
  return areAll && isNamed && told === 2 && held === 1 && missed === 1
}

/** Whether a table has two rows and three columns. */
function areTwo({ columns, rows }: Pick<NumericTable, 'columns' | 'rows'>): boolean {
  return columns.length === 3 && rows.length === 2
}

/** Counts the rows that say something and hold, until too many do not; under a word that says so every row does. */
function countHeld(table: NumericTable, found: FollowingColumn): FollowingColumn {
  const most = table.rows.length / (found.isNamed ? 2 : 4)
  // Only under a word of change a fall is printed without its sign.
  const isForgiven = found.isNamed && !hasMinus(table, found.result)
  let [told, held, signed, missed] = [0, 0, 0, 0]
  for (const row of table.rows) {
    const figures = figuresOf(row, found)
    if (!figures || !(found.isNamed || found.relation.tells(figures.result, figures.a, figures.b))) continue
    told += 1
    const computed = found.relation.compute(figures.a, figures.b)
    if (computed && holds(computed, figures.result, isForgiven)) held += 1
    else if (computed && areTwo(table) && misses(computed, figures.result)) missed += 1
    if (computed && agrees(figures.result, computed)) signed += 1
    if (told - held > most) break
  }
  return { ...found, told, held, signed, missed }
}

export function figuresOf(row: TableRow, { result, a, b }: FollowingColumn) {
  const [found, first, second] = [row.figures[result], row.figures[a], row.figures[b]]
  return found && first && second ? { result: found, a: first, b: second } : undefined
}

export function holds(computed: Interval, result: CellFigure, isForgiven: boolean): boolean {
  return agrees(isForgiven ? signed(result, computed) : result, computed)
}

function misses(computed: Interval, result: CellFigure): boolean {
  return isNearMiss(signed(result, computed), computed.value)
}

/** Whether a column prints falls with their sign, so that a fall without one is wrong. */
export function hasMinus({ rows }: NumericTable, column: number): boolean {
  return rows.some(({ figures }) => figures[column]?.value.s === -1n)
}

/** A fall may be printed without its sign. */
export function signed<F extends Figure>(result: F, computed: Interval): F {
  const isFall = computed.value.s < 0n && result.value.s > 0n && !/^[+]/.test(result.text)
  return isFall ? { ...result, value: result.value.neg() } : result
}
