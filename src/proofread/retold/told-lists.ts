import { exact, hundred } from '../../number/exact.ts'
import { exactly, type Interval, minus, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread, isSlip } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { isMadeOf } from './made-of.ts'
import { type PairedFigure, pairedFigures } from './paired-figures.ts'
import { plainGapWords } from './retold-words.data.ts'
import { mentionsIn } from './row-mentions.ts'
import { type ToldCell, type ToldColumn, type ToldTable, tellingWords } from './told-table.ts'

/** The one value of a list that is not that of the column which the others are of. */
export interface OddValue extends PairedFigure {
  readonly table: ToldTable
  readonly column: number
  readonly cell: ToldCell
  /** What the figure would be as the others are. */
  readonly value: Interval
  /** How many others of the list are of the column. */
  readonly others: number
  /** Whether changes are told of a column of indices: giảm 2,14%, of 97,86. */
  readonly isChange: boolean
}

/** So many values of a list have to be of one column to tell what the list is of; one, where the sentence has the head of the column. */
const fewestOthers = 2

/**
 * Values that are told behind the names of rows, one after the other in a sentence, where all but one are those of one column: the words need
 * not name the column. The odd one has to be what an oversight makes of the value, and no other value of its row.
 */
export function oddValues(passage: Passage, table: ToldTable): readonly OddValue[] {
  const mentions = mentionsIn(passage, table)
  const pairs = mentions.length < 2 ? [] : pairedFigures(passage, mentions)
  const lists = listsOf(passage, pairs)
  return lists.flatMap((list) => [false, true].flatMap((isChange) => oddIn(list, { passage, table, isChange })))
}

/** Pairs of one sentence that count the same. */
function listsOf({ text }: Passage, pairs: readonly PairedFigure[]): readonly (readonly PairedFigure[])[] {
  const keyOf = ({ figure, mention }: PairedFigure) =>
    `${sentenceAt(text, mention.start).start} ${figure.isPercent} ${figure.scale.n}`
  const keys = [...new Set(pairs.map(keyOf))]
  return keys.map((key) => pairs.filter((pair) => keyOf(pair) === key)).filter((list) => list.length > 1)
}

interface As {
  readonly passage: Passage
  readonly table: ToldTable
  readonly isChange: boolean
}

function oddIn(list: readonly PairedFigure[], { passage, table, isChange }: As): readonly OddValue[] {
  const told = isChange ? list.filter(({ gap }) => moves.test(gap)) : list
  const tried = table.columns.flatMap((head, column) => {
    if (head.isRank || (isChange && !isOfIndices(table, column))) return []
    const values = told.flatMap((pair) => {
      const cell = pair.mention.row.cells[column]
      return cell ? [{ ...pair, table, column, cell, isChange, value: toldAs(pair, cell, isChange) }] : []
    })
    const same = values.filter(({ figure, value }) => agrees(figure, value))
    const odd = values.filter((each) => !same.includes(each))
    const fewest = isHeadSaid(passage, told, head) ? 1 : fewestOthers
    return same.length >= fewest && values.length === told.length
      ? [{ same: same.length, odd: odd.map((each) => ({ ...each, others: same.length })) }]
      : []
  })
  const [best, second] = tried.sort((one, other) => other.same - one.same)
  if (best?.odd.length !== 1 || (second && second.same === best.same)) return []
  return best.odd.filter((odd) => isPlain(passage, odd) && isOversight(odd))
}

/** Whether the sentence of a list has all telling words above a column. */
function isHeadSaid({ text }: Passage, [first]: readonly PairedFigure[], { words }: ToldColumn): boolean {
  const { start, end } = sentenceAt(text, first?.figure.start ?? 0)
  const said = new Set(tellingWords(text.slice(start, end)))
  return words.length > 0 && words.every((word) => said.has(word))
}

/** Words next to a figure that make of it something else than its row has. */
const ofOther =
  /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|tháng|vụ|nhiệm kỳ)|trước|trong đó|riêng|kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ|so với|cũ|dự kiến|ước|thêm|mới|ban đầu|năm \d)/iu

/** Whether a figure stands behind its name with words only that say no more than that it is its value. */
function isPlain({ text }: Passage, { figure, gap, table, column, mention }: OddValue): boolean {
  const behind = text.slice(figure.end, figure.end + 40).split(/[.,;()]\s|[;()]|\d/u)[0] ?? ''
  if (ofOther.test(gap) || ofOther.test(behind)) return false
  const known = new Set([
    ...(table.columns[column]?.words ?? []),
    ...table.titleWords,
    ...tellingWords(mention.row.label),
  ])
  return tellingWords(gap).every((word) => known.has(word) || plainGapWords.has(word))
}

const moves = /(?<!\p{L})(?:tăng|giảm)(?!\p{L})/u

/** Whether all values of a column are near a hundred, as those of indices are. */
function isOfIndices({ rows }: ToldTable, column: number): boolean {
  const cells = rows.flatMap(({ cells: all }) => all[column]?.figure ?? [])
  const [low, high] = [exact('50'), exact('200')]
  return (
    cells.some(({ decimals }) => decimals > 0) &&
    cells.every(({ value }) => value.compare(low) > 0 && value.compare(high) < 0) &&
    cells.some(({ value }) => value.compare(hundred) > 0)
  )
}

function toldAs({ figure, gap }: PairedFigure, { figure: cell }: ToldCell, isChange: boolean): Interval {
  const value = printedInterval({ ...cell, scale: figure.scale })
  if (!isChange) return value
  const above = minus(value, exactly(hundred))
  const isFall = /giảm(?!\p{L})/u.test(gap) && figure.value.s >= 0n
  return isFall ? times(above, exactly(exact('-1'))) : above
}

/** Whether an odd value is what a slip makes of its own or what another row of the column has, and is told of nothing else of its row. */
function isOversight({ figure, value, table, column, mention, gap, others, isChange }: OddValue): boolean {
  const own = mention.row.cells.flatMap((cell) => (cell ? [cell.figure] : []))
  if (isMadeOf(figure, own)) return false
  if (isSlip(figure, value.value) || (others > fewestOthers && isMisread(figure, value.value))) return true
  const isLong = figure.text.replace(/\D/g, '').length > 2
  return (
    isLong &&
    others >= fewestOthers &&
    table.rows.some(({ cells }) => {
      const cell = cells[column]
      return cell && agrees(figure, toldAs({ mention, figure, gap }, cell, isChange))
    })
  )
}
