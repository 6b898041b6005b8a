import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, isZero } from '../../src/number/exact.ts'
import {
  add,
  addAll,
  arithmeticText,
  constant,
  divide,
  type Expression,
  figureOf,
  inPercent,
  multiply,
  remarksOf,
  subtract,
} from '../../src/scoring/expression.ts'
import { fractionOf, isSame } from '../support/fraction.ts'
import { readArithmetic } from '../support/vietnamese-arithmetic.ts'

const [a, b, c] = [constant(exact('2')), constant(exact('3')), constant(exact('4.5'))]
const minusOne = constant(exact('-1'))
const gone = constant(exact('-0.5'))

test.each<readonly [string, Expression]>([
  ['2 + 3 × 4,5', add(a, multiply(b, c))],
  ['(2 + 3) × 4,5', multiply(add(a, b), c)],
  ['4,5 × (2 + 3)', multiply(c, add(a, b))],
  ['2 − (3 − 4,5)', subtract(a, subtract(b, c))],
  ['2 − 3 − 4,5', subtract(subtract(a, b), c)],
  ['2 + 3 − 4,5', subtract(add(a, b), c)],
  ['2 / (3 × 4,5)', divide(a, multiply(b, c))],
  ['2 / (3 / 4,5)', divide(a, divide(b, c))],
  ['2 / 3 × 4,5', multiply(divide(a, b), c)],
  ['2 × 3 / 4,5', divide(multiply(a, b), c)],
  ['2 × (3 / 4,5 − 2)', multiply(a, subtract(divide(b, c), a))],
  ['2 + 3 + 4,5', addAll([a, b, c])],
  ['2 / 3 × 100', inPercent(divide(a, b))],
  [
    '44.399 / 50.328 × 1,5',
    multiply(divide(figureOf('x', exact('44399')), constant(exact('50328'))), constant(exact('1.5'))),
  ],
  ['−1 × 2', multiply(minusOne, a)],
  ['2 × (−1)', multiply(a, minusOne)],
  ['2 − (−0,5)', subtract(a, gone)],
  ['2 + (−1 × 3)', add(a, multiply(minusOne, b))],
  ['−1 × 3 + 2', add(multiply(minusOne, b), a)],
  ['−0,5', gone],
])('brackets stand where they are needed: %s', (text, expression) => {
  expect(arithmeticText(expression)).toBe(text)
})

const leaves = fc
  .tuple(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), fc.nat({ max: 6 }), fc.boolean())
  .map(([over, places, isFigure]): Expression => {
    const value = exact(over).div(exact(10n ** BigInt(places)))
    return isFigure ? figureOf('x', value) : constant(value)
  })

const { expressions } = fc.letrec<{ expressions: Expression }>((tie) => ({
  expressions: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc
      .tuple(tie('expressions'), tie('expressions'), fc.constantFrom(add, subtract, multiply, divide))
      .map(([left, right, operation]) => (operation === divide && isZero(right.value) ? left : operation(left, right))),
  ),
}))

test('a reader who works the written arithmetic out gets the value of the expression', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      expect(isSame(readArithmetic(arithmeticText(expression)), fractionOf(expression.value))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a choice or a limit stands as the value it gave, and its reason is told apart', () => {
  const share = inPercent(divide(constant(exact('5')), constant(exact('6'))))
  const chosen: Expression = { kind: 'choice', of: share, because: 'đạt mức từ 80 % trở lên', value: exact('0.5') }
  const held: Expression = { kind: 'held', of: add(chosen, a), because: 'không quá 2', value: exact('2') }
  expect(arithmeticText(multiply(held, b))).toBe('2 × 3')
  expect(remarksOf(multiply(held, b))).toEqual([
    '5 / 6 × 100 = 83,3333, đạt mức từ 80 % trở lên: 0,5',
    '0,5 + 2 = 2,5, không quá 2: 2',
  ])
  expect(remarksOf({ kind: 'choice', of: null, because: 'có', value: exact('1') })).toEqual(['có: 1'])
  expect(remarksOf(add(a, b))).toEqual([])
})
