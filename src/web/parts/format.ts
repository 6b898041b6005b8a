import type { WebLanguage } from './words.ts'

/** How a missing value is shown; never as zero. */
export const missingText = '–'

/** What follows a number that cannot be broken off it. */
const noBreakSpace = '\u00a0'

export interface DecimalForm {
  /** Decimals shown; left out, those that the value has. */
  readonly decimals?: number
  /** Shows + before a rise. */
  readonly signed?: boolean
  /** Written after the number: %. */
  readonly unit?: string
}

/**
 * Writes an exact decimal as the language does, from its text and never through a float; half is rounded up.
 *
 * @example formatDecimal('1234.565', 'vi', { decimals: 2 }) // => '1.234,57'
 */
export function formatDecimal(value: string | null, language: WebLanguage, form: DecimalForm = {}): string {
  if (value === null) return missingText
  const { decimals, signed = false, unit } = form
  const isNegative = value.startsWith('-')
  const [whole = '0', fraction = ''] = rounded(value.replace(/^[-+]/, ''), decimals)
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${fraction === '' ? '' : point + fraction}`
  const isZero = /^[0.,]*$/.test(digits)
  const sign = isZero ? '' : isNegative ? '−' : signed ? '+' : ''
  return `${sign}${digits}${unit === undefined ? '' : noBreakSpace + unit}`
}

function rounded(text: string, decimals: number | undefined): readonly string[] {
  const [whole = '0', fraction = ''] = text.split('.')
  if (decimals === undefined) return [whole, fraction]
  if (fraction.length <= decimals) return [whole, fraction.padEnd(decimals, '0')]
  const scaled = BigInt(whole + fraction.slice(0, decimals)) + (Number(fraction[decimals]) >= 5 ? 1n : 0n)
  const digits = String(scaled).padStart(decimals + 1, '0')
  return [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)]
}

/** @example formatDay('2025-03-08') // => '08/03/2025' */
export function formatDay(isoDay: string | null): string {
  const [year, month, day] = (isoDay ?? '').slice(0, 10).split('-')
  return day === undefined ? missingText : `${day}/${month}/${year}`
}

const momentParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * Writes a moment as it is on the clocks of Vietnam.
 *
 * @example formatMoment('2025-02-03T04:05:06Z') // => '03/02/2025 11:05'
 */
export function formatMoment(iso: string | null): string {
  return iso === null ? missingText : momentParts.format(new Date(iso)).replace(',', '')
}
