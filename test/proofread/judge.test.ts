import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { exactly, over, printedInterval } from '../../src/proofread/figures/interval.ts'
import { judge } from '../../src/proofread/figures/judge.ts'
import { readFigures } from '../../src/proofread/figures/read-figures.ts'

const figure = (text: string) => {
  const [found] = readFigures(text)
  if (!found) throw new Error(text)
  return found
}

test.each([
  ['88,87%', '88.8666', 'same'],
  ['88,86%', '88.8666', 'last-digit'],
  ['88,17%', '88.8666', 'different'],
  ['92%', '91.93', 'same'],
  ['93%', '91.93', 'last-digit'],
  ['216 nhiệm vụ', '216', 'same'],
  ['217 nhiệm vụ', '216', 'different'],
  ['0,333 điểm', '0.3327', 'same'],
])('%s against %s is %s', (text, value, expected) => expect(judge(figure(text), exactly(exact(value)))).toBe(expected))

test('a share of a rounded score may be that of the unrounded one', () => {
  const share = over(printedInterval(figure('10,07 điểm')), exactly(exact('0.105')))
  expect(share && judge(figure('95,92%'), share)).toBe('from-unrounded')
  expect(share && judge(figure('95,97%'), share)).toBe('different')
})
