import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generalizedInverse } from '../../../src/survey/weights/generalized-inverse.ts'

function product(one: Float64Array, other: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size]
    let sum = 0
    for (let k = 0; k < size; k++) sum += one[row * size + k]! * other[k * size + column]!
    return sum
  })
}

/** Products of people's categories: two of sex and three of age, which add up to the same, and one that nobody has. */
const products = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 90 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((people) => {
    const matrix = new Float64Array(36)
    for (const [sex, age, weight] of people)
      for (const row of [sex, age]) for (const column of [sex, age]) matrix[row * 6 + column]! += weight
    return matrix
  })

test('A · A⁻ · A = A although rows follow from others', () => {
  fc.assert(
    fc.property(products, (matrix) => {
      const inverse = generalizedInverse(matrix, 6)
      const again = product(product(matrix, inverse, 6), matrix, 6)
      for (const [at, entry] of again.entries()) expect(Math.abs(entry - matrix[at]!)).toBeLessThan(1e-7)
    }),
  )
})

test('the inverse of a matrix of full rank is its inverse', () => {
  const inverse = generalizedInverse(Float64Array.of(4, 2, 2, 3), 2)
  expect([...inverse].map((entry) => Number(entry.toFixed(12)))).toEqual([0.375, -0.25, -0.25, 0.5])
})
