import { type Exact, hundred } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, over } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readPrintedNumber } from '../figures/printed-number.ts'
import type { Passage } from '../text/passage.ts'
import type { Claim } from './claim.ts'

/**
 * Whether the text beside a finding tells that the figure is meant otherwise: what it should be is another share that the text prints
 * (tương ứng 17,6% số cá nhân và 13,2% số tổ chức), it is by how much something is over or under (vượt 5,1% dự toán), a multiple is one of
 * another number, or a sum holds without its last part.
 */
export function isRefuted({ kind, verdict, expected, arithmetic, span }: Claim, { text, figures }: Passage): boolean {
  if (verdict !== 'error' && verdict !== 'check') return false
  const figure = span && figures.find(({ start, end }) => start === span.start && end === span.end)
  if (!figure) return false
  const [side = ''] = arithmetic.split(' = ')
  if (kind === 'sum') return holdsShorter(figure, side)
  if (kind !== 'ratio' || expected === null) return false
  const computed = numberIn(expected)
  if (!computed) return false
  const isPrinted = (each: Figure) => each !== figure && each.isPercent && each.value.equals(computed)
  if (figure.isPercent && (figures.some(isPrinted) || isPartOver(text, figure, computed))) return true
  return isMultiple(text, figure) && isOfAnother(figure, figures, side)
}

function numberIn(printed: string): Exact | undefined {
  return readPrintedNumber(printed.replace(/%$/, ''))?.value
}

/** Whether a share is what the computed one is more or less than a whole. */
function isPartOver(text: string, { start, value }: Figure, computed: Exact): boolean {
  const isOver = /(?<!\p{L})(?:vượt|tăng|hụt|giảm|hơn|thấp|thiếu)(?:\s\p{L}+){0,3}\s+$/iu
  return computed.sub(hundred).abs().equals(value) && isOver.test(text.slice(Math.max(0, start - 40), start))
}

function isMultiple(text: string, { end }: Figure): boolean {
  return /^\s*lần(?!\p{L})/u.test(text.slice(end))
}

/** Whether another number of the text makes the multiple of what it was computed from. */
function isOfAnother(figure: Figure, figures: readonly Figure[], side: string): boolean {
  const base = numberIn(side.split(' / ')[1] ?? '')
  if (!base) return false
  return figures.some((top) => {
    if (top.role !== 'quantity' || top === figure) return false
    const made = over(exactly(top.value), exactly(base))
    return made !== undefined && agrees(figure, made)
  })
}

/** Whether a sum of three parts or more gives the figure without the last one. */
function holdsShorter({ value }: Figure, side: string): boolean {
  const parts = side.split(' + ')
  if (parts.length < 3) return false
  const values = parts.slice(0, -1).flatMap((part) => numberIn(part) ?? [])
  return values.length === parts.length - 1 && values.reduce((sum, each) => sum.add(each)).equals(value)
}
