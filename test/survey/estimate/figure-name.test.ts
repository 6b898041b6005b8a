import { expect, test } from 'vitest'
import { figureName, isNamed } from '../../../src/survey/estimate/figure-name.ts'

const part = { kind: 'part', id: 'I' }
const group = { kind: 'group', id: 'I' }
const criterion = { kind: 'criterion', id: 'q1' }

test('a figure is called by its id, and by its kind too where others are called so', () => {
  expect([part, criterion].map((each) => figureName(each, [part, criterion]))).toEqual(['I', 'q1'])
  expect([part, group].map((each) => figureName(each, [part, group]))).toEqual(['part:I', 'group:I'])
})

test('a figure answers to both names', () => {
  expect(['I', 'part:I', 'group:I'].map((name) => isNamed(part, name))).toEqual([true, true, false])
})
