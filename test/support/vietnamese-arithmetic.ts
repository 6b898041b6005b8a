import { type Fraction, fraction, minus, over, plus, times } from './fraction.ts'

/**
 * Works out arithmetic as a reader does: "44.399 / 50.328 × 1,5". × and / before + and −, from left to right; a sign stands
 * only at the start or behind a bracket.
 */
export function readArithmetic(text: string): Fraction {
  const tokens = text.match(/\d[\d.]*(?:,\d+)?|[−+×/()]/g) ?? []
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`no arithmetic: ${text}`)
  let position = 0
  const take = (...wanted: readonly string[]): string | undefined =>
    wanted.includes(tokens[position] ?? '') ? tokens[position++] : undefined

  const sum = (): Fraction => {
    const sign = take('−')
    let value = product()
    if (sign) value = minus(fraction('0'), value)
    for (let operator = take('+', '−'); operator; operator = take('+', '−')) {
      value = operator === '+' ? plus(value, product()) : minus(value, product())
    }
    return value
  }
  const product = (): Fraction => {
    let value = factor()
    for (let operator = take('×', '/'); operator; operator = take('×', '/')) {
      value = operator === '×' ? times(value, factor()) : over(value, factor())
    }
    return value
  }
  const factor = (): Fraction => {
    if (take('(')) {
      const value = sum()
      if (!take(')')) throw new Error(`a bracket is open: ${text}`)
      return value
    }
    const token = tokens[position++] ?? ''
    if (!/^\d/.test(token)) throw new Error(`a number is missing: ${text}`)
    return fraction(token.replaceAll('.', '').replace(',', '.'))
  }

  const value = sum()
  if (position !== tokens.length) throw new Error(`more than one expression: ${text}`)
  return value
}
