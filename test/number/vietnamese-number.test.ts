import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { parseVietnameseNumber } from '../../src/number/parse-vietnamese-number.ts'
import { roundHalfUp } from '../../src/number/round.ts'
import { formatNumber, type NumberForm } from '../../src/number/vietnamese-number.ts'
import { rationals } from '../support/fraction.ts'

const fixed = (decimals: number, more: Partial<NumberForm> = {}): NumberForm => ({ decimals, zeros: 'fixed', ...more })
const atMost = (decimals: number, more: Partial<NumberForm> = {}): NumberForm => ({
  decimals,
  zeros: 'atMost',
  ...more,
})

test.each<readonly [string, NumberForm, string]>([
  ['82.96', fixed(2, { unit: '%' }), '82,96\u00a0%'],
  ['36525', fixed(0), '36.525'],
  ['999', fixed(0), '999'],
  ['1000', fixed(0), '1.000'],
  ['2836483552955', fixed(0), '2.836.483.552.955'],
  ['2285.44', fixed(2), '2.285,44'],
  ['1234.5678', fixed(4), '1.234,5678'],
  ['82.9', fixed(2), '82,90'],
  ['0.960', atMost(3), '0,96'],
  ['13', atMost(3), '13'],
  ['2024', fixed(0, { ungrouped: true }), '2024'],
  ['0.21', fixed(2, { signed: true }), '+0,21'],
  ['-0.3', fixed(2, { signed: true }), '−0,30'],
  ['-0.3', fixed(2), '−0,30'],
  ['0', fixed(2, { signed: true }), '0,00'],
  ['0.004', fixed(2, { signed: true }), '0,00'],
  ['-0.004', fixed(2, { signed: true }), '0,00'],
  ['-0.004', fixed(2), '0,00'],
  ['-1234.5', fixed(1, { signed: true }), '−1.234,5'],
  ['0.785', fixed(3, { unit: 'điểm' }), '0,785\u00a0điểm'],
])('%s in the form %o is written %s', (value, form, text) => {
  expect(formatNumber(exact(value), form)).toBe(text)
})

test('a missing number is a dash in every form, never a zero', () => {
  for (const form of [fixed(0), fixed(2, { unit: '%' }), atMost(3, { signed: true })]) {
    expect(formatNumber(null, form)).toBe('–')
  }
})

const forms = fc.record({
  decimals: fc.nat({ max: 6 }),
  zeros: fc.constantFrom('fixed' as const, 'atMost' as const),
  signed: fc.boolean(),
  ungrouped: fc.boolean(),
})

test('a number that was written reads back as the rounded number', () => {
  fc.assert(
    fc.property(rationals, forms, (value, form) => {
      const text = formatNumber(value, form)
      const rounded = roundHalfUp(value, form.decimals)
      const reading = parseVietnameseNumber(text, text.includes(',') ? {} : { whole: true })
      if (reading.kind === 'ambiguous') expect(text).toMatch(/^[+−-]?\d{1,3}\.000$/)
      else expect(reading.kind === 'number' && reading.value.equals(rounded)).toBe(true)
    }),
  )
})

test('nothing that rounds to zero shows a sign', () => {
  fc.assert(
    fc.property(forms, fc.boolean(), (form, negative) => {
      const tiny = exact('0.4').div(exact(10n ** BigInt(form.decimals)))
      expect(formatNumber(negative ? tiny.neg() : tiny, form)).toMatch(/^0(,0+)?$/)
    }),
  )
})
