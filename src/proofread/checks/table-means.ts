import { exact, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { exactly, type Interval, over, printedInterval, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

const isMeanRow = ({ label }: TableRow) => /^(?:điểm |giá trị |mức )?(?:trung bình|bình quân)(?!\p{L})/iu.test(label)

/** A row of what is common to all others, which may be their mean, or have weights: SIPAS chung. */
const isCommonRow = ({ label, isTotal }: TableRow) => !isTotal && /\schung$/iu.test(label)

/** So few rows have a mean of decimals by chance. */
const fewestOfCommon = 4

/** A row of a scale of grades, on which "trung bình" is one of them. */
const isGradeRow = ({ label }: TableRow) =>
  /^(?:loại |mức |nhóm )?(?:xuất sắc|giỏi|tốt|khá|yếu|kém|cao|thấp)(?!\p{L})/iu.test(label)

/** Columns of changes: the mean of changes need not be told there, nor the change of means. */
const ofChange = /tăng|giảm|chênh|so với|so sánh|hạng|xếp/u

interface Mean {
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly computed: Interval
}

/** Rows that are called the mean of the others, where they are so in some columns, and the columns in which they are not. */
export const tableMeans: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) => {
    const named = table.rows.filter(isMeanRow)
    const [row, ...more] = named.length > 0 ? named : table.rows.filter(isCommonRow)
    const others = table.rows.filter((each) => each !== row && !each.isTotal)
    const isPlain = new Set(others.map(({ level }) => level ?? 0)).size === 1
    return row && more.length === 0 && isPlain && !others.some(isGradeRow) && others.length > 1
      ? meanClaims(table, row, others)
      : []
  })

function meanClaims(table: NumericTable, row: TableRow, others: readonly TableRow[]): readonly Claim[] {
  const means = table.columns.flatMap((column) => {
    const figure = row.figures[column]
    const parts = others.flatMap(({ figures }) => figures[column] ?? [])
    if (!figure || parts.length < others.length || ofChange.test(table.headers[column] ?? '')) return []
    const computed = over(total(parts.map(printedInterval)), exactly(exact(`${parts.length}`)))
    return computed ? [{ figure, parts, computed }] : []
  })
  const isHeld = ({ figure, computed }: Mean) => agrees(figure, computed)
  const isSure = means.some(isHeld)
  const isCommon = !isMeanRow(row)
  const isTelling = others.length >= fewestOfCommon && means.some((mean) => isHeld(mean) && mean.figure.decimals > 0)
  if (isCommon && !(isTelling && 2 * means.filter(isHeld).length >= means.length)) return []
  return means
    .filter((mean) => isHeld(mean) || (isSure ? !isWeighted(table, others, mean) : isOutside(mean)))
    .map(({ figure, parts, computed }) =>
      judgedCell(row, figure, computed, {
        ...{ kind: 'hierarchy', grave: isCommon ? 'check' : 'error' },
        computation: `bình quân của ${parts.length} dòng`,
      }),
    )
}

/** Whether a mean is below or above all that it is of. */
function isOutside({ figure, parts }: Mean): boolean {
  const signs = parts.map((part) => part.value.compare(figure.value))
  return signs.every((sign) => sign > 0) || signs.every((sign) => sign < 0)
}

/** Whether a mean is one with the numbers of another column as weights. */
function isWeighted(table: NumericTable, rows: readonly TableRow[], { figure, parts }: Mean): boolean {
  return table.columns.some((column) => {
    const weights = rows.flatMap(({ figures }) => figures[column] ?? [])
    const sum = total(weights.map(printedInterval))
    const areCounts = weights.length === rows.length && weights.every(({ decimals }) => decimals === 0)
    if (!areCounts || weights.some((each) => parts.includes(each)) || isZero(sum.value)) return false
    const weighed = parts.flatMap((part, at) =>
      weights[at] ? [times(printedInterval(part), printedInterval(weights[at]))] : [],
    )
    const mean = over(total(weighed), sum)
    return mean !== undefined && agrees(figure, mean)
  })
}
