import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Feed, ParFramework, SubCriterion } from '../../src/framework/framework.ts'
import type { Rule } from '../../src/framework/rule.ts'
import { type Exact, exact, sum } from '../../src/number/exact.ts'
import { toDecimalText } from '../../src/number/round.ts'
import { type FeedingUnit, fedFigures } from '../../src/scoring/fed-figures.ts'
import { unitLosses } from '../../src/scoring/unit-losses.ts'
import { type FigureTexts, figuresOf } from '../support/scoring.ts'
import { subCriterion } from '../support/sub-criterion.ts'

const figure = (code: string) => ({ code, name: code, kind: 'count', unit: 'hồ sơ' }) as const

function feed(framework: string, code: string, figures: Readonly<Record<string, string>>): Feed {
  const pairs = Object.entries(figures).map(([to, from]) => ({ to, from }))
  return { framework, code, combine: 'sum', figures: pairs, standing: 'assumed' }
}

/** A framework of units below: one sub-criterion that can be left out where the unit has no such task. */
function below(id: string, code: string): ParFramework {
  const rule: Rule = { kind: 'not-applicable', applies: 'applies', rule: { kind: 'ratio', part: 'done', whole: 'all' } }
  const item = subCriterion(rule, '1', [figure('applies'), figure('all'), figure('done')], { code })
  return { kind: 'par', id, domains: [{ subCriteria: [item] }], adjustments: [] } as unknown as ParFramework
}

const departments = below('departments', '7.1')
const communes = below('communes', '8.2')

function unit(name: string, figures: FigureTexts, framework = departments): FeedingUnit<string> {
  const code = framework === departments ? '7.1' : '8.2'
  return { unit: name, framework, figures: { [code]: figuresOf({ applies: '1', ...figures }) } }
}

const feeds = [
  feed('departments', '7.1', { all: 'all', done: 'done' }),
  feed('communes', '8.2', { all: 'all', done: 'done' }),
]

function above(rule: Rule, maximum: string, fedBy: readonly Feed[] = feeds): SubCriterion {
  return subCriterion(rule, maximum, [figure('all'), figure('done'), figure('own')], { fedBy })
}

const online = above({ kind: 'ratio', part: 'done', whole: 'all' }, '1.5')
const text = (value: Exact | null) => value && toDecimalText(value, 6)

describe('the sums', () => {
  test('are taken over the units of every framework that feeds, with the share of each', () => {
    const { figures, units, missing } = fedFigures(online, [
      unit('sở A', { all: '60', done: '30' }),
      unit('xã B', { all: '30', done: '30' }, communes),
      unit('xã C', { all: '10', done: '0' }, communes),
    ])
    expect([text(figures.all!), text(figures.done!), missing]).toEqual(['100', '60', []])
    expect(units.map((each) => [each.unit, text(each.figures.all!.share), text(each.figures.done!.share)])).toEqual([
      ['sở A', '0.6', '0.5'],
      ['xã B', '0.3', '0.5'],
      ['xã C', '0.1', '0'],
    ])
  })

  test('are missing while any unit has not given its figure, and say whose', () => {
    const { figures, missing } = fedFigures(online, [unit('A', { all: '60', done: '30' }), unit('B', { all: '30' })])
    expect([text(figures.all!), figures.done, missing]).toEqual(['90', null, [{ unit: 'B', figure: 'done' }]])
  })

  test('leave out units of other frameworks and those without such a task', () => {
    const { units, missing } = fedFigures(online, [
      unit('A', { all: '60', done: '30' }),
      unit('B', { applies: '0' }),
      unit('C', { all: '5', done: '5' }, below('schools', '7.1')),
    ])
    expect([units.map((each) => each.unit), missing]).toEqual([['A'], []])
  })

  test('have no share of zero, and without units there is no sum', () => {
    expect(fedFigures(online, [unit('A', { all: '0', done: '0' })]).units[0]?.figures.all).toEqual({
      value: exact('0'),
      share: null,
    })
    expect(fedFigures(online, [])).toEqual({ figures: {}, units: [], missing: [] })
  })
})

function told(item: SubCriterion, units: readonly FeedingUnit<string>[], given: FigureTexts = {}) {
  const { lost, own, units: each } = unitLosses(item, units, figuresOf(given))
  return { lost: text(lost), own: text(own), units: each.map((of) => text(of.lost)) }
}

const two = [unit('A', { all: '60', done: '30' }), unit('B', { all: '40', done: '30' }, communes)]

describe('the loss', () => {
  test('of a ratio is what the open cases of each unit cost', () => {
    // 60 of 100 × 1,5 = 0,9; A: 30 / 100 × 1,5 = 0,45; B: 10 / 100 × 1,5 = 0,15
    expect(told(online, two)).toEqual({ lost: '0.6', own: '0', units: ['0.45', '0.15'] })
  })

  test('below a full mark is shared by the same open cases', () => {
    // 60 % of 80 % × 2 = 1,5, lost 0,5, shared 30 : 10
    const rule: Rule = { kind: 'ratio', part: 'done', whole: 'all', fullFromPercent: exact('80') }
    expect(told(above(rule, '2'), two)).toEqual({ lost: '0.5', own: '0', units: ['0.375', '0.125'] })
  })

  test('of a step is shared by the same open cases', () => {
    const steps = [{ from: exact('50'), points: exact('0.5') }]
    const rule: Rule = { kind: 'steps', measure: { part: 'done', whole: 'all' }, steps, otherwise: exact('0') }
    expect(told(above(rule, '1'), two)).toEqual({ lost: '0.5', own: '0', units: ['0.375', '0.125'] })
  })

  test('of events is shared by the points that each cost', () => {
    // 4 − (3 + 1) × 0,5 = 2
    const rule: Rule = { kind: 'deduction', events: [{ figure: 'all', each: exact('0.5') }] }
    const units = [unit('A', { all: '3' }), unit('B', { all: '1' })]
    const item = above(rule, '4', [feed('departments', '7.1', { all: 'all' })])
    expect(told(item, units)).toEqual({ lost: '2', own: '0', units: ['1.5', '0.5'] })
  })

  test('of parts that other figures enter stays with the one above', () => {
    const rule: Rule = {
      kind: 'parts',
      parts: [
        { name: 'một', maximum: exact('0.5'), rule: { kind: 'yes-no', figure: 'own' } },
        { name: 'hai', maximum: exact('1.5'), rule: { kind: 'ratio', part: 'done', whole: 'all' } },
      ],
    }
    expect(told(above(rule, '2'), two, { own: '0' })).toEqual({ lost: '1.1', own: '0.5', units: ['0.45', '0.15'] })
  })

  test('of a rule whose measure does not add up over units stays with the one above', () => {
    const rule: Rule = { kind: 'formula', formula: 'done / all' }
    expect(told(above(rule, '1'), two)).toEqual({ lost: '0.4', own: '0.4', units: ['0', '0'] })
  })

  test('is not known while a figure is missing or cannot be right', () => {
    const gap = { lost: null, own: null }
    expect(told(online, [unit('A', { all: '3' })])).toEqual({ ...gap, units: [null] })
    expect(told(online, [unit('A', { all: '3', done: '4' })])).toEqual({ ...gap, units: [null] })
    expect(told(online, [])).toEqual({ ...gap, units: [] })
  })

  test('takes the sum for a figure that is fed, whatever stands above', () => {
    expect(told(online, two, { all: '1000', done: '1' }).lost).toBe('0.6')
  })
})

const cases = fc
  .bigInt({ min: 1n, max: 10n ** 6n })
  .chain((all) => fc.record({ all: fc.constant(all), done: fc.bigInt({ min: 0n, max: all }) }))

test('what the units lost adds up to the loss without a remainder; for a ratio each lost its open cases / whole × maximum', () => {
  fc.assert(
    fc.property(fc.array(cases, { minLength: 1, maxLength: 12 }), (given) => {
      const { lost, own, units } = unitLosses(
        online,
        given.map((figures, index) => unit(String(index), figures, index % 2 === 0 ? departments : communes)),
      )
      const whole = given.reduce((total, { all }) => total + all, 0n)
      expect(sum([...units.flatMap((each) => each.lost ?? []), own!]).equals(lost!)).toBe(true)
      for (const [index, { all, done }] of given.entries()) {
        const expected = exact(3n * (all - done)).div(exact(2n * whole))
        expect(units[index]?.lost?.equals(expected)).toBe(true)
      }
    }),
  )
})
