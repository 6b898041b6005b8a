/**
 * Reads a number as programs write it: digits, a decimal point, an exponent.
 *
 * @returns NaN for anything else, also for a decimal comma and for groups of digits
 */
export function readPlainNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
