import { expect, test } from 'vitest'
import { lateItems } from '../../../src/assessment/course/late-items.ts'
import { testCalendar } from '../../support/campaign.ts'

const on = (month: number, day: number, needsSecond = true) => ({ day: { year: 2025, month, day }, needsSecond })

test('nothing is late on the last day of its window', () => {
  expect(lateItems({ open: 3, submitted: 2 }, testCalendar, on(2, 10))).toEqual([])
})

test('what is not submitted is late from the day after', () => {
  expect(lateItems({ open: 3, submitted: 2, returned: 1 }, testCalendar, on(2, 11))).toEqual([
    { window: 'assess', items: 3 },
  ])
})

test('each window counts what should have left its states', () => {
  expect(lateItems({ open: 3, submitted: 2, returned: 1, frozen: 4, sent: 5 }, testCalendar, on(2, 26))).toEqual([
    { window: 'assess', items: 3 },
    { window: 'review', items: 3 },
    { window: 'send', items: 4 },
  ])
})

test('an appraisal waits for its second appraiser until the end of its window, else until the appeals end', () => {
  expect(lateItems({ appraised: 2 }, testCalendar, on(3, 11))).toEqual([{ window: 'appraise', items: 2 }])
  expect(lateItems({ appraised: 2 }, testCalendar, on(3, 11, false))).toEqual([])
  expect(lateItems({ appraised: 2 }, testCalendar, on(3, 21, false))).toEqual([{ window: 'appeal', items: 2 }])
})

test('what is published is never late', () => {
  expect(lateItems({ published: 9 }, testCalendar, on(12, 31))).toEqual([])
})
