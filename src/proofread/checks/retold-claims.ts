import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { judgedClaim, plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isPowerOff, isSlip } from '../figures/near-miss.ts'
import { meantExtreme } from '../retold/called-extreme.ts'
import { isMadeOf } from '../retold/made-of.ts'
import { type Retold, retoldIn } from '../retold/retold-values.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type OddValue, oddValues } from '../retold/told-lists.ts'
import type { ToldCell, ToldRow } from '../retold/told-table.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'

/**
 * Values of a table or a chart that a sentence near it retells with other digits, or with those of another row. A value that a table
 * near by has in the row that the sentence names is no mistake, whatever column the words seem to name.
 */
export const retoldClaims: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    const tables = tablesNear(document, passage)
    const all = tables.flatMap((table) => retoldIn(passage, table))
    const figures = [...new Set(all.map(({ figure }) => figure))]
    const claims = figures.flatMap((figure) =>
      claimOf(
        passage,
        all.filter((each) => each.figure === figure),
      ),
    )
    const odd = tables.flatMap((table) => oddValues(passage, table))
    const isToldOf = (start: number) => claims.some(({ span }) => span?.start === start)
    return [...claims, ...odd.flatMap((each) => (isToldOf(each.figure.start) ? [] : [oddClaim(passage, each)]))]
  })

function oddClaim(passage: Passage, { figure, table, mention, cell, value, isChange }: OddValue): Claim {
  return judgedClaim(passage, figure, value, {
    ...{ kind: 'other-place', grave: 'error' },
    computation: isChange ? `|${bare(cell.figure)} − 100|` : `${nameOfTable(table.place)}, “${mention.row.label}”`,
  })
}

function claimOf(passage: Passage, retold: readonly Retold[]): readonly Claim[] {
  const same = retold.find(({ isSame }) => isSame)
  if (same) return [told(passage, same)]
  if (retold.some(isOfRow)) return []
  const misnamed = retold.flatMap((each) => {
    const meant = meantExtreme(passage, each)
    return meant ? [misnamedClaim(passage, each, meant)] : []
  })
  if (misnamed.length > 0) return misnamed.slice(0, 1)
  const wrong = retold.find((each) => (otherPlace(each) !== undefined || isMistaken(each)) && !isCalled(each))
  return wrong ? [told(passage, wrong)] : []
}

/** Whether the row whose value a figure is stands before it by the beginning of its name: doanh thu bán lẻ, of Bán lẻ hàng hóa. */
function isCalled({ figure, table, mention, column, gap }: Retold): boolean {
  const words = ` ${searchName(gap)} `
  return table.rows.some((row) => {
    const cell = row.cells[column]
    const begin = searchName(row.label).split(' ').slice(0, 2)
    if (row === mention.row || begin.length < 2 || !cell || !agrees(figure, printedInterval(cell.figure))) return false
    return words.includes(` ${begin.join(' ')} `)
  })
}

/** Whether a figure is one of a row, or the sum or the difference of two of them; under a year that is told, of that year. */
function isOfRow({ figure, table, mention, column }: Retold): boolean {
  const years = table.columns[column]?.years.join()
  const own = mention.row.cells.filter((_, at) => table.columns[at]?.years.join() === years)
  return isMadeOf(
    figure,
    own.flatMap((cell) => (cell ? [cell.figure] : [])),
  )
}

/** The name of the other row of the column whose value a figure is, or of the other year of its row, if it tells enough. */
function otherPlace({ figure, table, mention, column, isPlain }: Retold): string | undefined {
  const digits = figure.text.replace(/\D/g, '').length
  if (!isPlain && digits < 4) return undefined
  const isIt = (cell: ToldCell | null | undefined) => cell && agrees(figure, printedInterval(cell.figure))
  const row = table.rows.find((each) => each !== mention.row && !each.isTotal && isIt(each.cells[column]))
  if (row) return row.label
  const year = table.columns.find((each, at) => each.years.length > 0 && at !== column && isIt(mention.row.cells[at]))
  return year && `${mention.row.label}, ${year.years.join(', ')}`
}

/** Whether a figure is what an oversight makes of the value: with plain words near it or with digits changed about, else only the latter. */
export function isMistaken({ figure, value, isPlain }: Retold): boolean {
  if (isSlip(figure, value.value) && (isPlain || figure.text.replace(/\D/g, '').length > 3 || isSwapped(figure, value)))
    return true
  const digits = figure.text.replace(/\D|0+$/g, '').length
  return (isPlain && isNearMiss(figure, value.value)) || ((isPlain || digits > 1) && isPowerOff(figure, value.value))
}

function isSwapped(figure: Figure, { value }: Interval): boolean {
  const digits = (text: string) => [...text.replace(/\D/g, '')].sort().join('')
  return digits(figure.value.n.toString()) === digits(value.n.toString())
}

function told(passage: Passage, retold: Retold): Claim {
  const { figure, table, mention, value, isSame } = retold
  const other = isSame ? undefined : otherPlace(retold)
  return judgedClaim(passage, figure, value, {
    ...{
      kind: other ? 'other-place' : 'repeated-quantity',
      grave: 'error',
      computation: `${nameOfTable(table.place)}, “${mention.row.label}”`,
    },
    ...(other ? { why: elsewhere(figure, other) } : {}),
  })
}

function misnamedClaim(passage: Passage, { mention, figure }: Retold, { label }: ToldRow): Claim {
  const name = { start: mention.start, end: mention.end, text: passage.text.slice(mention.start, mention.end) }
  const value = figure.text.trim()
  return plainClaim(passage, name, {
    ...{ kind: 'other-place', verdict: 'error', expected: label, arithmetic: `“${label}”: ${value}` },
    why: {
      vi: `${value} là giá trị của “${label}”, và giá trị ấy mới là cao nhất hoặc thấp nhất như câu nói.`,
      en: `${value} is the value of “${label}”, which is the highest or the lowest, as the sentence says.`,
    },
    suggestion: { vi: `Sửa “${name.text}” thành “${label}”.`, en: `Change “${name.text}” to “${label}”.` },
  })
}

function elsewhere(figure: Figure, label: string): Words {
  return {
    vi: `${figure.text.trim()} là giá trị của “${label}”.`,
    en: `${figure.text.trim()} is the value of “${label}”.`,
  }
}
