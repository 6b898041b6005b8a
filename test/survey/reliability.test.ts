import { expect, test } from 'vitest'
import type { Estimate } from '../../src/survey/estimate/estimate.ts'
import { reliability } from '../../src/survey/reliability/reliability.ts'

const sound: Estimate = {
  ...{ id: 'q1', kind: 'criterion', domain: null, n: 580, unanswered: 3, value: 80, standardError: 1.2, df: 40 },
  primaryUnits: 44,
  intervalDf: 40,
  isWithoutSpread: false,
  ...{ ciLow: 77.6, ciHigh: 82.4, deff: 3, warnings: [] },
}

test.each([
  ['many units and people, a small error', {}, 'reliable', 'thresholds-met'],
  ['7 degrees of freedom', { df: 7 }, 'use-with-care', 'degrees-of-freedom'],
  ['8 degrees of freedom', { df: 8 }, 'reliable', 'thresholds-met'],
  ['3 districts as primary units', { df: 2 }, 'do-not-compare', 'degrees-of-freedom'],
  ['59 people', { n: 59 }, 'use-with-care', 'people'],
  ['29 people', { n: 29 }, 'do-not-compare', 'people'],
  ['an error of a fifth of the value', { standardError: 16 }, 'use-with-care', 'variation'],
  ['an error of half the value', { standardError: 40 }, 'do-not-compare', 'variation'],
  ['a value of 0 with an error', { value: 0 }, 'do-not-compare', 'variation'],
  ['a value of 0 without any error', { value: 0, standardError: 0 }, 'reliable', 'thresholds-met'],
  ['an error of 0 for want of spread', { standardError: 0, isWithoutSpread: true }, 'use-with-care', 'no-spread'],
  ['no spread and few units', { standardError: 0, isWithoutSpread: true, df: 5 }, 'use-with-care', 'no-spread'],
  ['no spread and 29 people', { standardError: 0, isWithoutSpread: true, n: 29 }, 'do-not-compare', 'people'],
  ['no answers', { value: null, standardError: null }, 'do-not-compare', 'nothing-to-go-by'],
  ['no degrees of freedom', { df: 0 }, 'do-not-compare', 'nothing-to-go-by'],
  ['the graver label before the first reason', { df: 7, n: 20 }, 'do-not-compare', 'people'],
])('%s: %o is %s because of %s', (_, change, label, kind) => {
  expect(reliability({ ...sound, ...change })).toEqual({ label, reason: expect.objectContaining({ kind }) })
})
