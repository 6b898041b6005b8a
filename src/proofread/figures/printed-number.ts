import { type Exact, exact } from '../../number/exact.ts'

/** What printed digits mean. */
export interface PrintedNumber {
  readonly value: Exact
  /** Of the first reading. */
  readonly decimals: number
  /** The other reading of digits that have two, and null for the others. */
  readonly otherValue: Exact | null
  readonly isMalformed: boolean
}

const dotGroups = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
/** Blanks that are no word break: what parts two numbers is another blank. */
const blankGroups = /^[1-9]\d{0,2}(?:\u00a0\d{3})+(?:,\d+)?$/
const commaGroups = /^[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$|^[1-9]\d{0,2}(,\d{3})+\.\d+$/
const comma = /^\d+,\d+$/
const dot = /^\d+\.\d+$/

/**
 * Reads digits with marks between them in all the forms that occur in reports: 82,96 · 82.96 · 36.525 · 2.285,44 · 0..75.
 * Three digits behind a single dot are a thousand (1.250) unless that cannot be (0.785); `otherValue` is the other reading.
 *
 * @returns undefined for what is no number, such as the code 1.3.2
 */
export function readPrintedNumber(digits: string): PrintedNumber | undefined {
  if (/^\d+$/.test(digits)) return reading(digits)
  if (blankGroups.test(digits)) return reading(digits.replaceAll('\u00a0', '').replace(',', '.'))
  if (dotGroups.test(digits)) {
    const only = /^\d+\.\d{3}$/.test(digits)
    return { ...reading(digits.replaceAll('.', '').replace(',', '.')), otherValue: only ? exact(digits) : null }
  }
  if (commaGroups.test(digits)) return reading(digits.replaceAll(',', ''))
  if (comma.test(digits)) return reading(digits.replace(',', '.'))
  if (dot.test(digits)) return reading(digits)
  const mended = /^(\d+)(?:\.{2,}|,{2,}|, )(\d+)$/.exec(digits)
  return mended ? { ...reading(`${mended[1]}.${mended[2]}`), isMalformed: true } : undefined
}

function reading(plain: string): PrintedNumber {
  const decimals = plain.split('.')[1]?.length ?? 0
  return { value: exact(plain), decimals, otherValue: null, isMalformed: false }
}
