/** So many significant digits does a spreadsheet keep; what it writes beyond them is noise of binary numbers. */
const significantDigits = 15

/**
 * Writes a number as a workbook holds it (0.82960000000000003, 1.5E-3) in plain form with a decimal comma: 0,8296.
 *
 * @param shift places that the decimal mark moves to the right: 2 for per cent
 * @returns null if it is no number
 */
export function numberText(stored: string, shift = 0): string | null {
  if (stored.trim() === '') return null
  const value = Number(stored)
  if (!Number.isFinite(value)) return null
  const [mantissa = '0', exponent = '0'] = value.toExponential(significantDigits - 1).split('e')
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '')
  if (digits === '') return '0'
  const text = placePoint(digits, Number(exponent) + 1 + shift)
  return value < 0 ? `-${text}` : text
}

/** Digits with the decimal mark after so many of them. */
function placePoint(digits: string, before: number): string {
  if (before <= 0) return `0,${'0'.repeat(-before)}${digits}`
  if (before >= digits.length) return digits.padEnd(before, '0')
  return `${digits.slice(0, before)},${digits.slice(before)}`
}
