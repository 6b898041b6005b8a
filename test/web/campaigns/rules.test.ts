import { expect, test } from 'vitest'
import { itemStates } from '../../../src/assessment/course/item-state.ts'
import { isCut, readPoints } from '../../../src/web/campaigns/appraisal/points-entry.ts'
import { agencyChoices } from '../../../src/web/campaigns/assign/agency-choices.ts'
import { bulkAssignments, isHandOver } from '../../../src/web/campaigns/assign/bulk-assignments.ts'
import { boardRows, filteredRows } from '../../../src/web/campaigns/board/board-filter.ts'
import { phaseCounts, phases, submittedShare } from '../../../src/web/campaigns/board/phases.ts'
import { daysBetween } from '../../../src/web/campaigns/calendar/next-event-text.ts'
import { windowFaults } from '../../../src/web/campaigns/calendar/window-fault.ts'
import { draftGaps, emptyDraft } from '../../../src/web/campaigns/open/campaign-draft.ts'
import { levelsOf, organisers, unitsBelow } from '../../../src/web/campaigns/open/measurable-units.ts'
import { sortedRows } from '../../../src/web/campaigns/sorted-rows.ts'
import { sampleCampaign, sampleCourse } from '../../support/campaign-views.ts'

test('every state of the course is in exactly one phase of the bar', () => {
  const one = (state: string) => phaseCounts({ [state]: 1 }).map(({ phase }) => phase)
  for (const state of itemStates) expect([state, one(state).length]).toEqual([state, 1])
  expect(phaseCounts(Object.fromEntries(itemStates.map((state) => [state, 1]))).map(({ phase }) => phase)).toEqual(
    phases,
  )
})

test('what is entered or returned is not submitted', () => {
  expect(submittedShare({ open: 1, returned: 1, submitted: 1, published: 1 })).toBe(0.5)
  expect(submittedShare({})).toBe(0)
})

test('an organisation that was given more time is not late', () => {
  expect(boardRows(sampleCampaign).map(({ late }) => late)).toEqual([[{ window: 'assess', items: 3 }], []])
})

test('the board is narrowed by name without diacritics, to what is late, and to a phase', () => {
  const rows = boardRows(sampleCampaign)
  const names = (search: string, only: 'late' | 'submitted' | null) =>
    filteredRows(rows, { search, only }).map(({ organisationName }) => organisationName)
  expect([names('lai chau', null), names('', 'late'), names('', 'submitted')]).toEqual([
    ['Lai Châu'],
    ['Điện Biên'],
    ['Điện Biên'],
  ])
})

test('rows without a value stand last both ways', () => {
  const columns = [{ key: 'points', sortBy: (row: number | null) => row }]
  const sorted = (descending: boolean) => sortedRows([null, 2, 10], columns, { key: 'points', descending })
  expect([sorted(false), sorted(true)]).toEqual([
    [2, 10, null],
    [10, 2, null],
  ])
})

test('days are counted over the end of a month', () => {
  expect(daysBetween('2025-02-27', '2025-03-02')).toBe(3)
})

const messages = { t: (key: string) => key, language: 'vi' } as never

test('what is wrong with a calendar is told at its window, and a day that is missing is not wrong', () => {
  const { calendar } = sampleCampaign
  expect(windowFaults(calendar, messages)).toEqual({})
  const ends = { ...calendar, review: { opensOn: '2025-01-20', closesOn: '2025-01-19' } }
  expect(windowFaults(ends, messages)).toEqual({ review: { field: 'closesOn', text: 'campaigns.endsBefore' } })
  const early = { ...calendar, send: { opensOn: '2025-01-19', closesOn: '2025-02-20' } }
  expect(windowFaults(early, messages)).toEqual({ send: { field: 'opensOn', text: 'campaigns.opensBefore' } })
  expect(windowFaults({ ...calendar, review: { opensOn: null, closesOn: null } }, messages)).toEqual({})
})

test('points are read as they are typed, from 0 to the maximum', () => {
  expect(['0,75', '0.75', '1', '0'].map((text) => readPoints(text, '1'))).toEqual(['0.75', '0.75', '1', '0'])
  expect(['1,01', '-0,1', '', 'x'].map((text) => readPoints(text, '1'))).toEqual([null, null, null, null])
  expect([isCut('0.5', '0.96'), isCut('0.96', '0.960'), isCut('0', null)]).toEqual([true, false, false])
})

test('a bulk edit leaves what it does not name, and whoever leads does not co-operate', () => {
  const items = sampleCourse.items.slice(0, 2).map((each) => ({ ...each, coOperating: ['so-tai-chinh'] }))
  expect(bulkAssignments(items, { lead: 'so-tai-chinh', coOperating: null })).toEqual([
    { code: '1.3.2', lead: 'so-tai-chinh', coOperating: [] },
    { code: '7.3.6', lead: 'so-tai-chinh', coOperating: [] },
  ])
  expect(bulkAssignments(items, { lead: 'keep', coOperating: ['so-noi-vu', 'x'] })).toEqual([
    { code: '1.3.2', lead: 'so-noi-vu', coOperating: ['x'] },
    { code: '7.3.6', lead: null, coOperating: ['so-noi-vu', 'x'] },
  ])
})

test('taking something from the agency that leads it is a hand-over', () => {
  const lead = (to: 'keep' | null | string) => isHandOver(sampleCourse.items, { lead: to, coOperating: null })
  expect([lead('keep'), lead('so-noi-vu'), lead('x'), lead(null)]).toEqual([false, false, true, true])
  expect(isHandOver(sampleCourse.items.slice(1), { lead: 'x', coOperating: null })).toBe(false)
})

const unit = (id: string, kind: 'ministry' | 'province' | 'department' | 'commune', parent: string | null) => ({
  ...{ id, kind, parent, name: id, otherNames: [] },
})
const tree = [
  unit('bo', 'ministry', null),
  unit('dien-bien', 'province', 'bo'),
  unit('so', 'department', 'dien-bien'),
  unit('xa', 'commune', 'dien-bien'),
  unit('lai-chau', 'province', 'bo'),
]

test('agencies of the organisation are offered first, then itself, then who takes part already', () => {
  const items = [{ ...sampleCourse.items[0]!, lead: 'lai-chau' }]
  expect(agencyChoices(tree, 'dien-bien', items).map(({ value }) => value)).toEqual([
    'so',
    'xa',
    'dien-bien',
    'lai-chau',
  ])
})

test('units of one kind stand below an organiser at any depth', () => {
  expect(levelsOf(unitsBelow(tree, 'bo'))).toEqual([
    { kind: 'province', count: 2 },
    { kind: 'department', count: 1 },
    { kind: 'commune', count: 1 },
  ])
})

test('who coordinates a province organises there, who administers everywhere', () => {
  const ids = (places: string[] | null) => organisers(tree, places && new Set(places)).map(({ id }) => id)
  expect([ids(null), ids(['dien-bien']), ids(['bo']), ids([])]).toEqual([
    ['bo', 'dien-bien'],
    ['dien-bien'],
    ['bo', 'dien-bien'],
    [],
  ])
})

test('a draft tells all that it lacks', () => {
  const windows = ['assess', 'review', 'send', 'appraise', 'appeal', 'publish']
  const draft = emptyDraft('2025-01-01')
  expect(draftGaps(draft)).toEqual(['organiser', 'parFramework', 'indexYear', 'title', 'units', ...windows])
  const { calendar } = sampleCampaign
  const filled = {
    organiser: 'bo',
    parFramework: 'x',
    indexYear: '2024',
    title: 'Đợt',
    units: new Set(['x']),
    calendar,
  }
  expect(draftGaps({ ...draft, ...filled })).toEqual([])
  expect(draftGaps({ ...draft, ...filled, quorumPercent: '101', indexYear: '24' })).toEqual([
    'indexYear',
    'quorumPercent',
  ])
})
