import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AdjustmentKind, type TotalSettings, totalFormulas } from '../../src/framework/framework.ts'
import { exact, hundred } from '../../src/number/exact.ts'
import { toDecimalText } from '../../src/number/round.ts'
import { adjustmentSum } from '../../src/scoring/adjustment-sum.ts'
import { arithmeticText } from '../../src/scoring/expression.ts'
import { rank } from '../../src/scoring/rank.ts'
import { type RollUpItem, rollUp } from '../../src/scoring/roll-up.ts'
import { describeTotal, totalScore } from '../../src/scoring/total-score.ts'
import { totalLine } from '../../src/scoring/total-text.ts'
import { type Fraction, fractionOf, isSame, minus, over, plus, times } from '../support/fraction.ts'

const scale: TotalSettings = { formula: 'scale-then-adjust', standing: 'assumed', atMost: null }

function item(code: string, points: string | null, maximum: string, applicable = true): RollUpItem {
  return { code, points: points === null ? null : exact(points), maximum: exact(maximum), applicable }
}

function block(kind: AdjustmentKind, cap: string, ...points: readonly (string | null)[]) {
  const items = points.map((each, index) => item(`${kind}.${index}`, each, '9'))
  return { kind, ...adjustmentSum({ kind, cap: exact(cap) }, items) }
}

/** A domain with points and a maximum that applies, out of 100. */
function domain(points: string | null, maximum: string) {
  return { code: '1', ...rollUp([item('1.1', points, maximum), item('1.2', null, '1', false)]) }
}

type Blocks = readonly ReturnType<typeof block>[]

/** Total as text with what led to it; by hand in the comments below. */
function totalOf(
  points: string | null,
  maximum: string,
  adjustments: Blocks = [],
  settings: Partial<TotalSettings> = {},
) {
  const given = { ...scale, ...settings }
  const { value, expression, missing } = totalScore({ domains: [domain(points, maximum)], adjustments }, hundred, given)
  if (!value || !expression) return `missing ${missing.join(', ')}`
  return `${arithmeticText(expression)} = ${toDecimalText(value, 6)}`
}

test.each([
  // 62,62 / 66,27 = 0,944922…
  ['62,62 of an applicable 66,27', '62.62', '66.27', [], {}, '62,62 / 66,27 × 100 = 94.492229'],
  ['nothing is left out, so nothing is scaled', '88.218', '100', [], {}, '88,218 = 88.218'],
  // 94,492229 + 2 − 0,5
  [
    'bonus and penalty are not scaled',
    '62.62',
    '66.27',
    [block('bonus', '3', '2'), block('penalty', '5', '0.5')],
    {},
    '62,62 / 66,27 × 100 + 2 − 0,5 = 95.992229',
  ],
  ['a bonus is held at its cap', '80', '100', [block('bonus', '3', '2', '1.5')], {}, '80 + 3 = 83'],
  ['a bonus may lift the total above 100', '99', '100', [block('bonus', '3', '2', '1')], {}, '99 + 2 + 1 = 102'],
  ['unless the total has a limit', '99', '100', [block('bonus', '3', '3')], { atMost: hundred }, '100 = 100'],
  ['a penalty is held at its cap', '80', '100', [block('penalty', '5', '4', '3')], {}, '80 − 5 = 75'],
  ['a penalty lowers the total to zero and no further', '2', '100', [block('penalty', '5', '4')], {}, '0 = 0'],
  // (62,62 + 2) / 66,27 × 100
  [
    'adjusted first, then scaled',
    '62.62',
    '66.27',
    [block('bonus', '3', '2')],
    { formula: 'adjust-then-scale' },
    '(62,62 + 2) / 66,27 × 100 = 97.510186',
  ],
  ['a plain sum', '62.62', '66.27', [block('bonus', '3', '2')], { formula: 'plain-sum' }, '62,62 + 2 = 64.62'],
  ['a missing score leaves no total', null, '66.27', [], {}, 'missing 1.1'],
  ['a bonus not answered yet is no zero', '62.62', '66.27', [block('bonus', '3', null)], {}, 'missing bonus.0'],
] as const)('%s', (_case, points, maximum, adjustments, settings, told) => {
  expect(totalOf(points, maximum, adjustments, settings)).toBe(told)
})

test('where nothing applies there is no total, although nothing is missing', () => {
  const none = { code: '1', ...rollUp([item('1.1', null, '5', false)]) }
  expect(totalScore({ domains: [none], adjustments: [] }, hundred, scale)).toEqual({
    value: null,
    expression: null,
    missing: [],
  })
})

test('a block of which nothing applies does nothing', () => {
  const { points, missing } = adjustmentSum({ kind: 'bonus', cap: exact('3') }, [item('T.1', null, '2', false)])
  expect([points && toDecimalText(points), missing]).toEqual(['0', []])
})

test('a block has no points while one of its scores is missing, whatever the others give', () => {
  const { points, expression, missing } = block('penalty', '5', '4', null)
  expect([points, expression, missing]).toEqual([null, null, ['penalty.1']])
})

test('the proof of a total is one line: remarks, arithmetic, value, rounded value', () => {
  const rounding = { mode: 'half-up', scoreDecimals: 3, totalDecimals: 2, changes: 'between-rounded-values' } as const
  const framework = { rounding, maximum: hundred, total: scale } as Parameters<typeof totalLine>[0]
  const adjustments = [block('bonus', '3', '2', '1.5'), block('penalty', '5', '0.5')]
  const total = totalScore({ domains: [domain('62.62', '66.27')], adjustments }, hundred, scale)
  expect(totalLine(framework, { ...total, rounded: exact('96.99') })).toBe(
    '2 + 1,5 = 3,5, cộng không quá 3 điểm: 3; 62,62 / 66,27 × 100 + 3 − 0,5 = 96,992 → 96,99 điểm',
  )
  expect(totalLine(framework, { value: null, expression: null, missing: ['1.1', 'T.1'], rounded: null })).toBe(
    'chưa có tổng điểm, thiếu điểm của: 1.1, T.1',
  )
  expect(describeTotal(scale, hundred)).toBe(
    'Tổng điểm các lĩnh vực chia cho điểm tối đa áp dụng, nhân 100; sau đó cộng điểm thưởng, trừ điểm phạt, không quy đổi phần này; không dưới 0',
  )
})

test('ranks come from totals before rounding, equal totals sharing a rank', () => {
  const total = (points: string, maximum: string) =>
    totalScore({ domains: [domain(points, maximum)], adjustments: [] }, hundred, scale).value
  // 94,4922… and 94,4920 both print 94,49; 45 of 50 is 90 of 100.
  const units = [
    { unit: 'a', total: total('94.492', '100') },
    { unit: 'b', total: total('62.62', '66.27') },
    { unit: 'c', total: total('45', '50') },
    { unit: 'd', total: total('90', '100') },
    { unit: 'e', total: total('80', '100') },
  ]
  expect(rank(units).map(({ unit, rank: place }) => `${unit} ${place}`)).toEqual(['b 1', 'a 2', 'c 3', 'd 3', 'e 5'])
})

// An independent model in whole numbers: points in hundredths, fractions of bigints.
const inHundredths = (value: bigint): Fraction => ({ over: value, under: 100n })
const text = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`

const scoredItem = fc
  .record({
    maximum: fc.bigInt({ min: 1n, max: 1000n }),
    part: fc.bigInt({ min: 0n, max: 100n }),
    applies: fc.boolean(),
  })
  .map(({ maximum, part, applies }) => ({ maximum, points: (maximum * part) / 100n, applies }))
const domains = fc.array(fc.array(scoredItem, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom<AdjustmentKind>('bonus', 'penalty'),
    cap: fc.bigInt({ min: 1n, max: 500n }),
    items: fc.array(scoredItem, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 3 },
)
const limits = fc.option(fc.bigInt({ min: 10_000n, max: 11_000n }))

type ItemModel = { readonly maximum: bigint; readonly points: bigint; readonly applies: boolean }

function modelOf(
  all: readonly (readonly ItemModel[])[],
  adjusting: readonly { readonly kind: AdjustmentKind; readonly cap: bigint; readonly items: readonly ItemModel[] }[],
  formula: TotalSettings['formula'],
  atMost: bigint | null,
): Fraction | null {
  let points = 0n
  let applicable = 0n
  for (const each of all.flat()) {
    if (each.applies) [points, applicable] = [points + each.points, applicable + each.maximum]
  }
  if (applicable === 0n) return null
  let extra = 0n
  for (const { kind, cap, items } of adjusting) {
    let own = 0n
    for (const each of items) if (each.applies) own += each.points
    const counted = own < cap ? own : cap
    extra += kind === 'bonus' ? counted : -counted
  }
  const factor = over({ over: 10_000n, under: 1n }, { over: applicable, under: 1n })
  const scaled = (of: bigint) => times(inHundredths(of), factor)
  const total =
    formula === 'plain-sum'
      ? inHundredths(points + extra)
      : formula === 'adjust-then-scale'
        ? scaled(points + extra)
        : plus(scaled(points), inHundredths(extra))
  if (total.over < 0n) return { over: 0n, under: 1n }
  const limit = atMost === null ? null : inHundredths(atMost)
  return limit && minus(total, limit).over > 0n ? limit : total
}

const toItem = ({ maximum, points, applies }: ItemModel, index: number) =>
  item(String(index), text(points), text(maximum), applies)

test('the total is what the model gives, its expression has that value, and it stays within its bounds', () => {
  fc.assert(
    fc.property(domains, blocks, fc.constantFrom(...totalFormulas), limits, (all, adjusting, formula, atMost) => {
      const settings = { formula, standing: 'assumed', atMost: atMost === null ? null : exact(text(atMost)) } as const
      const parts = {
        domains: all.map((items, index) => ({ code: String(index), ...rollUp(items.map(toItem)) })),
        adjustments: adjusting.map(({ kind, cap, items }) => ({
          kind,
          ...adjustmentSum({ kind, cap: exact(text(cap)) }, items.map(toItem)),
        })),
      }
      const { value, expression } = totalScore(parts, hundred, settings)
      const model = modelOf(all, adjusting, formula, atMost)
      expect(value === null).toBe(model === null)
      if (!value || !model) return
      expect(isSame(fractionOf(value), model)).toBe(true)
      expect(expression?.value.equals(value)).toBe(true)
      expect(value.s >= 0n && (!settings.atMost || value.compare(settings.atMost) <= 0)).toBe(true)
    }),
    { numRuns: 400 },
  )
})
