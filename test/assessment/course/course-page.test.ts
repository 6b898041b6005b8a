import { expect, test } from 'vitest'
import { courseTable } from '../../../src/assessment/course/course-table.data.ts'
import { actionTexts, stateTexts, windowTexts } from '../../../src/assessment/course/course-texts.data.ts'
import { itemStates } from '../../../src/assessment/course/item-state.ts'
import type { Move } from '../../../src/assessment/course/move.ts'
import { coursePage } from '../../support/course-page.ts'

test('the page of the course says what the table says (vitest -u writes it anew)', async () => {
  await expect(coursePage()).toMatchFileSnapshot('../../../docs/course.md')
})

test('the page names every action, state and window in both languages', () => {
  const page = coursePage()
  for (const texts of [actionTexts, stateTexts, windowTexts]) {
    for (const { vi, en } of Object.values(texts))
      expect([page.includes(vi), page.includes(en), vi]).toEqual([true, true, vi])
  }
})

test('every state but the first is led to, and every state but the last leads on', () => {
  const moves: readonly Move[] = courseTable
  const reached = new Set(moves.flatMap(({ to }) => (to === 'same' ? [] : [to])))
  const left = new Set(moves.flatMap(({ from, to }) => (to === 'same' ? [] : from)))
  expect(itemStates.filter((state) => !reached.has(state))).toEqual([])
  expect(itemStates.filter((state) => !left.has(state))).toEqual(['published'])
})
