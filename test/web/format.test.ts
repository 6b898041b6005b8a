import { expect, test } from 'vitest'
import { formatDay, formatDecimal, formatMoment } from '../../src/web/parts/format.ts'

test.each([
  ['1234.565', 'vi', { decimals: 2 }, '1.234,57'],
  ['1234.565', 'en', { decimals: 2 }, '1,234.57'],
  ['82.9', 'vi', { decimals: 2 }, '82,90'],
  ['82.9', 'vi', {}, '82,9'],
  ['1234567', 'vi', {}, '1.234.567'],
  ['-1.25', 'vi', { signed: true }, '−1,25'],
  ['1.25', 'vi', { signed: true }, '+1,25'],
  ['-0.001', 'vi', { decimals: 2, signed: true }, '0,00'],
  ['9.995', 'vi', { decimals: 2 }, '10,00'],
  ['0.05', 'vi', { decimals: 1, unit: '%' }, '0,1\u00a0%'],
  ['99.5', 'vi', { decimals: 0 }, '100'],
  ['900719925474099312.345', 'en', { decimals: 2 }, '900,719,925,474,099,312.35'],
  [null, 'vi', {}, '–'],
] as const)('%s in %s with %o is %s', (value, language, form, expected) => {
  expect(formatDecimal(value, language, form)).toBe(expected)
})

test('days stand with the day first, moments on the clock of Vietnam', () => {
  expect(formatDay('2025-03-08')).toBe('08/03/2025')
  expect(formatDay(null)).toBe('–')
  expect(formatMoment('2025-02-03T04:05:06Z')).toBe('03/02/2025 11:05')
  expect(formatMoment('2025-02-03T17:00:00Z')).toBe('04/02/2025 00:00')
})
