import { numberText } from './number-text.ts'

/**
 * Writes a stored number as a number format shows it in Vietnamese: 0.8296 with the format `0.00%` as 82,96%.
 *
 * Read of a format are its decimals, its groups of thousands, per cent and words in quotes after the number; other formats
 * leave the number as it is stored.
 *
 * @returns the stored text where it is no number
 * @see ECMA-376 part 1, §18.8.31
 * @example shownNumber('0.8296', '0.00%') // => '82,96%'
 * @example shownNumber('36525', '#,##0') // => '36.525'
 */
export function shownNumber(stored: string, format: string): string {
  const [positive = ''] = format.replace(/\[[^\]]*\]/g, '').split(';')
  const code = positive.replace(/"[^"]*"|\\.|_.|\*./g, '')
  const isPercent = code.includes('%')
  const plain = numberText(stored, isPercent ? 2 : 0)
  if (plain === null) return stored
  const [, places] = /0\.(0+)(?!#)/.exec(code) ?? []
  const isWhole = /^[#,]*0(?!\.)/.test(code.trim())
  const rounded = places !== undefined || isWhole ? withDecimals(plain, places?.length ?? 0) : plain
  const grouped = /[#0],[#0]/.test(code) ? rounded.replace(/\B(?=(\d{3})+(?=,|$))(?<!,\d*)/g, '.') : rounded
  const [, unit = ''] = /[0#%](\s*"[^"]*")\s*$/.exec(positive) ?? []
  return `${grouped}${isPercent ? '%' : ''}${unit.replaceAll('"', '')}`
}

/** Rounds a number in plain form half up, away from 0, to so many decimals. */
function withDecimals(plain: string, decimals: number): string {
  const negative = plain.startsWith('-')
  const [whole = '0', fraction = ''] = plain.replace('-', '').split(',')
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = (kept + (Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n)).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? rounded : `${rounded.slice(0, -decimals)},${rounded.slice(-decimals)}`
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}
