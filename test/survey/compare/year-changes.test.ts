import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { methodBreakBetween } from '../../../src/survey/compare/method-break.ts'
import { judgedDifferences } from '../../../src/survey/compare/verdict.ts'
import { type YearFigure, yearChange } from '../../../src/survey/compare/year-changes.ts'

const numbers = ['difference', 'standardError', 'df', 't', 'p', 'low', 'high'] as const
type Change = { now: YearFigure; before: YearFigure } & Record<(typeof numbers)[number], number>

test('changes between years drawn apart are tested as R does by Welch', () => {
  const { changes }: { changes: readonly Change[] } = JSON.parse(
    readFileSync('test/golden/survey/year-changes.json', 'utf8'),
  )
  const apart = changes.flatMap((theirs) => {
    const ours = yearChange(theirs.now, theirs.before, 0.9)
    return numbers.filter((number) => !(Math.abs(ours[number]! - theirs[number]) <= 1e-9 * Math.abs(theirs[number])))
  })
  expect(apart).toEqual([])
  expect(changes.length).toBe(5)
})

const figure = (value: number, standardError: number | null, df: number | null): YearFigure => ({
  value,
  standardError,
  df,
})

test.each([
  ['the error of one year is not known', figure(80, null, 0), figure(79, 1, 9), { p: null, df: null }],
  ['a year has no degrees of freedom', figure(80, 1, 0), figure(79, 1, 9), { p: null, df: 0 }],
  ['both are known exactly and differ', figure(80, 0, null), figure(79, 0, null), { p: 0, df: null, low: 1, high: 1 }],
  ['both are known exactly and agree', figure(79, 0, null), figure(79, 0, null), { p: 1, difference: 0 }],
  ['one shows no spread', figure(80, 0, 11), figure(79, 1, 9), { p: null, df: null, standardError: null }],
  ['one is known exactly', figure(80, 0, null), figure(79, 1, 9), { df: 9, t: 1 }],
])('where %s', (_title, now, before, expected) => {
  expect(yearChange(now, before, 0.95)).toMatchObject(expected)
})

test('one difference of several is told only if it holds beside how many were tested', () => {
  const change = (difference: number) => yearChange(figure(80 + difference, 1, 50), figure(80, 1, 50), 0.95)
  const alone = judgedDifferences([change(3)], 0.95)
  expect(alone.map(({ verdict }) => verdict)).toEqual(['up'])
  const many = judgedDifferences(
    [change(3), change(0), change(-9), change(1), yearChange(figure(80, null, 0), figure(79, 1, 9), 0.95)],
    0.95,
  )
  expect(many.map(({ verdict }) => verdict)).toEqual(['not-told', 'not-told', 'down', 'not-told', 'unknown'])
  expect(many[0]!.adjustedP).toBeCloseTo(3 * many[0]!.p!, 12)
})

test.each([
  [2024, 2023, null],
  [2023, 2022, null],
  [2022, 2021, 2022],
  [2021, 2024, 2022],
  [2021, 2019, null],
])('between the index years %d and %d the method changed in: %s', (one, other, year) => {
  expect(methodBreakBetween(one, other)).toBe(year)
})
