import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { mayBeOfColumn } from './may-be-of-column.ts'
import type { NamedFigure } from './name-of-figure.ts'
import { alsoSaid, ofChange } from './retold-words.data.ts'
import { type ToldColumn, type ToldRow, type ToldTable, tellingWords } from './told-table.ts'
import { yearsOfValues } from './years-of-values.ts'

/** The column that the words around a figure name, or the only one that it can be of. */
export function columnOf(passage: Passage, figure: Figure, named: NamedFigure, table: ToldTable): number | undefined {
  const { row } = named.mention
  const years = yearsAround(passage, figure)
  const isChange =
    ofChange.test(named.gap) || (ofChange.test(named.lead) && table.columns.some((each) => each.isChange))
  const possible = table.columns.flatMap((column, at) =>
    row.cells[at] &&
    column.isChange === isChange &&
    mayBeOfColumn(figure, column, row, table) &&
    isOfYears(years, column, table, row)
      ? [at]
      : [],
  )
  const own = tellingWords(`${named.gap} ${unitWords(figure, named)}`)
  const near = new Set(own.flatMap((word) => [word, ...(alsoSaid[word] ?? [])]))
  const all = new Set([...near, ...tellingWords(named.lead)])
  const ranked = possible
    .map((at) => ({ at, score: scoreOf(table.columns[at]?.words ?? [], near, all) }))
    .sort((one, other) => other.score - one.score)
  const [best, second] = ranked
  if (!best) return undefined
  if (!second) return best.score > 0 || isChange || isOnly(figure, table, best.at) ? best.at : undefined
  if (best.score >= 0.5 && best.score > second.score) return best.at
  // What was done is told without a word of the plan.
  const done = possible.filter((at) => table.columns[at]?.isBase === false)
  return best.score === 0 && done.length === 1 && done.length < possible.length ? done[0] : undefined
}

function unitWords({ unit }: Figure, { behind }: NamedFigure): string {
  return behind.trim() === '' ? unit : behind
}

/** How much of a head stands near a figure, and half as much for what stands before the name; a head of years alone is told by them. */
function scoreOf(words: readonly string[], near: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (words.length === 0) return 0.6
  const inNear = words.filter((word) => near.has(word)).length
  const inAll = words.filter((word) => all.has(word)).length
  return (inNear + 0.8 * (inAll - inNear)) / words.length + inNear / 100
}

/** Whether a figure of a share can only be of one column, or the table has one column and the unit is told. */
function isOnly(figure: Figure, { columns }: ToldTable, at: number): boolean {
  if (columns.length === 1) return true
  return figure.isPercent && columns.filter(({ isShare }) => isShare).length === 1 && columns[at]?.isShare === true
}

/** The years of the sentence of a figure; the last one before it alone, if there is one. */
function yearsAround({ text }: Passage, figure: Figure): readonly string[] {
  const { start, end } = sentenceAt(text, figure.start)
  const last = yearsOfValues(text.slice(start, figure.start)).at(-1)
  return last === undefined ? yearsOfValues(text.slice(start, end)) : [last]
}

function isOfYears(stated: readonly string[], column: ToldColumn, table: ToldTable, row: ToldRow): boolean {
  if (row.year !== null) return column.years.length === 0
  const years = column.years.length > 0 ? column.years : table.years
  if (stated.length === 0) return column.years.length === 0 || table.columns.length === 1
  return (
    stated.some((year) => years.includes(year)) ||
    // A table that tells no year is of the one that the sentence tells.
    (years.length === 0 && table.columns.every((each) => each.years.length === 0) && new Set(stated).size === 1)
  )
}
