import { expect, test } from 'vitest'
import { gapsOf, lineRuns } from '../../../src/web/charts/line-runs.ts'
import { ticksAround } from '../../../src/web/charts/scale.ts'
import { wrapWords } from '../../../src/web/charts/wrap-words.ts'

const series = [
  { year: 2012, value: 62.58 },
  { year: 2013, value: 65.13 },
  { year: 2014, value: null },
  { year: 2015, value: 74.99 },
  // 2016 is not there at all
  { year: 2017, value: 79.53 },
  { year: 2018, value: 77 },
]

test('a line is broken where a year has no value, and where a year is not there', () => {
  expect(lineRuns(series).map((run) => run.map(({ year }) => year))).toEqual([[2012, 2013], [2015], [2017, 2018]])
})

test('a gap is a stretch of years without a value', () => {
  expect(gapsOf(series)).toEqual([{ from: 2014, to: 2014 }])
  expect(gapsOf([])).toEqual([])
})

test('marks of an axis hold every value between them', () => {
  expect(ticksAround([62.58, 88.23], 10)).toEqual([60, 70, 80, 90])
  expect(ticksAround([80], 10)).toEqual([80])
})

test('a text is broken between words, and a long word is not broken', () => {
  expect(wrapWords('Cải cách tổ chức bộ máy', 10)).toEqual(['Cải cách', 'tổ chức bộ', 'máy'])
  expect(wrapWords('Nghiêngngả a', 3)).toEqual(['Nghiêngngả', 'a'])
})
