import { searchName } from '../../number/search-name.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'
import { pairedFigures } from './paired-figures.ts'
import type { Retold } from './retold-values.ts'
import { plainGapWords } from './retold-words.data.ts'
import type { Mention } from './row-mentions.ts'
import { type ToldTable, tellingWords } from './told-table.ts'

/** A row that is called the first or the last, with its value. */
export type Called = Pick<Retold, 'figure' | 'mention' | 'column' | 'cell'>

interface Of {
  readonly mention: Mention
  readonly table: ToldTable
  /** What calls the row so. */
  readonly word: Bounds
}

/** Between a name and its value stands no more than a bracket, or a word or two. */
const longestGap = 14

/**
 * The value right behind the name of a row, if one column alone of the row has it: the words that call the row so need not name that column,
 * but what the value counts, or what the column or the title tells.
 */
export function valueByItself(passage: Passage, { mention, table, word }: Of): Called | undefined {
  const [pair] = pairedFigures(passage, [mention])
  const from = word.start >= mention.end ? word.end : mention.end
  if (!pair || pair.figure.start - from > longestGap || pair.figure.text.replace(/\D/g, '').length < 2) return undefined
  const { figure } = pair
  const found = table.columns.flatMap((head, column) => {
    const cell = mention.row.cells[column]
    const isIt = cell && !head.isRank && agrees(figure, printedInterval(cell.figure))
    return isIt ? [{ figure, mention, column, cell }] : []
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return undefined
  const words = new Set(searchName(before(passage, word)).split(/[^a-z]+/))
  const [unit = ''] = searchName(figure.unit).split(/[^a-z]+/)
  const own = [
    ...(table.columns[only.column]?.words ?? []),
    ...(figure.isPercent || unit === 'diem' ? table.titleWords : []),
  ]
  const isTold = own.some((word) => words.has(word) && !plainGapWords.has(word))
  return isTold || (unit !== '' && !figure.isPercent && words.has(unit) && tellingWords(unit).length > 0)
    ? only
    : undefined
}

/** What calls a row so, with the words of its sentence before it. */
function before({ text }: Passage, { start, end }: Bounds): string {
  return text.slice(Math.max(sentenceAt(text, start).start, start - 90), end)
}
