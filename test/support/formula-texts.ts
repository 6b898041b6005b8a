import fc from 'fast-check'
import { type Fraction, fraction, isSame, minus, over, plus, times } from './fraction.ts'

/** Random formulas of the allowed grammar, each with what it gives for figures a and b; null where it divides by zero. */
export interface SampleFormula {
  readonly text: string
  readonly value: (figures: Readonly<Record<'a' | 'b', Fraction>>) => Fraction | null
}

interface SampleCondition {
  readonly text: string
  readonly holds: (figures: Readonly<Record<'a' | 'b', Fraction>>) => boolean | null
}

const literals = fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 9999 })).map(([whole, decimals]): SampleFormula => {
  const text = decimals % 2 === 0 ? String(whole) : `${whole}.${decimals}`
  return { text, value: () => fraction(text) }
})

const names = fc
  .constantFrom('a' as const, 'b' as const)
  .map((name): SampleFormula => ({ text: name, value: (figures) => figures[name] }))

type Operation = (a: Fraction, b: Fraction) => Fraction | null
const quotient: Operation = (a, b) => (b.over === 0n ? null : over(a, b))
const operations: Readonly<Record<string, Operation>> = { '+': plus, '-': minus, '*': times, '/': quotient }

const order = (a: Fraction, b: Fraction) => Number(minus(a, b).over > 0n) - Number(minus(a, b).over < 0n)
const comparisons: Readonly<Record<string, (a: Fraction, b: Fraction) => boolean>> = {
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
  '==': isSame,
  '!=': (a, b) => !isSame(a, b),
}

function both<T>(a: Fraction | null, b: Fraction | null, then: (a: Fraction, b: Fraction) => T): T | null {
  return a === null || b === null ? null : then(a, b)
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return order(a, b) <= 0 ? a : b
}

export const { formulas: sampleFormulas } = fc.letrec<{ formulas: SampleFormula; conditions: SampleCondition }>(
  (tie) => ({
    formulas: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      literals,
      names,
      fc
        .tuple(tie('formulas'), tie('formulas'), fc.constantFrom(...Object.keys(operations)))
        .map(([left, right, operator]): SampleFormula => {
          const calculate = operations[operator] ?? plus
          return {
            text: `(${left.text} ${operator} ${right.text})`,
            value: (figures) => both(left.value(figures), right.value(figures), calculate),
          }
        }),
      fc.tuple(tie('conditions'), tie('formulas'), tie('formulas')).map(
        ([when, yes, no]): SampleFormula => ({
          text: `(${when.text} ? ${yes.text} : ${no.text})`,
          value: (figures) => {
            const holds = when.holds(figures)
            return holds === null ? null : (holds ? yes : no).value(figures)
          },
        }),
      ),
      fc.tuple(tie('formulas'), tie('formulas')).map(
        ([a, b]): SampleFormula => ({
          text: `nho_nhat(${a.text}, ${b.text})`,
          value: (figures) => both(a.value(figures), b.value(figures), lesser),
        }),
      ),
    ),
    conditions: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      fc.tuple(tie('formulas'), tie('formulas'), fc.constantFrom(...Object.keys(comparisons))).map(
        ([left, right, operator]): SampleCondition => ({
          text: `${left.text} ${operator} ${right.text}`,
          holds: (figures) => both(left.value(figures), right.value(figures), comparisons[operator] ?? isSame),
        }),
      ),
      tie('conditions').map(
        (of): SampleCondition => ({
          text: `!(${of.text})`,
          holds: (figures) => {
            const holds = of.holds(figures)
            return holds === null ? null : !holds
          },
        }),
      ),
    ),
  }),
)

const tokens = [
  'a',
  'b',
  'x',
  'diem_toi_da',
  'lam_tron',
  'ty_le',
  'nho_nhat',
  'noi_suy',
  'bac_thang',
  'has',
  'all',
  'map',
  'cel',
  'bind',
  'constructor',
  '__proto__',
  'in',
  'true',
  'null',
  '0',
  '1',
  '0.5',
  '1e9',
  '0x1F',
  '7u',
  '"s"',
  "b'x'",
  ...'()[]{}.,?:+-*/%<>=!&|;\\`"\' \n'.split(''),
  '==',
  '&&',
  '||',
  '//',
]

/** Texts that look like formulas, few of which are. */
export const hostileTexts = fc.oneof(
  fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...tokens), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
