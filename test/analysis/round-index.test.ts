import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rescoredPoints } from '../../src/analysis/item-points.ts'
import { itemResult } from '../../src/analysis/item-results.ts'
import { roundIndex } from '../../src/analysis/round-index.ts'
import { roundTotals } from '../../src/analysis/round-totals.ts'
import { isSelfScored, type ParFramework, subCriteriaOf } from '../../src/framework/framework.ts'
import type { Round, ScoreRow } from '../../src/framework/round.ts'
import { exact, type Points } from '../../src/number/exact.ts'
import { commune, department, modelRound } from '../support/model-round.ts'

/** The index of thousands of rounds is computed without proofs; it is that of each one alone, with them. */

const points = fc.option(
  fc.integer({ min: 0, max: 4000 }).map((thousandths) => exact((thousandths / 1000).toFixed(3))),
  { freq: 5 },
)
const figure = fc.constantFrom('', '0', '1', '2', '7', '20', '97')

/** A round of a model in which some figures are others or missing, some scores are there, and some does not apply. */
const roundOf = (model: ParFramework) => {
  const items = subCriteriaOf(model)
  const codes = items.map(({ code }) => code)
  const scored = items.filter(isSelfScored).map(({ code }) => code)
  return fc
    .record({
      changed: fc.dictionary(fc.constantFrom(...codes), fc.array(figure, { minLength: 6, maxLength: 6 }), {
        maxKeys: 6,
      }),
      rows: fc.array(fc.record({ code: fc.constantFrom(...scored), self: points, appraised: points, final: points }), {
        maxLength: 40,
      }),
      full: fc.boolean(),
      exempt: fc.subarray(codes, { maxLength: 3 }),
    })
    .map(({ changed, rows, full, exempt }): Round => {
      const changes = Object.fromEntries(
        items.map(({ code, figures }) => [
          code,
          Object.fromEntries((changed[code] ?? []).map((text, at) => [figures[at % figures.length]?.code ?? '', text])),
        ]),
      )
      const told = { leadAgency: null, cause: null, evidence: null, standing: 'assumed' as const }
      const one = exact('1')
      const all = full
        ? scored.map((code): ScoreRow => ({ ...told, code, self: one, appraised: one, final: null }))
        : []
      return { ...modelRound(model, changes), scores: [...rows.map((row) => ({ ...told, ...row })), ...all], exempt }
    })
}

test.each([
  ['departments', department],
  ['communes', commune],
])('the index of a round of %s is the same with and without its proofs', (_, model) => {
  let complete = 0
  fc.assert(
    fc.property(roundOf(model), (round) => {
      const [lean, whole] = [roundIndex(round, model, null), roundTotals(round, model, null)]
      if (lean.value) complete += 1
      expect([lean.value, lean.rounded]).toStrictEqual([whole.index.value, whole.index.rounded])
      expect(lean.domains).toStrictEqual(whole.domains.map(({ code, total }) => ({ code, total })))
      const { items } = whole
      expect(lean.items.map((each) => [each.item.code, each.points, each.computed])).toStrictEqual(
        items.map(({ item, points, computed: { value, rounded, applicable } }) => [
          ...[item.code, points, { value, rounded, applicable }],
        ]),
      )
    }),
    { numRuns: 60 },
  )
  expect(complete).toBeGreaterThan(0)
})

test('points of another rule stand in the place of the scores that are there, as if they had been given', () => {
  fc.assert(
    fc.property(roundOf(commune), (round) => {
      for (const { item, computed, points: before } of roundIndex(round, commune, null).items) {
        const rescored = rescoredPoints({ item, computed, points: before }, round)
        expect(rescored.points).toStrictEqual(pointsIn(withScores(round, item.code, computed.rounded), item.code))
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

function pointsIn(round: Round, code: string): Points | null {
  const item = subCriteriaOf(commune).find((each) => each.code === code)
  if (!item) throw new Error(code)
  return itemResult({ item, domain: '' }, commune, round, null).points
}
