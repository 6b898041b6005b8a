import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { fractionText } from '../../src/number/fraction-text.ts'
import { parseFraction } from '../../src/number/parse-fraction.ts'

test.each(['44399/33552', '88', '0'])('%s is read as it was written', (text) => {
  const read = parseFraction(text)
  expect(read && fractionText(read)).toBe(text)
})

test('nothing stays nothing, and what is no fraction is a defect', () => {
  expect(parseFraction(null)).toBeNull()
  expect(() => parseFraction('x')).toThrow()
  expect(exact('0.5').equals(parseFraction('1/2') ?? exact('0'))).toBe(true)
})
