import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { twoYears } from '../retold/two-years.ts'
import { rankHeader } from '../tables/numeric-table.ts'
import type { Table } from '../text/finished-document.ts'
import type { Passage } from '../text/passage.ts'

const moves = /(?<!\p{L})(?:tăng|giảm|cải thiện|lên|xuống|tụt|vươn|thăng)(?!\p{L})[^,;.\d]{0,24}$/iu

/** Tables so many blocks away are what a paragraph tells of. */
const reach = 8

/** A move farther from the ranks of the table than this is of something else. */
const farthest = 5

/** By how many ranks a sentence says that something moved between two years of a table near by: 39/63, 31/63, 25/63. */
export const yearRowRanks: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    const moved = passage.kind === 'cell' ? [] : movesIn(passage)
    if (moved.length === 0) return []
    const near = document.blocks.slice(Math.max(0, passage.block - reach), passage.block + reach + 1)
    const tables = near.flatMap((block) => (block.kind === 'table' ? [block] : []))
    return tables.flatMap((table) => {
      const ranks = ranksOf(table)
      return ranks.size < 2 ? [] : moved.flatMap((figure) => moveClaim(passage, figure, ranks))
    })
  })

/** The figures that tell by how many ranks something moved. */
function movesIn({ text, figures }: Passage): readonly Figure[] {
  return figures.filter(
    ({ unit, role, start }) =>
      role === 'quantity' && /^(?:bậc|hạng)/u.test(unit) && moves.test(text.slice(Math.max(0, start - 40), start)),
  )
}

/** The ranks of the only column of such of a table whose rows are years, by their year. */
function ranksOf({ grid }: Table): ReadonlyMap<string, number> {
  const columns = (grid[0] ?? []).flatMap((cell, at) => (cell && rankHeader.test(cell.text.toLowerCase()) ? [at] : []))
  const [column] = columns
  if (column === undefined || columns.length > 1) return new Map()
  const rows = grid.slice(1).flatMap((row): readonly (readonly [string, number])[] => {
    const year = /^(?:năm\s+)?(20\d\d)$/iu.exec(row[0]?.text.trim() ?? '')?.[1]
    const rank = /^(\d{1,2})(?:\s*\/\s*\d{2})?$/.exec(row[column]?.text.trim() ?? '')?.[1]
    return year && rank ? [[year, Number(rank)]] : []
  })
  return new Map(rows)
}

function moveClaim(passage: Passage, figure: Figure, ranks: ReadonlyMap<string, number>): readonly Claim[] {
  const [from, to] = (twoYears(passage, figure) ?? []).map((year) => ranks.get(year))
  if (from === undefined || to === undefined) return []
  const value = Math.abs(from - to)
  const found = exactly(exact(`${value}`))
  const others = [...ranks.values()].flatMap((one) => [...ranks.values()].map((other) => Math.abs(one - other)))
  const isMissed = Math.abs(Number(figure.value.n) - value) <= farthest && !others.includes(Number(figure.value.n))
  if (!agrees(figure, found) && !isMissed) return []
  const computation = `${Math.max(from, to)} − ${Math.min(from, to)}`
  return [judgedClaim(passage, figure, found, { kind: 'rank', grave: 'error', computation })]
}
