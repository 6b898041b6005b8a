import { expect, test } from 'vitest'
import type { Claim } from '../../src/proofread/claims/claim.ts'
import { saidOnce } from '../../src/proofread/claims/said-once.ts'

const words = { vi: '', en: '' }
const claim = (verdict: Claim['verdict'], expected: string, arithmetic: string): Claim => ({
  ...{ kind: 'sum', verdict, expected, arithmetic, quote: '', printed: '1.260', why: words, suggestion: null },
  ...{ place: { paragraph: 1 }, span: { start: 4, end: 9 } },
})
const three = claim('holds', '1.260', '800 + 350 + 110 = 1.260')
const two = claim('error', '1.150', '800 + 350 = 1.150')
const four = claim('error', '1.300', '800 + 350 + 110 + 40 = 1.300')

test.each([
  ['a finding that stands twice is told once', [two, { ...two }], [two]],
  ['a sum that holds is not contradicted by one with fewer parts', [two, three], [three]],
  ['nor by one with more', [three, four], [three]],
  ['of two that do not hold the fuller one is told', [two, four], [four]],
  [
    'another figure says its own',
    [two, { ...two, span: { start: 20, end: 25 } }],
    [two, { ...two, span: { start: 20, end: 25 } }],
  ],
])('%s', (_, claims, told) => {
  expect(saidOnce(claims)).toEqual(told)
})
