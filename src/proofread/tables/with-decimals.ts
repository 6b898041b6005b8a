import type { Figure } from '../figures/figure.ts'

/** A row by its numbers, by column. */
interface Row<F extends Figure> {
  readonly figures: readonly (F | null)[]
}

/** As many digits as thousands have. */
const ofThousands = 3

/**
 * In a table that writes its decimals with dots, three digits behind a dot are decimals; but not in a column that has whole numbers
 * below a thousand too, and not where commas mark as many decimals as dots.
 */
export function withDecimals<F extends Figure, R extends Row<F>>(rows: readonly (R & Row<F>)[]): readonly R[] {
  const all = rows.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? []))
  const dots = all.filter(({ decimals, text }) => decimals > 0 && /^[-+−]?\d+\.\d+(?![\d,])/.test(text))
  const commas = all.filter(({ decimals, text }) => decimals > 0 && /^[-+−]?\d+,\d+(?![\d.])/.test(text))
  const hasGroups = all.some(({ text }) => /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d)/.test(text))
  if (dots.length <= commas.length || hasGroups) return rows
  const ofCounts = countColumns(rows)
  const isDecimal = (column: number) => !ofCounts.has(column)
  return rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure, column) => figure && (isDecimal(column) ? asDecimal(figure) : figure)),
  }))
}

/** Columns where a number below a thousand has no decimals and none has other than three. */
function countColumns(rows: readonly Row<Figure>[]): ReadonlySet<number> {
  const columns = rows[0]?.figures.map((_, column) => column) ?? []
  return new Set(
    columns.filter((column) => {
      const figures = rows.flatMap(({ figures }) => figures[column] ?? [])
      const hasCount = figures.some(({ text }) => /^\d{1,3}$/.test(text.trim()) && !/^0$/.test(text.trim()))
      return hasCount && figures.every(({ decimals }) => decimals === 0 || decimals === ofThousands)
    }),
  )
}

function asDecimal<F extends Figure>(figure: F): F {
  if (figure.otherValue === null || figure.decimals > 0) return figure
  return { ...figure, value: figure.otherValue, otherValue: figure.value, decimals: ofThousands }
}
