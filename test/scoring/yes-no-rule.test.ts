import { expect, test } from 'vitest'
import type { YesNoRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { faultsOf, outcomeOf, shortOutcome } from '../support/scoring.ts'

const plain: YesNoRule = { kind: 'yes-no', figure: 'updated' }
const stated: YesNoRule = { ...plain, yes: exact('0.4'), no: exact('0.1') }

test.each([
  ['yes earns the maximum', plain, '1', '0.5'],
  ['no earns nothing', plain, '0', '0'],
  ['yes with points of its own', stated, '1', '0.4'],
  ['no with points of its own', stated, '0', '0.1'],
])('%s', (_case, rule, updated, outcome) => {
  expect(shortOutcome(rule, { updated }, '0.5')).toBe(outcome)
})

test('neither yes nor no is not no', () => {
  expect(shortOutcome(plain, { updated: null }, '0.5')).toBe('missing updated')
})

test('the proof says what was answered', () => {
  expect(outcomeOf(plain, { updated: '1' }, '1')).toMatchObject({ expression: { because: 'có' } })
  expect(outcomeOf(plain, { updated: '0' }, '1')).toMatchObject({ expression: { because: 'không' } })
})

test.each([
  ['yes above the maximum', { yes: exact('0.6') }, 1],
  ['no above the maximum', { no: exact('0.6') }, 1],
  ['no below zero', { no: exact('-0.1') }, 1],
  ['within the maximum', { yes: exact('0.5'), no: exact('0') }, 0],
])('points for %s: %i faults of 0,5', (_case, points, faults) => {
  expect(faultsOf({ ...plain, ...points }, '0.5')).toHaveLength(faults)
})
