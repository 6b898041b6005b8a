import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { type Mention, mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldRow, ToldTable } from '../retold/told-table.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

const more =
  /(?<!\p{L})(?:cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|hơn|kém|cách)(?!\p{L})(?:\s+(?:so với|của|mức))*\s+/giu

/** Words for all rows of a table, behind those of a distance. */
const ofAll =
  /^(?:mức\s+)?(?:bình quân|trung bình|tỷ lệ|mức|điểm|kết quả)?\s*(?:chung|(?:của\s+)?(?:toàn|cả)\s+(?:tỉnh|huyện|xã|thành phố|ngành|cụm|khối|trường))(?:\s(?:của|là|toàn|tỉnh|huyện))*\s*/iu

/** How far a row is said to be from another, or from the total row: xã A cao hơn xã B 7,3 điểm; thấp hơn bình quân chung 14,8 điểm phần trăm. */
export const rowDistances: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    const said = [...passage.text.matchAll(more)]
    if (said.length === 0) return []
    return tablesNear(document, passage).flatMap((table) => {
      const mentions = mentionsIn(passage, table)
      return said.flatMap((match) =>
        distanceClaim(passage, match.index + match[0].length, match.index, { table, mentions }),
      )
    })
  })

function distanceClaim(
  passage: Passage,
  behind: number,
  start: number,
  { table, mentions }: { readonly table: ToldTable; readonly mentions: readonly Mention[] },
): readonly Claim[] {
  const { text, figures } = passage
  const sentence = sentenceAt(text, start)
  const one = mentions.findLast((each) => each.start >= sentence.start && each.end <= start)
  if (!one || /[;.]/.test(text.slice(one.end, start))) return []
  const other = otherOf(text, behind, { table, mentions })
  const figure = other && figures.find((each) => each.start >= other.end)
  if (
    !other ||
    !figure ||
    figure.role !== 'quantity' ||
    !/^\s*(?:là|tới|đến|gần)?\s*$/u.test(text.slice(other.end, figure.start))
  )
    return []
  const distances = columnsOf(figure, table).flatMap((column) => {
    const [a, b] = [one.row.cells[column]?.figure, other.row.cells[column]?.figure]
    return a && b && a !== b ? [{ a, b, value: distance(a, b) }] : []
  })
  const [only] = distances
  const found = distances.find(({ value }) => agrees(figure, value)) ?? (distances.length === 1 ? only : undefined)
  if (!found) return []
  const [high, low] = found.a.value.compare(found.b.value) < 0 ? [found.b, found.a] : [found.a, found.b]
  return [
    judgedClaim(passage, figure, found.value, {
      kind: 'difference',
      grave: 'error',
      computation: `${bare(high)} − ${bare(low)}`,
    }),
  ]
}

/** The row that a distance is to, named right behind its word; the total row for what is common to all. */
function otherOf(
  text: string,
  behind: number,
  { table, mentions }: { readonly table: ToldTable; readonly mentions: readonly Mention[] },
): { readonly row: ToldRow; readonly end: number } | undefined {
  const all = ofAll.exec(text.slice(behind, behind + 60))
  const totals = table.rows.filter(({ isTotal }) => isTotal)
  if (all && all[0].trim() !== '')
    return totals[0] && totals.length === 1 ? { row: totals[0], end: behind + all[0].length } : undefined
  const next = mentions.find(({ start }) => start >= behind)
  return next && /^(?:\p{Ll}+\s){0,2}$/u.test(text.slice(behind, next.start))
    ? { row: next.row, end: next.end }
    : undefined
}

/** The columns whose values may be apart by a figure: of shares for per cents and points of them, else of what the unit is. */
function columnsOf(figure: Figure, { columns, rows }: ToldTable): readonly number[] {
  const isPoint = /^(?:điểm (?:phần trăm|%)|điểm%)/u.test(figure.unit) || figure.isPercent
  return columns.flatMap((column, at) => {
    if (column.isChange || column.isRank) return []
    const isShare = column.isShare || rows.some(({ cells }) => cells[at]?.figure.isPercent)
    return isPoint === isShare ? [at] : []
  })
}

function distance(a: Figure, b: Figure): Interval {
  const value = minus(printedInterval(a), printedInterval(b))
  return value.value.s < 0n ? times(value, exactly(exact('-1'))) : value
}
