import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import { toDecimalText } from '../../../src/number/round.ts'
import { matchedUnits } from '../../../src/operations/campaign-survey/survey-result-points.ts'

const unitOf = (name: string, at: number) => ({
  ...{ organisation: `00000000-0000-4000-8000-00000000000${at}` as OrganisationId, name, round: `r${at}` as RoundId },
})
const units = ['Điện Biên', 'Lai Châu', 'Sơn La'].map(unitOf)

type Value = readonly [domain: string | null, value: number | null]

const resultOf = (...values: readonly Value[]) => {
  const estimates = values.map(([domain, value]) => ({ id: 'overall', domain, value }))
  return { content: { figure: 'overall', estimates } } as unknown as Parameters<typeof matchedUnits>[0]
}

const told = (...values: readonly Value[]) => {
  const { matched, unknown, missing } = matchedUnits(resultOf(...values), units, 2)
  return {
    matched: matched.map(({ organisationName, percent }) => `${organisationName} ${toDecimalText(percent)}`),
    unknown,
    missing,
  }
}

test('units of a survey are found by name without marks and kind, and by id', () => {
  expect(told(['dien bien', 80], ['Tỉnh Sơn La', 70.5], [units[1]!.organisation, 60], [null, 75])).toEqual({
    ...{ matched: ['Điện Biên 80', 'Lai Châu 60', 'Sơn La 70.5'], unknown: [], missing: [] },
  })
})

test('two units of a survey that are the same organisation give it no points', () => {
  expect(told(['Điện Biên', 80], ['Tỉnh Điện Biên', 81])).toEqual({
    ...{ matched: [], unknown: ['Điện Biên', 'Tỉnh Điện Biên'], missing: ['Điện Biên', 'Lai Châu', 'Sơn La'] },
  })
})

test('a unit without a value is missing, which is no zero', () => {
  expect(told(['Điện Biên', null], ['Nơi khác', 50])).toEqual({
    ...{ matched: [], unknown: ['Nơi khác'], missing: ['Điện Biên', 'Lai Châu', 'Sơn La'] },
  })
})

test('a percentage is rounded half up once, also where a float lies just below the half', () => {
  expect(told(['Điện Biên', 1.005], ['Lai Châu', 82.965], ['Sơn La', 79.994999]).matched).toEqual([
    ...['Điện Biên 1.01', 'Lai Châu 82.97', 'Sơn La 79.99'],
  ])
})

test('what is entered is never further than half a hundredth from what was computed', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      const { matched } = matchedUnits(resultOf(['Điện Biên', value]), units, 2)
      expect(Math.abs(Number(toDecimalText(matched[0]!.percent)) - value)).toBeLessThanOrEqual(0.005 + 1e-9)
    }),
  )
})
