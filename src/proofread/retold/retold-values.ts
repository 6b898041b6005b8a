import { exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { yearsIn } from '../tables/table-facts.ts'
import type { FinishedDocument } from '../text/finished-document.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { respectiveName } from './respective-names.ts'
import { alsoSaid, ofBound, ofChange, plainGapWords } from './retold-words.data.ts'
import { type Mention, mentionsIn } from './row-mentions.ts'
import {
  type ToldCell,
  type ToldColumn,
  type ToldRow,
  type ToldTable,
  tellingWords,
  toldTables,
  type Unit,
} from './told-table.ts'

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

/** Tables and charts so many blocks away are what a paragraph tells of. */
const reach = 8

/** The tables and charts that a passage may retell. */
export function tablesNear(document: FinishedDocument, { block }: Passage): readonly ToldTable[] {
  return toldTables(document).filter((table) => Math.abs(table.block - block) <= reach)
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
    if (respective === null) return []
    const bound = respective ? { ...respective, lead: '' } : bindingOf(passage, figure, mentions)
    return bound ? (retoldBy(passage, figure, bound, table) ?? []) : []
  })
}

/** Whether a figure is the upper or the lower number of a fraction: 24/30 trường. */
function isOfFraction({ text }: Passage, { start, end }: Figure): boolean {
  return /^\s*\//.test(text.slice(end, end + 2)) || /\/\s*$/.test(text.slice(Math.max(0, start - 2), start))
}

/** A figure with the name that it belongs to and the words that say what it is. */
export interface Bound {
  readonly mention: Mention
  /** From the name, the figure or the mark before it to the figure. */
  readonly gap: string
  /** Behind it up to a mark or a number. */
  readonly behind: string
  /** Of the sentence before the name. */
  readonly lead: string
}

function bindingOf({ text, figures }: Passage, figure: Figure, mentions: readonly Mention[]): Bound | undefined {
  const sentence = sentenceAt(text, figure.start)
  const following = text.slice(figure.end, Math.min(sentence.end, figure.end + 60))
  const behind = following.split(/[,;.()\d]|\s(?:trên|so với|và|nhưng)\s/u)[0] ?? ''
  const inBrackets = yearBehind(text, figure, mentions)
  const mention = inBrackets ?? mentions.findLast(({ end, start }) => end <= figure.start && start >= sentence.start)
  if (!mention) return undefined
  const previous = figures.findLast(({ end, role }) => end <= figure.start && role !== 'date')
  const from = Math.max(inBrackets ? sentence.start : mention.end, previous?.end ?? 0, sentence.start)
  const whole = text.slice(from, figure.start)
  if (/;/.test(inBrackets ? '' : text.slice(mention.end, figure.start))) return undefined
  // Between two figures of a row the words behind the mark are those of the second.
  const isNext = previous !== undefined && previous.end >= from && from > mention.end
  const gap = isNext ? (whole.split(/,|\svà\s/u).at(-1) ?? whole) : whole
  if (gap.length > 90) return undefined
  const lead =
    text
      .slice(Math.max(sentence.start, mention.start - 120), mention.start)
      .split(';')
      .at(-1) ?? ''
  return { mention, gap, behind, lead }
}

/** The year in brackets right behind a figure: 146 vụ (năm 2021). */
function yearBehind(text: string, { end }: Figure, mentions: readonly Mention[]): Mention | undefined {
  const found = /^[^\d,;.()]{0,30}(?:\((?:năm )?|trong năm |năm )(?=20\d\d)/u.exec(text.slice(end, end + 50))
  return found ? mentions.find(({ start, row }) => row.year !== null && start === end + found[0].length) : undefined
}

/** The value of the table that a figure tells by the words around it; undefined where they do not say of which column. */
export function retoldBy(passage: Passage, figure: Figure, bound: Bound, table: ToldTable): Retold | undefined {
  const { row } = bound.mention
  if (ofBound.test(bound.gap) && row.year === null) return undefined
  if (row.year !== null && !isAbout(passage, figure, table)) return undefined
  const column = columnOf(passage, figure, bound, table)
  const cell = column === undefined ? undefined : row.cells[column]
  const head = table.columns[column ?? -1]
  if (column === undefined || !cell || !head) return undefined
  if (!head.isChange && ofChange.test(bound.gap)) return undefined
  const value = inUnitOf(figure, cell, unitOf(row, head), head.isChange)
  return {
    ...{ figure, table, mention: bound.mention, column, cell, value, gap: bound.gap },
    isSame: agrees(figure, value),
    isPlain: isPlainBetween(bound, { table, row, head }),
  }
}

function unitOf(row: ToldRow, { unit }: ToldColumn): Unit {
  return unit.words === '' ? row.unit : unit
}

/** A value in the unit in which a text tells it; a fall is told without its sign. */
function inUnitOf(figure: Figure, { figure: cell }: ToldCell, unit: Unit, isChange: boolean): Interval {
  const scale = cell.scale.mul(unit.scale)
  const interval = printedInterval({ ...cell, scale: unit.scale })
  const value =
    scale.equals(figure.scale) || unit.words === '' ? interval : times(interval, exactly(scale.div(figure.scale)))
  const isFall = isChange && value.value.s < 0n && figure.value.s >= 0n
  return isFall ? times(value, exactly(exact('-1'))) : value
}

/** Whether a sentence, or the passage before it, has most words of a title or the heads: rows of years have no other name. */
function isAbout({ text }: Passage, figure: Figure, table: ToldTable): boolean {
  const { start, end } = sentenceAt(text, figure.start)
  const words = new Set(tellingWords(text.slice(Math.max(0, start - 300), end)))
  const isSaid = (wanted: readonly string[]) =>
    wanted.length > 1 && 3 * wanted.filter((word) => words.has(word)).length >= 2 * wanted.length
  return isSaid(table.titleWords) || table.columns.some((column) => isSaid(column.words))
}

/** The column that the words around a figure name, or the only one that it can be of. */
function columnOf(passage: Passage, figure: Figure, bound: Bound, table: ToldTable): number | undefined {
  const { row } = bound.mention
  const years = yearsAround(passage, figure)
  const isChange =
    ofChange.test(bound.gap) || (ofChange.test(bound.lead) && table.columns.some((each) => each.isChange))
  const possible = table.columns.flatMap((column, at) =>
    row.cells[at] &&
    column.isChange === isChange &&
    mayBeOf(figure, column, row, table) &&
    isOfYears(years, column, table, row)
      ? [at]
      : [],
  )
  const own = tellingWords(`${bound.gap} ${unitWords(figure, bound)}`)
  const near = new Set(own.flatMap((word) => [word, ...(alsoSaid[word] ?? [])]))
  const all = new Set([...near, ...tellingWords(bound.lead)])
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

function unitWords({ unit }: Figure, { behind }: Bound): string {
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

/** What is counted by money, by area or as a share is in no other column. */
function mayBeOf(figure: Figure, column: ToldColumn, row: ToldRow, table: ToldTable): boolean {
  const isShare = column.isShare || row.isShare || (row.cells[table.columns.indexOf(column)]?.figure.isPercent ?? false)
  if (column.isRank) return false
  const saysNothing = table.place.chart !== undefined && column.unit.words === '' && figure.isPercent
  if (figure.isPercent !== isShare) return saysNothing || (column.isChange && /^điểm/u.test(figure.unit))
  if (figure.isPercent) return true
  const { words } = unitOf(row, column)
  const isMoney = /đồng(?!\p{L})/u
  const inMoney = isMoney.test(figure.unit)
  if (words === '') return !inMoney || /tien|kinh|phi|von|thu|chi|gia|ngan|toan/.test(column.words.join(' '))
  if (isMoney.test(words)) return inMoney || figure.unit === ''
  const [own = ''] = figure.unit.split(/\s+/u)
  return !inMoney && (!measures.test(own) || words.split(/[\s/]+/u).includes(own))
}

const measures = /^(?:ha|km|m|m²|m2|m³|m3|kg|tấn|tạ|lít|điểm|kw|kwh|mw|người|hộ|con|hồ|vụ|lượt|giường|ngày|giờ|usd)$/u

/** The years of the sentence of a figure; the last one before it alone, if there is one. */
function yearsAround({ text }: Passage, figure: Figure): readonly string[] {
  const { start, end } = sentenceAt(text, figure.start)
  const last = yearsIn(text.slice(start, figure.start)).at(-1)
  return last === undefined ? yearsIn(text.slice(start, end)) : [last]
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

/** Whether the words next to a figure are those of the table, or say nothing. */
function isPlainBetween(
  { gap, behind }: Bound,
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
