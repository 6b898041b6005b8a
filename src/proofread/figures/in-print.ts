import { type Exact, isNegative } from '../../number/exact.ts'
import { roundHalfUp, toDecimalText, toFixedText } from '../../number/round.ts'
import { formatNumber } from '../../number/vietnamese-number.ts'
import type { Figure } from './figure.ts'

/** Writes a value in the form of a printed figure: its decimals, its decimal mark, its groups, its per cent sign. */
export function inFormOf({ text, decimals, isPercent }: Figure, value: Exact): string {
  const [whole = '', fraction] = toFixedText(roundHalfUp(value.abs(), decimals), decimals).split('.')
  const point = decimals > 0 && /\.\d+\s*%?$/.test(text) && !/,/.test(text)
  const blank = /\d([ \u00a0])\d{3}/.exec(text)?.[1]
  const isGrouped = blank !== undefined || (point ? /\d,\d{3}/.test(text) : /\d\.\d{3}/.test(text) || whole.length > 4)
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, blank ?? (point ? ',' : '.')) : whole
  const digits = fraction === undefined ? grouped : `${grouped}${point ? '.' : ','}${fraction}`
  const padded = /^0\d$/.test(text) && digits.length === 1 ? `0${digits}` : digits
  const percent = isPercent ? (/\s?%$/.exec(text)?.[0] ?? '%') : ''
  return `${isNegative(value) ? '−' : ''}${padded}${percent}`
}

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/**
 * Writes a value as it would be printed instead of a figure: as `inFormOf`, with the sign that the figure has, `+ 0,58`, and in a
 * word where the figure is one.
 */
export function inPrintOf(figure: Figure, value: Exact): string {
  const written = inFormOf(figure, value)
  const { sign = '', gap = '' } = /^(?<sign>[+−–-])(?<gap>\s*)/u.exec(figure.text)?.groups ?? {}
  if (isNegative(value)) return `${sign === '+' || sign === '' ? '−' : sign}${gap}${written.slice(1)}`
  if (sign === '+' && value.n !== 0n) return `+${gap}${written}`
  const word = /\d/.test(figure.text) ? undefined : words[Number(written)]
  if (word === undefined) return written
  return /^\p{Lu}/u.test(figure.text) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Writes a computed value for people, with enough digits to see why it differs from what is printed: two more than that. */
export function inFull(value: Exact, decimals: number): string {
  const most = decimals + 2
  const exactText = toDecimalText(value, most)
  const isWhole = !exactText.includes('.')
  return formatNumber(value, { decimals: isWhole ? 0 : most, zeros: 'atMost' })
}

/** A printed figure as it stands in arithmetic: without sign before it, and without blanks but those that part its thousands. */
export function bare({ text }: Figure): string {
  return text.replace(/(?<!\d)\s+|\s+(?!\d{3}(?!\d))/g, '').replace(/^[+–-]/, '')
}
