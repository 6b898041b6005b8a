import { expect, test } from 'vitest'
import { countDifferences } from '../../../src/survey/draw/stage-counts.ts'

const groups = [
  { parent: 'X01', drawn: 1 },
  { parent: 'X01', drawn: 1 },
  { parent: 'X02', drawn: 3 },
]

test('a number for each parent is held against each, over its strata', () => {
  expect(countDifferences(groups, { kind: 'per-parent', units: 2 })).toEqual([{ parent: 'X02', drawn: 3, planned: 2 }])
})

test('a number over all is held against all of them together', () => {
  expect(countDifferences(groups, { kind: 'total', units: 5 })).toEqual([])
  expect(countDifferences(groups, { kind: 'total', units: 6 })).toEqual([{ parent: '', drawn: 5, planned: 6 }])
})
