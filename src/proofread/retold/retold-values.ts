import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { columnOf } from './column-of.ts'
import { isOfTogether } from './joined-rows.ts'
import { type NamedFigure, nameOfFigure } from './name-of-figure.ts'
import { respectiveName } from './respective-names.ts'
import { ofBound, ofChange, plainGapWords } from './retold-words.data.ts'
import { type Mention, mentionsIn } from './row-mentions.ts'
import { type ToldCell, type ToldColumn, type ToldRow, type ToldTable, tellingWords } from './told-table.ts'
import { inUnitOf, unitOf } from './told-unit.ts'

/** A figure of a sentence that tells the value of a row of a table near by, and of which column. */
export interface Retold {
  readonly figure: Figure
  readonly table: ToldTable
  readonly mention: Mention
  readonly column: number
  readonly cell: ToldCell
  /** The value of the cell in the unit of the figure. */
  readonly value: Interval
  readonly isSame: boolean
  /** The words between the name and the figure that are of it. */
  readonly gap: string
  /** Whether all words between the name and the figure, and those behind it, are those of the table or plain ones. */
  readonly isPlain: boolean
}

/** The figures of a passage that tell values of the rows that it names. */
export function retoldIn(passage: Passage, table: ToldTable): readonly Retold[] {
  const mentions = mentionsIn(passage, table)
  if (mentions.length === 0) return []
  return passage.figures.flatMap((figure) => {
    if (
      figure.role !== 'quantity' ||
      isOfFraction(passage, figure) ||
      mentions.some(({ start }) => start === figure.start)
    )
      return []
    const respective = respectiveName(passage, figure, mentions)
    if (respective === null || (!respective && isOfTogether(passage, figure, table))) return []
    const named = respective ? { ...respective, lead: '' } : nameOfFigure(passage, figure, mentions)
    return named ? (retoldBy(passage, figure, named, table) ?? []) : []
  })
}

/** Whether a figure is the upper or the lower number of a fraction: 24/30 trường. */
function isOfFraction({ text }: Passage, { start, end }: Figure): boolean {
  return /^\s*\//.test(text.slice(end, end + 2)) || /\/\s*$/.test(text.slice(Math.max(0, start - 2), start))
}

/** The value of the table that a figure tells by the words around it; undefined where they do not say of which column. */
export function retoldBy(passage: Passage, figure: Figure, named: NamedFigure, table: ToldTable): Retold | undefined {
  const { row } = named.mention
  if (ofBound.test(named.gap) && row.year === null) return undefined
  if (row.year !== null && !isAbout(passage, figure, table)) return undefined
  const column = columnOf(passage, figure, named, table)
  const cell = column === undefined ? undefined : row.cells[column]
  const head = table.columns[column ?? -1]
  if (column === undefined || !cell || !head) return undefined
  if (!head.isChange && ofChange.test(named.gap)) return undefined
  const value = inUnitOf(figure, cell, unitOf(row, head), head.isChange)
  return {
    ...{ figure, table, mention: named.mention, column, cell, value, gap: named.gap },
    isSame: agrees(figure, value),
    isPlain: isPlainBetween(named, { table, row, head }),
  }
}

/** Whether a sentence, or the passage before it, has most words of a title or the heads: rows of years have no other name. */
function isAbout({ text }: Passage, figure: Figure, table: ToldTable): boolean {
  const { start, end } = sentenceAt(text, figure.start)
  const words = new Set(tellingWords(text.slice(Math.max(0, start - 300), end)))
  const isSaid = (wanted: readonly string[]) =>
    wanted.length > 1 && 3 * wanted.filter((word) => words.has(word)).length >= 2 * wanted.length
  return isSaid(table.titleWords) || table.columns.some((column) => isSaid(column.words))
}

/** Whether the words next to a figure are those of the table, or say nothing. */
function isPlainBetween(
  { gap, behind }: NamedFigure,
  { table, row, head }: { readonly table: ToldTable; readonly row: ToldRow; readonly head: ToldColumn },
): boolean {
  const own = new Set([
    ...head.words,
    ...table.titleWords,
    ...tellingWords(row.label),
    ...tellingWords(unitOf(row, head).words),
  ])
  const words = searchName(`${gap} ${behind}`)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
  return words.every((word) => own.has(word) || plainGapWords.has(word))
}
