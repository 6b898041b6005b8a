/** A formula that stands above a column, over the numbers of other columns: (5) = (3) − (4). */
export interface ColumnFormula {
  /** The number of the column itself. */
  readonly number: number
  /** Numbers of columns, operators, brackets and the hundred of a per cent, in the order of writing. */
  readonly pieces: readonly string[]
}

const formula = /(?:^|[\s(])\(?(\d{1,2})\)?\s*=\s*([(\d][\d\s()+\-–−*x×:/.%]*[\d)%])/u

/**
 * Reads the formula of a column from what stands above it.
 *
 * @returns undefined where there is none
 */
export function columnFormula(header: string): ColumnFormula | undefined {
  const [, number, right = ''] = formula.exec(header) ?? []
  if (number === undefined) return undefined
  const marks = right
    .replace(/[\s%]+/g, '')
    .replace(/[x*]/g, '×')
    .replace(/[–-]/g, '−')
    .replace(/:/g, '/')
  const bare = marks.replace(/\((\d{1,2})\)/g, '$1')
  if (!/^[\d()+−×/]+$/u.test(bare) || !/\d[+−×/(]/u.test(bare)) return undefined
  return { number: Number(number), pieces: bare.match(/\d+|[()+−×/]/gu) ?? [] }
}

/** Whether a piece of a formula is the number of a column. */
export function isColumnNumber(piece: string): boolean {
  return /^\d{1,2}$/.test(piece)
}

/** The number that stands above a column by itself, or before its formula; undefined without one. */
export function columnNumber(header: string): number | undefined {
  const number = columnFormula(header)?.number ?? /(?:^|\s)\(?(\d{1,2})\)?$/.exec(header)?.[1]
  return number === undefined ? undefined : Number(number)
}
