import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { rowNoun } from '../retold/limit-words.data.ts'
import { wordsBehind } from '../retold/name-of-figure.ts'
import { type Retold, retoldBy } from '../retold/retold-values.ts'
import { mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldCell, ToldRow, ToldTable } from '../retold/told-table.ts'
import { inNumber, ofAllRows, ofSomeRows } from '../retold/total-words.data.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { isMistaken } from './retold-claims.ts'

/** Totals of a table that a sentence near it retells: those of its total row, or the sums of its columns. */
export const retoldTotals: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0 || !maySayAll.test(passage.text)) return []
    return tablesNear(document, passage).flatMap((table) => {
      const whole = wholeOf(table)
      return whole ? tableClaims(passage, table, whole) : []
    })
  })

/** Words for all rows, or a number of them behind a figure: mất 3,10 điểm ở 4 tiêu chí. */
const maySayAll = new RegExp(`${ofAllRows.source}|(?:ở|tại|của|thuộc|cho|từ|trên)\\s(?:cả\\s)?\\d`, 'iu')

/** Whether a figure is told of as many rows as the table has. */
function isOfNumber({ text }: Passage, { end }: Figure, { rows }: ToldTable): boolean {
  const [, number, noun = ''] = inNumber.exec(text.slice(end, end + 50)) ?? []
  const own = rows.filter(({ isTotal }) => !isTotal)
  const isFlat = own.every(({ level }) => level === own[0]?.level)
  return number !== undefined && isFlat && Number(number) === own.length && rowNoun.test(noun)
}

function tableClaims(passage: Passage, table: ToldTable, whole: ToldRow): readonly Claim[] {
  const mentions = mentionsIn(passage, table)
  return passage.figures.flatMap((figure) => {
    if (figure.role !== 'quantity' || /^\s*\//.test(passage.text.slice(figure.end))) return []
    const clause = clauseBefore(passage, figure)
    const said = ofAllRows.exec(clause.text) ?? (isOfNumber(passage, figure, table) ? /^/.exec(clause.text) : null)
    if (
      !said ||
      ofSomeRows.test(clause.text) ||
      mentions.some(({ start }) => start >= clause.start && start < figure.start)
    )
      return []
    const mention = { row: whole, start: clause.start, end: clause.start + said.index + said[0].length }
    const behind = wordsBehind(passage.text.slice(figure.end, figure.end + 50))
    const retold = retoldBy(passage, figure, { mention, gap: clause.text, behind, lead: '' }, table)
    return retold && (retold.isSame || (isMistaken(retold) && !isOther(figure, table, whole)))
      ? [told(passage, retold, table)]
      : []
  })
}

/** What stands before a figure from the last mark or figure on, or from the beginning of its clause if that says whose total it is. */
function clauseBefore({ text, figures }: Passage, figure: Figure): { readonly text: string; readonly start: number } {
  const sentence = sentenceAt(text, figure.start)
  const mark = Math.max(
    text.lastIndexOf(';', figure.start - 1),
    text.lastIndexOf(',', figure.start - 2),
    text.lastIndexOf('(', figure.start - 1),
  )
  const previous = figures.findLast(({ end, role }) => end <= figure.start && role === 'quantity')
  const own = Math.max(sentence.start, mark + 1, previous?.end ?? 0)
  const joined = /^[^;,.()\d]{0,40}\svà\s/u.test(text.slice(own, figure.start))
  const start = joined ? Math.max(sentence.start, text.lastIndexOf(';', figure.start - 1) + 1) : own
  const words = text.slice(start, figure.start)
  return { text: joined ? words.replace(/\d[\d.,]*[^;]*\svà\s/u, ' ') : words, start }
}

/** The total row of a table, else a row of the sums of its columns; undefined for rows of several depths. */
function wholeOf(table: ToldTable): ToldRow | undefined {
  const totals = table.rows.filter(({ isTotal }) => isTotal)
  if (totals.length > 0) return totals.length === 1 ? totals[0] : undefined
  const [first] = table.rows
  if (!first || table.rows.length < 2 || (table.place.chart !== undefined && !isOfYear(table))) return undefined
  if (table.rows.some(({ level, year }) => level !== first.level || year !== null)) return undefined
  const cells = table.columns.map((column, at): ToldCell | null => {
    const own = table.rows.flatMap(({ cells: each }) => each[at] ?? [])
    const isSum =
      !column.isShare &&
      !column.isRank &&
      !own.some(({ figure }) => figure.isPercent) &&
      own.length === table.rows.length
    const [head] = own
    if (!isSum || !head) return null
    const sum = total(own.map(({ figure }) => printedInterval(figure))).value
    return {
      figure: { ...head.figure, value: sum, otherValue: null, text: own.map(({ figure }) => bare(figure)).join(' + ') },
      place: head.place,
    }
  })
  return { ...first, label: '', names: [], isTotal: true, cells }
}

/** Whether a chart has all quarters or all months of a year, which make it up. */
function isOfYear({ rows, columns }: ToldTable): boolean {
  const isPart = rows.every(({ label }) => /^(?:quý|tháng)(?!\p{L})/iu.test(label))
  return isPart && [4, 12].includes(rows.length) && columns.length === 1
}

/** Whether a figure stands in the table, or is a sum or a difference of two totals. */
function isOther(figure: Figure, { rows }: ToldTable, whole: ToldRow): boolean {
  const totals = whole.cells.flatMap((cell) => (cell ? [cell.figure] : []))
  return (
    rows.some(({ cells }) => cells.some((cell) => cell !== null && agrees(figure, printedInterval(cell.figure)))) ||
    totals.some((one) => totals.some(({ value }) => one.value.sub(value).abs().equals(figure.value)))
  )
}

function told(passage: Passage, { figure, value, cell, mention }: Retold, { place }: ToldTable): Claim {
  const isSum = mention.row.label === ''
  return judgedClaim(passage, figure, value, {
    ...{ kind: isSum ? 'sum' : 'repeated-quantity', grave: 'error' },
    computation: isSum ? cell.figure.text : `${nameOfTable(place)}, “${mention.row.label}”`,
  })
}
