import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartsRule, RatioRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { fraction, fractionOf, isSame, plus, times } from '../support/fraction.ts'
import { faultsOf, isWithin, partsOfWholes, scoreOf, shortOutcome } from '../support/scoring.ts'

const ratio = (part: string, whole: string): RatioRule => ({ kind: 'ratio', part, whole })
const part = (name: string, maximum: string, rule: PartsRule['parts'][number]['rule']) => ({
  name,
  maximum: exact(maximum),
  rule,
})

const online: PartsRule = {
  kind: 'parts',
  parts: [
    part('triển khai', '0.5', ratio('offering', 'with_fee')),
    part('giao dịch', '0.5', ratio('paid', 'offered')),
    part('hồ sơ', '0.5', ratio('dossiers_paid', 'dossiers')),
  ],
}

const printed = {
  offering: '429',
  with_fee: '429',
  paid: '207',
  offered: '240',
  dossiers_paid: '36974',
  dossiers: '55556',
}

test.each([
  ['the three parts of 7.3.7', printed, '1.264013337893'],
  ['one part of nothing', { ...printed, offering: '0' }, '0.764013337893'],
  ['a figure of one part missing', { ...printed, paid: null }, 'missing paid'],
  ['figures of two parts missing', { ...printed, paid: null, dossiers: null }, 'missing paid, dossiers'],
  ['one part refused', { ...printed, offered: '0' }, 'refused zero-total offered'],
])('%s', (_case, figures, outcome) => {
  expect(shortOutcome(online, figures, '1.5')).toBe(outcome)
})

test('the score is the sum of its parts, within its bounds', () => {
  fc.assert(
    fc.property(partsOfWholes, partsOfWholes, (a, b) => {
      const rule: PartsRule = {
        kind: 'parts',
        parts: [part('a', '0.5', ratio('a', 'b')), part('b', '1', ratio('c', 'd'))],
      }
      const score = scoreOf(rule, { a: a.part, b: a.whole, c: b.part, d: b.whole }, '1.5')
      const first = times({ over: a.part, under: a.whole }, fraction('0.5'))
      expect(isSame(fractionOf(score), plus(first, { over: b.part, under: b.whole }))).toBe(true)
      expect(isWithin(score, '1.5')).toBe(true)
    }),
  )
})

test('raising one part by some never raises the sum by less or more', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part: paid, whole: offered }) => {
      const [before, after] = [0n, paid].map((value) => scoreOf(online, { ...printed, paid: value, offered }, '1.5'))
      const gained = times({ over: paid, under: offered }, fraction('0.5'))
      expect(isSame(fractionOf(after!.sub(before!)), gained)).toBe(true)
    }),
  )
})

test('a figure that two parts read is asked for once', () => {
  const rule: PartsRule = {
    kind: 'parts',
    parts: [part('a', '1', ratio('x', 'all')), part('b', '1', ratio('y', 'all'))],
  }
  expect(shortOutcome(rule, { x: '1', y: '1' }, '2')).toBe('missing all')
})

test('parts whose maxima do not add up to the maximum are refused', () => {
  expect(faultsOf(online, '1.5')).toEqual([])
  expect(faultsOf(online, '2')).toEqual(['the parts add up to 1,5, expected 2'])
})

test('what is wrong inside a part is said', () => {
  const rule: PartsRule = {
    kind: 'parts',
    parts: [part('a', '1', { kind: 'yes-no', figure: 'x', yes: exact('2') })],
  }
  expect(faultsOf(rule, '1')).toEqual(['the points of a step must lie between 0 and the maximum'])
})
