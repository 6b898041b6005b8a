import { expect, test } from 'vitest'
import { type ItemState, itemStates } from '../../../src/assessment/course/item-state.ts'
import { checkRisks } from '../../../src/assessment/review/check-risks.ts'
import type { CheckedItem } from '../../../src/assessment/review/checked-item.ts'
import { differencesToSettle } from '../../../src/assessment/review/differences-to-settle.ts'
import { isConsolidated } from '../../../src/assessment/review/is-consolidated.ts'
import { exact } from '../../../src/number/exact.ts'
import { checkedItem } from '../../support/checked-item.ts'

const inState = (state: ItemState, changes: Partial<CheckedItem> = {}) => ({
  ...checkedItem(changes),
  standing: { state },
})
const kindsOf = (...items: readonly ReturnType<typeof inState>[]) =>
  differencesToSettle(items, checkRisks(items, 2024), new Map([['7.3.6', 'thiếu phụ lục']]))

test.each<[string, ItemState, Partial<CheckedItem>, readonly string[]]>([
  ['a submitted one with a risk', 'submitted', { evidence: [] }, ['risk']],
  ['a submitted one without any', 'submitted', {}, []],
  ['an open one with a risk', 'open', { evidence: [] }, []],
  ['an accepted one with a risk', 'accepted', { evidence: [] }, []],
  ['a returned one', 'returned', {}, ['returned']],
  ['one with two scores, in any state', 'accepted', { self: exact('1'), explanation: 'x' }, ['self-differs']],
  [
    'one whose figures contradict each other, in any state',
    'open',
    { contradictions: [{ figure: null, text: { vi: 'x', en: 'x' } }] },
    ['contradiction'],
  ],
  ['one with several', 'submitted', { self: exact('1'), explanation: 'x' }, ['self-differs', 'risk']],
])('%s is settled as it should', (_case, state, changes, kinds) => {
  expect(kindsOf(inState(state, changes)).flatMap((each) => each.kinds)).toEqual(kinds)
})

test('why one was returned is told only where it still is', () => {
  expect(kindsOf(inState('returned'))[0]?.returned).toBe('thiếu phụ lục')
  expect(kindsOf(inState('submitted', { evidence: [] }))[0]?.returned).toBe(null)
})

test('a round is consolidated when none of its sub-criteria stands before that', () => {
  const before = ['open', 'returned', 'submitted', 'accepted']
  for (const state of itemStates)
    expect([state, isConsolidated(['sent', state])]).toEqual([state, !before.includes(state)])
  expect(isConsolidated([])).toBe(false)
})
