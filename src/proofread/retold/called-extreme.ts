import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import type { Retold } from './retold-values.ts'
import { rowsLike } from './rows-like.ts'
import { movedBefore, otherScope, superlative } from './superlatives.data.ts'
import type { ToldRow } from './told-table.ts'

/**
 * The row that is meant where another year is called that of the most or the least with its value: năm xảy ra nhiều nhất là năm 2023 với 29 vụ, of
 * 2024. The value and the words agree then, and the year is wrong.
 */
export function meantExtreme(
  { text }: Passage,
  { figure, mention, table, column, isSame }: Retold,
): ToldRow | undefined {
  if (isSame || mention.row.year === null) return undefined
  if (table.columns[column]?.isRank || table.columns[column]?.isChange) return undefined
  const sentence = sentenceAt(text, figure.start)
  const start = Math.max(sentence.start, text.lastIndexOf(';', figure.start) + 1)
  const clause = text.slice(start, Math.min(sentence.end, figure.end + 40)).split(';')[0] ?? ''
  const said = nearestTo(clause, figure.start - start)
  if (!said || otherScope.test(clause.replace(said[0], ' '))) return undefined
  if (movedBefore.test(clause.slice(0, said.index))) return undefined
  const isMost = said.groups?.most !== undefined
  if (!isMost && said.groups?.least === undefined) return undefined
  const rows = rowsLike(mention.row, table, column)
  const [first, ...others] = rows.toSorted(
    (one, other) => one.cell.figure.value.compare(other.cell.figure.value) * (isMost ? -1 : 1),
  )
  const isAlone = first && others[0] && !others[0].cell.figure.value.equals(first.cell.figure.value)
  return isAlone &&
    first.row !== mention.row &&
    agrees(figure, printedInterval({ ...first.cell.figure, scale: figure.scale }))
    ? first.row
    : undefined
}

/** The last superlative before a position, else the first behind it. */
function nearestTo(clause: string, at: number): RegExpExecArray | undefined {
  const all = [...clause.matchAll(superlative)]
  return all.findLast(({ index }) => index < at) ?? all[0]
}
