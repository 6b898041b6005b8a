import { expect, test } from 'vitest'
import { courseTable } from '../../../src/assessment/course/course-table.data.ts'
import { itemStates } from '../../../src/assessment/course/item-state.ts'
import type { Move } from '../../../src/assessment/course/move.ts'
import { noticeKinds } from '../../../src/assessment/course/notice-kind.ts'
import { awaited, clockRules, type Duty, eventRules } from '../../../src/assessment/course/notice-rules.data.ts'
import { type NoticeFacts, noticePath, noticeTitle } from '../../../src/assessment/course/notice-text.ts'
import type { Role } from '../../../src/assessment/roles.ts'
import { noticesPage } from '../../support/notices-page.ts'

test('the page of notices says what the rules say (vitest -u writes it anew)', async () => {
  await expect(noticesPage()).toMatchFileSnapshot('../../../docs/notices.md')
})

test('in each state those are awaited who may move it on', () => {
  const roleOf: Record<Duty, Role> = {
    agency: 'lead-agency-head',
    coordinator: 'coordinator',
    appraiser: 'appraiser',
    council: 'council-member',
  }
  const moves: readonly Move[] = courseTable
  for (const state of itemStates) {
    const duty = awaited[state]
    const roles = moves.flatMap(({ from, by, to }) => (from.includes(state) && to !== 'same' ? by : []))
    expect([state, duty === null ? roles.length === 0 : roles.includes(roleOf[duty])]).toEqual([state, true])
  }
})

test('what people do is told of by the steps of the course, and each kind once', () => {
  const others = ['assign', 'comment', 'remind', 'publish']
  const actions: readonly string[] = courseTable.map(({ action }) => action)
  expect(eventRules.map(({ on }) => on).filter((on) => !actions.includes(on) && !others.includes(on))).toEqual([])
  expect(new Set(noticeKinds).size).toBe(noticeKinds.length)
  expect(clockRules.every(({ kind, days }) => days > 0 || kind === 'opens')).toBe(true)
})

const facts: NoticeFacts = {
  ...{ kind: 'returned', campaign: 'c', campaignTitle: 'Đợt 2024', round: 'r', organisationName: 'Điện Biên' },
  ...{ codes: ['8.5'], window: 'assess', day: '2025-02-10', items: 1, rounds: 1, number: 1, quote: null },
}

test.each([
  [facts, 'Bị trả lại: tiêu chí 8.5', 'Returned: sub-criterion 8.5', '/rounds/r/course/8.5'],
  [
    { ...facts, kind: 'assigned' as const, codes: ['1.2', '8.5'], items: 2 },
    'Đơn vị được giao các tiêu chí 1.2, 8.5',
    'Your agency was assigned sub-criteria 1.2, 8.5',
    '/rounds/r/course',
  ],
  [
    { ...facts, kind: 'closes-soon' as const, codes: [], items: 12, rounds: 3, round: null },
    'Thời hạn Tự đánh giá hết lúc 24 giờ ngày 10/02/2025; còn 12 tiêu chí của 3 đơn vị chưa xong',
    'The window “Assess” closes at the end of 10/02/2025; not done: 12 of 3 organisations',
    '/campaigns/c',
  ],
  [
    { ...facts, kind: 'published' as const, codes: [], number: 2 },
    'Kết quả công bố đã được đính chính',
    'The published results were corrected',
    '/rounds/r/course',
  ],
])('a notice is a sentence in each language, and leads to where one acts', (about, vi, en, path) => {
  expect([noticeTitle(about, 'vi'), noticeTitle(about, 'en'), noticePath(about)]).toEqual([vi, en, path])
})
