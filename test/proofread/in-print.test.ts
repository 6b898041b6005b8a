import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { inPrintOf } from '../../src/proofread/figures/in-print.ts'
import { readFigures } from '../../src/proofread/figures/read-figures.ts'

const figureOf = (text: string) => {
  const [figure] = readFigures(text)
  if (!figure) throw new Error(`${text} has no figure`)
  return { ...figure, text: text.trim() }
}

test.each([
  ['+ 0,58', '0.67', '+ 0,67'],
  ['+0,50', '0.5', '+0,50'],
  ['+0,50', '0', '0,00'],
  ['+0,50', '-0.25', '−0,25'],
  ['-0,50', '-0.25', '-0,25'],
  ['– 0,50', '-0.25', '– 0,25'],
  ['-0,50', '0.25', '0,25'],
  ['0,25', '-0.25', '−0,25'],
  ['04', '3', '03'],
  ['1.429', '1430', '1.430'],
])('instead of %s, %s is printed as %s', (printed, value, expected) => {
  expect(inPrintOf(figureOf(printed), exact(value))).toBe(expected)
})

test.each([
  ['năm', '4', 'bốn'],
  ['Năm', '10', 'Mười'],
  ['năm', '12', '12'],
])('a number in a word, %s, is mended by %s in a word as far as it is one', (printed, value, expected) => {
  expect(inPrintOf({ ...figureOf('5'), text: printed }, exact(value))).toBe(expected)
})
