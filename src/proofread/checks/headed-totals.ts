import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { ofChange } from '../retold/retold-words.data.ts'
import { mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type ToldRow, type ToldTable, tellingWords } from '../retold/told-table.ts'
import { ofSomeRows } from '../retold/total-words.data.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Counts with the whole head of a column behind them, in a sentence that names no row, against the total row: 09 thôn, bản chưa có nhà văn hóa. */
export const headedTotals: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    return tablesNear(document, passage).flatMap((table) => {
      const [whole, ...more] = table.rows.filter(({ isTotal }) => isTotal)
      return whole && more.length === 0 ? totalClaims(passage, table, whole) : []
    })
  })

function totalClaims(passage: Passage, table: ToldTable, whole: ToldRow): readonly Claim[] {
  const mentions = mentionsIn(passage, table)
  return passage.figures.flatMap((figure) => {
    const sentence = sentenceAt(passage.text, figure.start)
    if (mentions.some((each) => isWithin(sentence, each)) || !isCount(passage, figure)) return []
    const before = passage.figures.findLast(({ end }) => end <= figure.start)
    const gap = passage.text.slice(Math.max(sentence.start, before?.end ?? 0), figure.start)
    const behind = passage.text.slice(figure.end, figure.end + 80).split(/[.;()\d]/)[0] ?? ''
    const column = columnOf(figure, behind, table)
    const cell = column === undefined ? undefined : whole.cells[column]?.figure
    if (!cell || ofChange.test(gap) || ofSomeRows.test(gap) || isElsewhere(figure, table, cell)) return []
    if (!agrees(figure, printedInterval(cell)) && !isNearMiss(figure, cell.value)) return []
    return [
      judgedClaim(passage, figure, printedInterval(cell), {
        ...{ kind: 'repeated-quantity', grave: 'error' },
        computation: `${nameOfTable(table.place)}, “${whole.label}”`,
      }),
    ]
  })
}

/** Whether a figure counts something, and is no part of a fraction. */
function isCount({ text }: Passage, { role, isPercent, decimals, start, end }: Figure): boolean {
  const isFraction = /^\s*\//.test(text.slice(end)) || /\/\s*$/.test(text.slice(Math.max(0, start - 2), start))
  return role === 'quantity' && !isPercent && decimals === 0 && !isFraction
}

/** The one column whose whole head stands behind a figure, of what the figure counts; what is not so has another head. */
function columnOf({ unit }: Figure, behind: string, { columns, titleWords }: ToldTable): number | undefined {
  const words = new Set(tellingWords(behind))
  const [noun = ''] = searchName(unit).split(' ')
  const isOfTable = titleWords.includes(noun) || columns.some((each) => each.words.includes(noun))
  if (noun === '' || !isOfTable) return undefined
  const found = columns.flatMap((column, at) => {
    const isPlain = !column.isShare && !column.isChange && !column.isRank && !column.isBase && column.years.length === 0
    const isAll = column.words.length > 1 && column.words.every((word) => words.has(word))
    const isSameWay = ['chua', 'khong'].every((word) => column.words.includes(word) === words.has(word))
    return isPlain && isAll && isSameWay ? [at] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** Whether a figure is the value of some row, or of another column of the total row. */
function isElsewhere(figure: Figure, { rows }: ToldTable, own: Figure): boolean {
  return rows.some(({ cells, isTotal }) =>
    cells.some(
      (cell) =>
        cell !== null &&
        agrees(figure, printedInterval(cell.figure)) &&
        !(isTotal && agrees(figure, printedInterval(own))),
    ),
  )
}
