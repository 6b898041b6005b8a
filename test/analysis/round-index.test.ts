import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PointsOf, rescoredPoints, standingOf } from '../../src/analysis/item-points.ts'
import { itemResult } from '../../src/analysis/item-results.ts'
import { roundIndex } from '../../src/analysis/round-index.ts'
import { roundTotals } from '../../src/analysis/round-totals.ts'
import type { ParFramework, SubCriterion } from '../../src/framework/framework.ts'
import type { Round } from '../../src/framework/round.ts'
import type { Points } from '../../src/number/exact.ts'
import { anyRound } from '../support/any-round.ts'
import { commune, department } from '../support/model-round.ts'

/** The index of thousands of rounds is computed without proofs; it is that of each one alone, with them. */

test.each([
  ['departments', department],
  ['communes', commune],
])('the index of a round of %s is the same with and without its proofs', (_, model) => {
  let complete = 0
  fc.assert(
    fc.property(anyRound(model), (round) => {
      const [lean, whole] = [indexOf(round, model), roundTotals(round, model, null)]
      if (lean.value) complete += 1
      expect([lean.value, lean.rounded]).toStrictEqual([whole.index.value, whole.index.rounded])
      expect(lean.domains).toStrictEqual(whole.domains.map(({ code, total }) => ({ code, total })))
      const { items } = whole
      expect(lean.items.map((each) => [each.item.code, each.points, each.applicable])).toStrictEqual(
        items.map(({ item, points, computed: { applicable } }) => [item.code, points, applicable]),
      )
    }),
    { numRuns: 60 },
  )
  expect(complete).toBeGreaterThan(0)
})

test('points of another rule stand in the place of the scores that are there, as if they had been given', () => {
  fc.assert(
    fc.property(anyRound(commune), (round) => {
      const { items, adjusting } = indexOf(round, commune, rescoredPoints)
      for (const { item, points: rescored } of [...items, ...adjusting]) {
        const { rounded } = resultIn(round, item).computed
        expect(rescored).toStrictEqual(resultIn(withScores(round, item.code, rounded), item).points)
      }
    }),
    { numRuns: 30 },
  )
})

function withScores(round: Round, code: string, given: Points | null): Round {
  const scores = round.scores.map((row) =>
    row.code === code && given
      ? { ...row, self: row.self && given, appraised: row.appraised && given, final: null }
      : row,
  )
  return { ...round, scores }
}

const resultIn = (round: Round, item: SubCriterion) => itemResult({ item, domain: '' }, commune, round, null)

function indexOf(round: Round, model: ParFramework, pointsOf?: PointsOf) {
  return roundIndex({ standing: standingOf(round), sipas: round.sipas }, model, null, pointsOf)
}
