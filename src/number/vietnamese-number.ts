import { type Exact, isNegative } from './exact.ts'
import { roundHalfUp, toDecimalText, toFixedText } from './round.ts'

/** How a number is shown to people. */
export interface NumberForm {
  /** Decimals shown. `atMost` drops the zeros at the end (0,96), `fixed` keeps them (82,90). */
  readonly decimals: number
  readonly zeros: 'fixed' | 'atMost'
  /** Shows + before a rise, − before a fall, nothing before 0. */
  readonly signed?: boolean
  /** Written after the number, behind a space that does not break: %, điểm. */
  readonly unit?: string
  /** A year or another number that is never grouped: 2024. */
  readonly ungrouped?: boolean
}

const noBreakSpace = '\u00a0'

/** How a missing number is shown. */
export const missingText = '–'

/**
 * Writes a number as Vietnamese documents do: decimal comma, dots between groups of three.
 *
 * @returns `missingText` for a missing value. A gap is never a zero.
 * @see Decree 30/2020/NĐ-CP and common usage: 82,96 %, 36.525
 * @example formatNumber(exact('36525'), { decimals: 0, zeros: 'fixed' }) // => '36.525'
 */
export function formatNumber(value: Exact | null, form: NumberForm): string {
  if (value === null) return missingText
  const rounded = roundHalfUp(value, form.decimals)
  const text = form.zeros === 'fixed' ? toFixedText(rounded, form.decimals) : toDecimalText(rounded, form.decimals)
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const grouped = form.ungrouped ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const digits = fraction === undefined ? grouped : `${grouped},${fraction}`
  const unit = form.unit === undefined ? '' : `${noBreakSpace}${form.unit}`
  return `${signOf(rounded, form.signed ?? false)}${digits}${unit}`
}

function signOf(value: Exact, signed: boolean): string {
  if (isNegative(value)) return '−'
  return signed && value.n !== 0n ? '+' : ''
}
