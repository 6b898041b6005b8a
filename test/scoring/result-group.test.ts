import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { resultGroup } from '../../src/scoring/result-group.ts'

const maximum = exact('100')

test.each([
  ['90', 'A'],
  ['89.999999', 'B'],
  ['80', 'B'],
  ['79.995', 'C'],
  ['0', 'C'],
] as const)('%s of 100 is in group %s', (total, expected) => {
  expect(resultGroup(exact(total), maximum)).toBe(expected)
})

test('the share of the maximum counts, and without a total there is no group', () => {
  expect(resultGroup(exact('45'), exact('50'))).toBe('A')
  expect(resultGroup(null, maximum)).toBeNull()
})
