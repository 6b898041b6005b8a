import { type Fraction, fraction, isSame } from './fraction.ts'
import { readArithmetic } from './vietnamese-arithmetic.ts'

/** A number as it is printed: its value and how many decimals it has. */
export interface PrintedNumber {
  readonly value: Fraction
  readonly decimals: number
}

/**
 * Reads the first number of some printed words digit by digit: "1.250 hồ sơ", "0.75 điểm", "−2,5%". Points part thousands
 * where each is followed by three digits and the first group is no zero.
 */
export function readPrinted(words: string): PrintedNumber {
  const token = /[−-]?\d[\d.,]*\d|[−-]?\d/.exec(words)?.[0] ?? ''
  const plain = /^[−-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(token) ? token.replaceAll('.', '') : token
  const decimal = plain.replace('−', '-').replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) throw new Error(`no number: ${words}`)
  return { value: fraction(decimal), decimals: decimal.split('.')[1]?.length ?? 0 }
}

/** Rounds to as many decimals as a printed number has, halves away from zero, and counts in units of the last one. */
function inLastDigits({ over, under }: Fraction, decimals: number): bigint {
  const [top, size] = [over * 10n ** BigInt(decimals), over < 0n ? -1n : 1n]
  return size * ((2n * top * size + under) / (2n * under))
}

/** Works out `arithmetic` and rounds it as `printed` is; compares by how many units of the last digit they differ. */
export function unitsApart(arithmetic: string, printed: string): bigint {
  const { value, decimals } = readPrinted(printed)
  return inLastDigits(readArithmetic(arithmetic), decimals) - inLastDigits(value, decimals)
}

/** Whether words print a number of this value. */
export function printsValue(words: string, value: Fraction): boolean {
  return isSame(readPrinted(words).value, value)
}
