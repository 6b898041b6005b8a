import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { type NumberContext, parseVietnameseNumber } from '../../src/number/parse-vietnamese-number.ts'
import { toDecimalText } from '../../src/number/round.ts'

const hundred: NumberContext = { atMost: exact('100') }
const count: NumberContext = { whole: true }

test.each<readonly [string, NumberContext, string]>([
  ['82,96', {}, '82.96'],
  ['82,96 %', {}, '82.96'],
  ['82,96\u00a0%', {}, '82.96'],
  ['82,96%', {}, '82.96'],
  ['2024', {}, '2024'],
  ['007', {}, '7'],
  ['0.96', {}, '0.96'],
  ['0.500', {}, '0.5'],
  ['82.9634', {}, '82.9634'],
  ['2.836.483.552.955', {}, '2836483552955'],
  ['2.836.483,5', {}, '2836483.5'],
  ['1.234,5', {}, '1234.5'],
  [' 12,5 ', {}, '12.5'],
  ['+0,21', {}, '0.21'],
  ['-0,3', {}, '-0.3'],
  ['−0,3', {}, '-0.3'],
  ['-0', {}, '0'],
  ['36.525', count, '36525'],
  ['36.525', hundred, '36.525'],
  ['1.323', { atMost: exact('1.5') }, '1.323'],
  ['12', count, '12'],
])('"%s" in the context %o can only mean %s', (text, context, value) => {
  const reading = parseVietnameseNumber(text, context)
  expect(reading.kind === 'number' && toDecimalText(reading.value)).toBe(value)
})

test.each<readonly [string, NumberContext, readonly string[]]>([
  ['1.323', {}, ['1.323', '1,323']],
  ['36.525', {}, ['36.525', '36,525']],
  ['-1.323', {}, ['−1.323', '−1,323']],
  ['1.323', { atMost: exact('2000') }, ['1.323', '1,323']],
  ['12.000', count, ['12.000', '12']],
])('"%s" in the context %o has two readings and is not guessed', (text, context, readings) => {
  expect(parseVietnameseNumber(text, context)).toEqual({ kind: 'ambiguous', readings })
})

test.each<readonly [string, NumberContext, readonly string[]]>([
  ['82,96', count, ['82,96']],
  ['82.9634', count, ['82,9634']],
  ['101', hundred, ['101']],
  ['1.323', { atMost: exact('1') }, ['1.323', '1,323']],
  ['0,5', count, ['0,5']],
])('"%s" breaks the context %o in every reading', (text, context, readings) => {
  expect(parseVietnameseNumber(text, context)).toEqual({ kind: 'out-of-context', readings })
})

test.each([
  '',
  ' ',
  '%',
  '-',
  '+',
  '.',
  ',',
  '1,234.5',
  '1.2.3',
  '1.234.56',
  '1234.567.890',
  '0.500,5',
  '012.345,6',
  '1,2,3',
  '--1',
  '+-1',
  '- 1',
  '1 234',
  '1\u00a0234',
  '١٢',
  '１２',
  '1e5',
  '0x10',
  '0b1',
  'NaN',
  'Infinity',
  '1/2',
  '½',
  '12,',
  ',5',
  '5.',
  '.5',
  '12a',
  'khoảng 12',
  '1\n2',
])('"%s" is not a number', (text) => {
  expect(parseVietnameseNumber(text)).toEqual({ kind: 'not-a-number' })
})
