import { expect, test } from 'vitest'
import { everyItem } from '../../src/analysis/computed-results.ts'
import { roundResults } from '../../src/analysis/round-results.ts'
import { toResultsView } from '../../src/contract/results-view.ts'
import { toDecimalText } from '../../src/number/round.ts'
import { commune, department, modelRound } from '../support/model-round.ts'

const short = (points: Parameters<typeof toDecimalText>[0] | null) => points && toDecimalText(points, 6)

/**
 * By hand from the first worked case of each sub-criterion of the model for departments:
 * 1: 3,7 + 2 + 2,4375 + 2,85 + 1,7 = 12,6875; 2: 3,2 + 2 + 3 = 8,2; 3: 3,6 + 4 + 2 + 1,5 + 2,25 = 13,35;
 * 4: 3 + 3 + 2,6 = 8,6; 5: 2,85 + 1 + 1,5 + 3,4 = 8,75; 6: 3,2 + 2,5 + 3 = 8,7;
 * 7: 3,75 + 2,4 + 2,5 + 2,97 = 11,62; 8: 3,5 + 3 = 6,5. Together 78,4075.
 */
const byDomain = ['12.6875', '8.2', '13.35', '8.6', '8.75', '8.7', '11.62', '6.5']

test('a department to which everything applies: domains, bonus held at its cap, penalty', () => {
  const results = roundResults(modelRound(department), department, null)
  expect(results.domains.map(({ all }) => short(all.points))).toEqual(byDomain)
  // T: 2 + 1,5 held at 3; P: 0,8 + 2 = 2,8; 78,4075 + 3 − 2,8
  expect(results.adjustments.map(({ points }) => short(points))).toEqual(['3', '2.8'])
  expect([short(results.index.value), short(results.index.rounded)]).toEqual(['78.6075', '78.61'])
  expect(results.index.expression?.value.equals(results.index.value!)).toBe(true)
})

test('what does not apply leaves the denominator; bonus and penalty are not scaled', () => {
  const changes = { '6.3': { co_don_vi: 'không' }, '2.1': { duoc_giao: 'không' } }
  const { index, totals } = roundResults(modelRound(department, changes), department, null)
  // 78,4075 − 3 − 3,2 = 72,2075 of 100 − 3 − 4 = 93; 72,2075 / 93 × 100 = 77,642473…; + 3 − 2,8 = 77,842473…
  expect([short(totals.all.points), short(totals.all.maximum)]).toEqual(['72.2075', '93'])
  expect([short(index.value), short(index.rounded), short(index.outOf)]).toEqual(['77.842473', '77.84', '100'])
})

test('the view tells blocks and the proof of the total, and nothing of a satisfaction index', () => {
  const view = toResultsView(roundResults(modelRound(department), department, null))
  expect(view.totalProof?.text).toBe(
    '2 + 1,5 = 3,5, cộng không quá 3 điểm: 3; 12,6875 + 8,2 + 13,35 + 8,6 + 8,75 + 8,7 + 11,62 + 6,5 + 3 − (0,8 + 2) = 78,608 → 78,61 điểm',
  )
  expect(view.totalProof?.exact).toBe('31443/400')
  expect(view.adjustments?.map(({ kind, code, cap, points }) => [kind, code, cap, points])).toEqual([
    ['bonus', 'T', '3', '3'],
    ['penalty', 'P', '5', '2.8'],
  ])
  expect([view.total, view.sipas, view.ranks.sipas]).toEqual(['78.61', null, null])
  expect(Object.keys(view.domains[0]!)).toEqual(
    ['code', 'name', 'max', 'documents', 'leaderSurvey', 'council', 'total', 'percent', 'previous', 'change'], //
  )
})

test('below the quorum there is a gap and no total, never a zero', () => {
  const results = roundResults(modelRound(department, { '1.5': { so_phieu: '5' } }), department, null)
  const vote = results.items.find(({ item }) => item.code === '1.5')!
  expect([vote.points, vote.lost, vote.computed.proof.outcome]).toEqual([null, null, 'refused'])
  expect([results.index.value, results.index.missing]).toEqual([null, ['1.5']])
  expect(toResultsView(results).totalProof?.text).toBe('chưa có tổng điểm, thiếu điểm của: 1.5')
})

test('points of a council count as they were voted, whatever anybody gave himself or appraised', () => {
  const row = { leadAgency: null, cause: null, evidence: null, standing: 'printed' } as const
  const round = modelRound(department)
  const two = round.figures['1.5']!.thanh_vien!
  const scores = [{ ...row, code: '1.5', self: two, appraised: two }]
  const { items } = roundResults({ ...round, scores }, department, null)
  expect(short(items.find(({ item }) => item.code === '1.5')!.points)).toBe('1.7')
})

test('sub-criteria of blocks are no losses and belong to no domain', () => {
  const results = roundResults(modelRound(commune), commune, null)
  const blocks = everyItem(results).filter(({ item }) => /^[TP]\./.test(item.code))
  expect(blocks.map(({ lost, domain }) => [lost, domain])).toEqual(blocks.map(() => [null, '']))
  expect(results.losses.items.some(({ item }) => /^[TP]\./.test(item.code))).toBe(false)
  // 3,7 + 2,5 + 2 + 3,6 + 10/7; 4 + 4,5; 4 + 5 + 3 + 3,8 + 3,5; 4,5 + 5; 2 + 3,75 + 3,6; 3 + 5; 3,75 + 2,5 + 2 + 1,6; 1,75 + 1,5
  // = 13,228571 + 8,5 + 19,3 + 9,5 + 9,35 + 8 + 9,85 + 3,25 = 80,978571; + 3 − 2,8
  expect(short(results.index.value)).toBe('81.178571')
})
