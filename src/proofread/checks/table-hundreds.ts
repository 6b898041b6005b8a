import { exact, hundred } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainCell } from '../claims/claim-in-table.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { lastPlace, printedInterval, total } from '../figures/interval.ts'
import type { NumericTable } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Columns of shares under which the total row has a hundred, against their sum; where amounts stand beside them, those tell more. */
export const tableHundreds: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) => {
    const isShare = (column: number) => /cơ cấu|t[ỷỉ] trọng|t[ỷỉ] lệ|%/u.test(table.headers[column] ?? '')
    return table.columns.every(isShare) ? table.columns.flatMap((column) => hundredClaim(table, column)) : []
  })

function hundredClaim({ rows }: NumericTable, column: number): readonly Claim[] {
  const [whole, ...more] = rows.filter(({ isTotal }) => isTotal)
  const others = rows.filter(({ isTotal }) => !isTotal)
  const shares = others.flatMap(({ figures }) => figures[column] ?? [])
  const figure = whole?.figures[column]
  const isPlain = new Set(others.map(({ level }) => level ?? 0)).size === 1 && more.length === 0
  if (!whole || !figure?.value.equals(hundred) || !isPlain || shares.length < Math.max(2, others.length)) return []
  const sum = total(shares.map(printedInterval)).value
  const most = Math.max(...shares.map(({ decimals }) => decimals))
  const slack = lastPlace(most)
    .mul(exact(`${shares.length}`))
    .div(exact(2n))
  if (sum.sub(hundred).abs().compare(slack) <= 0) return []
  const found = inFull(sum, most)
  return [
    plainCell(whole, figure, {
      ...{ kind: 'table-total', verdict: 'error', expected: null },
      arithmetic: `${shares.map(bare).join(' + ')} = ${found}`,
      why: {
        vi: `Các tỷ lệ của một cơ cấu phải cộng thành 100%, ở đây được ${found}%.`,
        en: `The shares of a structure make 100%; these make ${found}%.`,
      },
      suggestion: { vi: 'Kiểm tra lại các tỷ lệ.', en: 'Check the shares.' },
    }),
  ]
}
