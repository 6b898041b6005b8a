import { expect, test } from 'vitest'
import type { NotApplicableRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { faultsOf, shortOutcome } from '../support/scoring.ts'

const rule: NotApplicableRule = {
  kind: 'not-applicable',
  applies: 'has_task',
  rule: { kind: 'ratio', part: 'done', whole: 'all' },
}

test.each([
  ['no such task: neither points nor a zero', { has_task: '0' }, 'not-applicable'],
  ['no such task, figures given all the same', { has_task: '0', done: '1', all: '2' }, 'not-applicable'],
  ['such a task: the inner rule scores', { has_task: '1', done: '1', all: '2' }, '0.5'],
  ['such a task, a figure missing', { has_task: '1', done: '1' }, 'missing all'],
  ['not known whether there is such a task', { done: '1', all: '2' }, 'missing has_task'],
])('%s', (_case, figures, outcome) => {
  expect(shortOutcome(rule, figures, '1')).toBe(outcome)
})

test('what is wrong with the inner rule is said', () => {
  const inner = { kind: 'yes-no', figure: 'x', yes: exact('2') } as const
  expect(faultsOf(rule, '1')).toEqual([])
  expect(faultsOf({ ...rule, rule: inner }, '1')).toHaveLength(1)
})
