import { exact, hundred, isZero } from '../../number/exact.ts'
import type { ClaimKind } from '../claims/claim.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, exactly, type Interval, minus, over, printedInterval, times } from '../figures/interval.ts'
import { shareInterval } from '../text/fractions.ts'

/** How one column of a table may follow from two others. */
export interface ColumnRelation {
  readonly kind: ClaimKind
  /** Words above the column that say so. */
  readonly header: RegExp
  /** Whether it is believed only under such words. */
  readonly isOnlyNamed: boolean
  readonly compute: (a: Figure, b: Figure) => Interval | undefined
  readonly write: (a: Figure, b: Figure) => string
  /** Whether a row says something about it: zeros fit everything. */
  readonly tells: (result: Figure, a: Figure, b: Figure) => boolean
}

const areCounts = (a: Figure, b: Figure) => !isZero(a.value) && !isZero(b.value) && !a.isPercent && !b.isPercent

const difference: ColumnRelation = {
  kind: 'table-difference',
  header:
    /tăng|giảm|chênh|so sánh|bị trừ|còn lại|hiệu|\+\/-|±|chưa|thừa|thiếu|kết dư|thặng dư|lợi nhuận|bội (?:chi|thu)/u,
  isOnlyNamed: false,
  compute: (a, b) => minus(printedInterval(a), printedInterval(b)),
  write: (a, b) => `${bare(a)} − ${bare(b)}`,
  tells: (result, a, b) => !isZero(a.value) && !isZero(b.value) && !isZero(result.value),
}

const ratio: ColumnRelation = {
  kind: 'table-ratio',
  header: /tỷ lệ|tỉ lệ|%|đạt/u,
  isOnlyNamed: false,
  compute: (a, b) => (isZero(b.value) ? undefined : shareInterval(a, b)),
  write: (a, b) => `${bare(a)} / ${bare(b)}`,
  tells: (result, a, b) => areCounts(a, b) && !result.value.equals(hundred),
}

/** Tăng trưởng (%), So với cùng kỳ (%): what the change is of the value before. */
const growth: ColumnRelation = {
  kind: 'table-ratio',
  header:
    /(?:tăng|giảm|tốc độ|so với|so sánh|so cùng kỳ).*(?:%|tỷ lệ|tỉ lệ)|(?:%|tỷ lệ|tỉ lệ).*(?:tăng|giảm|so)|^(?:tỷ lệ|tỉ lệ)? ?\(?%\)?$/u,
  isOnlyNamed: true,
  compute: (a, b) => {
    const share = isZero(b.value) ? undefined : over(minus(printedInterval(a), printedInterval(b)), baseInterval(b))
    return share && times(share, exactly(hundred))
  },
  write: (a, b) => `(${bare(a)} − ${bare(b)}) / ${bare(b)}`,
  tells: (_, a, b) => areCounts(a, b),
}

/** How many of one for one of another; yields are told in tạ of harvests in tấn. */
function perOne(factor: string, header: RegExp): ColumnRelation {
  return {
    kind: 'table-ratio',
    header,
    isOnlyNamed: true,
    compute: (a, b) => {
      const each = isZero(b.value) ? undefined : over(printedInterval(a), baseInterval(b))
      return each && times(each, exactly(exact(factor)))
    },
    write: (a, b) => `${factor === '1' ? '' : `${factor} × `}${bare(a)} / ${bare(b)}`,
    tells: (_, a, b) => areCounts(a, b),
  }
}

/** Words above a column of products. */
export const ofProduct =
  /thành tiền|tổng tiền|quy đổi|kinh phí|số tiền|sản lượng|tổng giá trị|tổng mức|dự toán|nhu cầu|tổng số (?:tiết|giờ|ngày)|tổng (?:tiết|giờ|ngày|dung|khối|trọng)/u

/** Thành tiền: what so many cost at so much each, so many times; of thousands in millions. */
export function product(often: bigint, divisor: bigint): ColumnRelation {
  const factor = exact(often).div(exact(divisor))
  const written = `${often === 1n ? '' : ` × ${often}`}${divisor === 1n ? '' : ` / ${divisor}`}`
  return {
    kind: 'table-ratio',
    header: ofProduct,
    isOnlyNamed: true,
    compute: (a, b) => times(times(printedInterval(a), printedInterval(b)), exactly(factor)),
    write: (a, b) => `${bare(a)} × ${bare(b)}${written}`,
    tells: (_, a, b) => areCounts(a, b),
  }
}

export const columnRelations: readonly ColumnRelation[] = [
  difference,
  ratio,
  growth,
  perOne('1', /\p{L}\/\p{L}|bình quân|trung bình|mỗi|mật độ|năng suất|đơn giá|lần\)?$/u),
  perOne('10', /năng suất/u),
  product(1n, 1n),
  product(1n, 10n),
  product(1n, 1000n),
]
