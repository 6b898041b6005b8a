import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { arithmeticText, remarksOf } from '../../src/scoring/expression.ts'
import { parseFormula } from '../../src/scoring/formula.ts'
import { formulaRule } from '../../src/scoring/formula-rule.ts'
import { hostileTexts, sampleFormulas } from '../support/formula-texts.ts'
import { decimalTexts, fraction, fractionOf, isSame, minus } from '../support/fraction.ts'
import { faultsOf, figuresOf, outcomeOf } from '../support/scoring.ts'

const maximum = '1000000000000'

test('a formula of the allowed grammar gives its exact value, or is refused for a zero divisor or its bounds', () => {
  fc.assert(
    fc.property(sampleFormulas, decimalTexts, decimalTexts, ({ text, value }, a, b) => {
      fc.pre(text.length <= 1000)
      const rule = { kind: 'formula', formula: text } as const
      if (faultsOf(rule, maximum).length > 0) {
        expect(faultsOf(rule, maximum)[0]).toMatch(/Exceeded max(Depth|AstNodes)/)
        return
      }
      const outcome = outcomeOf(rule, { a, b }, maximum)
      const expected = value({ a: fraction(a), b: fraction(b) })
      if (expected === null) expect(outcome).toMatchObject({ refusal: { code: 'zero-total' } })
      else if (expected.over < 0n) expect(outcome).toMatchObject({ refusal: { code: 'below-zero' } })
      else if (minus(expected, fraction(maximum)).over > 0n) {
        expect(outcome).toMatchObject({ refusal: { code: 'above-maximum' } })
      } else {
        expect(outcome.kind === 'scored' && isSame(fractionOf(outcome.expression.value), expected)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('no text makes the reader throw: it gives a formula or a fault, and a formula gives an outcome', () => {
  fc.assert(
    fc.property(hostileTexts, (formula) => {
      const parsed = parseFormula(formula, ['a', 'b', 'diem_toi_da'])
      if ('fault' in parsed) {
        expect(parsed.fault.en).not.toBe('')
        return
      }
      const given = figuresOf({ a: '1.5', b: '0', x: '2' })
      const outcome = formulaRule.score({ kind: 'formula', formula }, given, exact('10'))
      expect(['scored', 'refused', 'missing']).toContain(outcome.kind)
    }),
    { numRuns: 3000 },
  )
})

test.each(['x0', 'y0'])('a proof grows with its formula only: interpolations inside %s are written once', (place) => {
  const inside = (inner: string) => (place === 'x0' ? `noi_suy(a,${inner},1,9,2)` : `noi_suy(a,0,${inner},9,2)`)
  const formula = Array.from({ length: 12 }).reduce<string>(inside, '1')
  const outcome = outcomeOf({ kind: 'formula', formula }, { a: '3' }, '10')
  expect(outcome.kind).toBe('scored')
  if (outcome.kind !== 'scored') return
  const written = [...remarksOf(outcome.expression), arithmeticText(outcome.expression)].join('; ')
  expect(written.length).toBeLessThan(2000)
})
