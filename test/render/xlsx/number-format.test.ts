import { expect, test } from 'vitest'
import type { NumberForm } from '../../../src/number/vietnamese-number.ts'
import { numberFormat, wholeNumberFormat } from '../../../src/render/xlsx/number-format.ts'

test.each<[string, NumberForm, string]>([
  ['a count is grouped', { decimals: 0, zeros: 'fixed' }, '#,##0'],
  ['a year is not grouped', { decimals: 0, zeros: 'fixed', ungrouped: true }, '0'],
  ['fixed decimals keep their zeros', { decimals: 2, zeros: 'fixed' }, '#,##0.00'],
  ['other decimals drop their zeros', { decimals: 3, zeros: 'atMost' }, '#,##0.###'],
  [
    'a change shows its sign, but not at zero',
    { decimals: 2, zeros: 'fixed', signed: true, ungrouped: true },
    '+0.00;-0.00;0.00',
  ],
  ['a percent sign is text and does not multiply', { decimals: 1, zeros: 'fixed', unit: '%' }, '#,##0.0"\u00a0%"'],
  [
    'a unit stands in each section',
    { decimals: 0, zeros: 'fixed', signed: true, unit: 'điểm' },
    '+#,##0"\u00a0điểm";-#,##0"\u00a0điểm";#,##0"\u00a0điểm"',
  ],
  ['quotes in a unit cannot end the text', { decimals: 0, zeros: 'fixed', unit: '"0' }, '#,##0"\u00a00"'],
])('%s', (_, form, format) => {
  expect(numberFormat(form)).toBe(format)
})

test('a whole number among those with decimals has a format without a decimal mark', () => {
  expect(wholeNumberFormat({ decimals: 3, zeros: 'atMost', unit: 'điểm' })).toBe('#,##0"\u00a0điểm"')
})
