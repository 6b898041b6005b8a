import { exact } from '../../number/exact.ts'
import type { Figure } from './figure.ts'
import { exactly, type Interval, minus, over, plus, printedInterval, times } from './interval.ts'

/** A piece of written arithmetic: a number, an operator or a bracket. */
export type ArithmeticToken =
  | { readonly kind: 'number'; readonly value: Interval }
  | { readonly kind: 'mark'; readonly mark: string }

/** How a figure counts in arithmetic: weights and maxima of one decimal at most are as they are, a per cent is a hundredth. */
export function operand(figure: Figure, value = figure.value): Interval {
  const printed = figure.decimals <= 1 ? exactly(value) : printedInterval({ ...figure, value })
  return figure.isPercent ? times(printed, exactly(exact('0.01'))) : printed
}

/**
 * Computes written arithmetic with the usual precedence.
 *
 * @returns undefined for what is none, or divides by zero
 */
export function computed(tokens: readonly ArithmeticToken[]): Interval | undefined {
  let at = 0
  const mark = () => {
    const token = tokens[at]
    return token?.kind === 'mark' ? token.mark : undefined
  }
  const atom = (): Interval | undefined => {
    const token = tokens[at]
    at += 1
    if (token?.kind === 'number') return token.value
    if (token?.mark !== '(') return undefined
    const inner = sum()
    if (mark() !== ')') return undefined
    at += 1
    return inner
  }
  const chain = (next: () => Interval | undefined, marks: string): Interval | undefined => {
    let value = next()
    for (let found = mark(); value && found !== undefined && marks.includes(found); found = mark()) {
      at += 1
      const right = next()
      value = right && operation(found, value, right)
    }
    return value
  }
  const product = () => chain(atom, '×/')
  const sum = (): Interval | undefined => chain(product, '+−')
  const value = sum()
  return at === tokens.length ? value : undefined
}

function operation(mark: string, left: Interval, right: Interval): Interval | undefined {
  if (mark === '×') return times(left, right)
  if (mark === '/') return over(left, right)
  return mark === '+' ? plus(left, right) : minus(left, right)
}
