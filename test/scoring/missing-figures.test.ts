import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { anyRule } from '../../src/scoring/rule-kinds.ts'
import { type FigureTexts, outcomeOf } from '../support/scoring.ts'

const ratio: Rule = { kind: 'ratio', part: 'a', whole: 'b', partCredit: [{ figure: 'c', credit: exact('0.5') }] }

/** A rule of each kind with figures that it scores. */
const rules: Readonly<Record<Rule['kind'], { readonly rule: Rule; readonly figures: FigureTexts }>> = {
  ratio: { rule: ratio, figures: { a: '1', b: '9', c: '2' } },
  parts: {
    rule: {
      kind: 'parts',
      parts: [
        { name: 'một', maximum: exact('1'), rule: ratio },
        { name: 'hai', maximum: exact('1'), rule: { kind: 'yes-no', figure: 'd' } },
      ],
    },
    figures: { a: '1', b: '9', c: '2', d: '1' },
  },
  'weighted-counts': {
    rule: { kind: 'weighted-counts', total: 'a', counts: [{ figure: 'b', weight: exact('1') }] },
    figures: { a: '5', b: '2' },
  },
  steps: {
    rule: { kind: 'steps', measure: { part: 'a', whole: 'b' }, steps: [], otherwise: exact('0') },
    figures: { a: '1', b: '2' },
  },
  'yes-no': { rule: { kind: 'yes-no', figure: 'a' }, figures: { a: '0' } },
  growth: { rule: { kind: 'growth', by: { thisYear: 'a', lastYear: 'b' } }, figures: { a: '1', b: '2' } },
  position: {
    rule: { kind: 'position', position: 'a', of: 'b', bands: [{ upToPercent: exact('100'), points: exact('1') }] },
    figures: { a: '1', b: '2' },
  },
  deduction: { rule: { kind: 'deduction', events: [{ figure: 'a', each: exact('0.1') }] }, figures: { a: '1' } },
  'per-event': { rule: { kind: 'per-event', events: [{ figure: 'a', each: exact('0.1') }] }, figures: { a: '1' } },
  'council-vote': {
    rule: { kind: 'council-vote', members: 'a', votes: 'b', by: { sum: 'c' }, quorumPercent: exact('50') },
    figures: { a: '5', b: '4', c: '6' },
  },
  supplied: { rule: { kind: 'supplied', figure: 'a', by: 'cơ quan' }, figures: { a: '1' } },
  conversion: { rule: { kind: 'conversion', figure: 'a' }, figures: { a: '80' } },
  'not-applicable': {
    rule: { kind: 'not-applicable', applies: 'd', rule: ratio },
    figures: { a: '1', b: '9', c: '2', d: '1' },
  },
  formula: { rule: { kind: 'formula', formula: 'a / b' }, figures: { a: '1', b: '2' } },
}

const each = Object.entries(rules).map(([kind, { rule, figures }]) => ({ kind, rule, figures }))

test.each(each)('$kind: the figures given are scored, and are all that the rule reads', ({ rule, figures }) => {
  expect(outcomeOf(rule, figures, '2').kind).toBe('scored')
  expect([...new Set(anyRule.figuresOf(rule))].toSorted()).toEqual(Object.keys(figures).toSorted())
})

test.each(each)('$kind: each figure that is missing is named, and nothing is scored', ({ rule, figures }) => {
  for (const code of Object.keys(figures)) {
    const { [code]: _left, ...others } = figures
    expect(outcomeOf(rule, others, '2')).toEqual({ kind: 'missing', figures: [code] })
    expect(outcomeOf(rule, { ...others, [code]: null }, '2')).toEqual({ kind: 'missing', figures: [code] })
  }
})

test.each(each.filter(({ kind }) => kind !== 'not-applicable'))(
  '$kind: whichever figures are missing, all of them are named',
  ({ rule, figures }) => {
    const codes = Object.keys(figures)
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 1 }), (gone) => {
        const rest = Object.fromEntries(Object.entries(figures).filter(([code]) => !gone.includes(code)))
        const outcome = outcomeOf(rule, rest, '2')
        expect(outcome.kind === 'missing' && outcome.figures.toSorted()).toEqual(gone.toSorted())
      }),
    )
  },
)

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
  'a figure whose code is %s is missing until it is given',
  (figure) => {
    expect(outcomeOf({ kind: 'conversion', figure }, {}, '10')).toEqual({ kind: 'missing', figures: [figure] })
    expect(outcomeOf({ kind: 'conversion', figure }, Object.fromEntries([[figure, '50']]), '10').kind).toBe('scored')
  },
)
