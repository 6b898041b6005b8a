import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOf } from '../../../src/files/sheets/cell-formats.ts'
import { numberText } from '../../../src/files/sheets/number-text.ts'

test.each([
  ['0.82960000000000003', 0, '0,8296'],
  ['0.82960000000000003', 2, '82,96'],
  ['1.5E-3', 0, '0,0015'],
  ['1.2E+20', 0, '120000000000000000000'],
  ['-0.5', 0, '-0,5'],
  ['0', 2, '0'],
  ['1', 2, '100'],
])('%s moved by %i is %s', (stored, shift, expected) => {
  expect(numberText(stored, shift)).toBe(expected)
})

test.each(['', 'x', 'Infinity', 'NaN'])('%j is no number', (stored) => {
  expect(numberText(stored)).toBeNull()
})

test('a decimal of up to fifteen digits keeps every one of them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999_999_999 }),
      fc.integer({ min: -12, max: 6 }),
      (digits, exponent) => {
        expect(Number(numberText(`${digits}e${exponent}`)?.replace(',', '.'))).toBe(Number(`${digits}e${exponent}`))
      },
    ),
  )
})

test.each([
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['0.00%', 'percent'],
  ['0"%"', 'number'],
  ['dd/mm/yyyy', 'date'],
  ['[$-42A]dd mmmm yyyy', 'date'],
  ['[h]:mm', 'date'],
  ['[Red]0" ngày"', 'number'],
  ['#,##0\\ "điểm"', 'number'],
  ['0.0;[Red]-0.0', 'number'],
  ['@', 'number'],
])('the format %s shows a %s', (code, expected) => {
  expect(formatOf(code)).toBe(expected)
})
