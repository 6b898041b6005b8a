import { expect, test } from 'vitest'
import type { Rounding, SubCriterion } from '../../src/framework/framework.ts'
import { exact } from '../../src/number/exact.ts'
import { caseDifference, ruleFaults } from '../../src/scoring/check-sub-criterion.ts'
import { figuresOf } from '../support/scoring.ts'

const rounding: Rounding = { mode: 'half-up', scoreDecimals: 3, totalDecimals: 2, changes: 'between-rounded-values' }

const item: SubCriterion = {
  code: '7.3.6',
  name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
  maximum: exact('1.5'),
  source: 'documents',
  role: 'item',
  standing: 'printed',
  rule: { kind: 'ratio', part: 'online', whole: 'all' },
  figures: [
    { code: 'all', name: 'Tổng số hồ sơ', kind: 'count', unit: 'hồ sơ' },
    { code: 'online', name: 'Số hồ sơ trực tuyến', kind: 'count', unit: 'hồ sơ', partOf: 'all' },
  ],
  evidence: [],
  leadAgency: null,
  coOperatingAgencies: [],
  legalBasis: [],
  fedBy: [],
  note: null,
  cases: [{ figures: { all: '50328', online: '44399' }, score: exact('1.323'), standing: 'printed' }],
}

test('a rule that reads declared figures only is sound', () => {
  expect(ruleFaults(item)).toEqual([])
})

test('a rule that reads an undeclared figure is told which there are', () => {
  const rule = { kind: 'formula', formula: 'onlin / all * diem_toi_da' } as const
  expect(ruleFaults({ ...item, rule }).map(({ en }) => en)).toEqual([
    'reads figure "onlin", which is not declared; there are: all, online',
  ])
})

test('a worked case that the rule reproduces, rounded, differs in nothing', () => {
  expect(caseDifference(item, 0, figuresOf({ all: '50328', online: '44399' }), rounding)).toBeNull()
})

test.each([
  ['another score', { all: '50328', online: '40000' }, { expected: '1,323', found: '1,192' }],
  ['no score', { all: '50328' }, { expected: '1,323', found: 'không có' }],
])('a worked case whose figures give %s says so', (_case, figures, difference) => {
  expect(caseDifference(item, 0, figuresOf(figures), rounding)).toEqual(difference)
})
