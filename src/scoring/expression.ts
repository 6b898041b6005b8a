import type { FigureCode } from '../framework/rule.ts'
import { type Exact, exact, hundred } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'

/**
 * The arithmetic of a score, kept as it was done. The score is this expression's value, so the proof cannot tell a
 * different story from the result.
 */
export type Expression =
  | { readonly kind: 'figure'; readonly code: FigureCode; readonly value: Exact }
  | { readonly kind: 'constant'; readonly value: Exact }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
      readonly value: Exact
    }
  /** A value read from a table or chosen by a condition; `because` says which row or condition, in Vietnamese. */
  | { readonly kind: 'choice'; readonly of: Expression | null; readonly because: string; readonly value: Exact }
  /** A value held at a limit: `because` says which, in Vietnamese. */
  | { readonly kind: 'held'; readonly of: Expression; readonly because: string; readonly value: Exact }

export type Operator = '+' | '-' | '×' | '/'

export function figureOf(code: FigureCode, value: Exact): Extract<Expression, { kind: 'figure' }> {
  return { kind: 'figure', code, value }
}

export function constant(value: Exact): Expression {
  return { kind: 'constant', value }
}

export function add(left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator: '+', left, right, value: left.value.add(right.value) }
}

export function subtract(left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator: '-', left, right, value: left.value.sub(right.value) }
}

export function multiply(left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator: '×', left, right, value: left.value.mul(right.value) }
}

/** The divisor must not be zero: rules refuse such figures first. */
export function divide(left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator: '/', left, right, value: left.value.div(right.value) }
}

export function inPercent(share: Expression): Expression {
  return multiply(share, constant(hundred))
}

/** Adds several; one stays as it is. Never called with none. */
export function addAll(terms: readonly Expression[]): Expression {
  const [first, ...rest] = terms
  return rest.reduce(add, first ?? constant(exact(0n)))
}

const strength: Record<Operator, number> = { '+': 1, '-': 1, '×': 2, '/': 2 }

/**
 * Writes the arithmetic with Vietnamese numbers: "44.399 / 50.328 × 1,5". Brackets stand only where they are needed.
 *
 * @returns the bare arithmetic; choices and limits stand as the value they gave, `remarksOf` says why.
 */
export function arithmeticText(expression: Expression): string {
  if (expression.kind !== 'operation') return shown(expression.value)
  const { operator, left, right } = expression
  return `${operand(left, operator, false)} ${operator === '-' ? '−' : operator} ${operand(right, operator, true)}`
}

function operand(inner: Expression, outer: Operator, isRight: boolean): string {
  const text = arithmeticText(inner)
  if (isRight && text.startsWith('−')) return `(${text})`
  if (inner.kind !== 'operation') return text
  const weaker = strength[inner.operator] < strength[outer]
  const breaksOrder = isRight && strength[inner.operator] === strength[outer] && (outer === '-' || outer === '/')
  return weaker || breaksOrder ? `(${text})` : text
}

function shown(value: Exact): string {
  return formatNumber(value, { decimals: 6, zeros: 'atMost' })
}

/** Says for each choice or limit inside what it was made from and why, innermost first. */
export function remarksOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'figure':
    case 'constant':
      return []
    case 'operation':
      return [...remarksOf(expression.left), ...remarksOf(expression.right)]
    case 'choice':
    case 'held': {
      const { of, because, value } = expression
      if (of === null) return [`${because}: ${shown(value)}`]
      const measured = of.kind === 'operation' ? `${arithmeticText(of)} = ${measuredText(of.value)}` : shown(of.value)
      return [...remarksOf(of), `${measured}, ${because}: ${shown(value)}`]
    }
  }
}

function measuredText(value: Exact): string {
  return formatNumber(value, { decimals: 4, zeros: 'atMost' })
}
