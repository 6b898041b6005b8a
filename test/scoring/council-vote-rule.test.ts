import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CouncilVoteRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { proofLine } from '../../src/scoring/proof.ts'
import { scoreSubCriterion } from '../../src/scoring/score-sub-criterion.ts'
import { fractionOf, isSame } from '../support/fraction.ts'
import { faultsOf, figuresOf, outcomeOf, shortOutcome } from '../support/scoring.ts'
import { subCriterion } from '../support/sub-criterion.ts'

const mean: CouncilVoteRule = {
  kind: 'council-vote',
  members: 'members',
  votes: 'votes',
  by: { sum: 'sum' },
  quorumPercent: exact('50'),
}
const median: CouncilVoteRule = { ...mean, by: { median: 'median' }, quorumPercent: exact('66.7') }

test.each([
  ['the mean of the points given', mean, { members: '11', votes: '6', sum: '10.5' }, '1.75'],
  ['a mean without a finite decimal form', mean, { members: '9', votes: '7', sum: '10' }, '1.428571428571'],
  ['a quorum just reached', mean, { members: '10', votes: '5', sum: '10' }, '2'],
  ['everybody gave nothing: a zero that was decided', mean, { members: '3', votes: '3', sum: '0' }, '0'],
  ['one vote below the quorum', mean, { members: '11', votes: '5', sum: '10' }, 'refused below-quorum votes'],
  ['nobody voted', mean, { members: '11', votes: '0', sum: '0' }, 'refused below-quorum votes'],
  ['below the quorum the result is not asked for', mean, { members: '11', votes: '5' }, 'refused below-quorum votes'],
  ['the median as it was supplied', median, { members: '9', votes: '7', median: '1.8' }, '1.8'],
  [
    'two thirds are less than 66,7 %',
    median,
    { members: '9', votes: '6', median: '1.8' },
    'refused below-quorum votes',
  ],
  ['more votes than members', mean, { members: '5', votes: '6', sum: '6' }, 'refused above-maximum votes'],
  ['a vote in halves', mean, { members: '5', votes: '4.5', sum: '6' }, 'refused above-maximum votes'],
  ['no members', mean, { members: '0', votes: '0', sum: '0' }, 'refused zero-total members'],
  ['a mean above the maximum', mean, { members: '5', votes: '5', sum: '10.1' }, 'refused above-maximum sum'],
  ['a median below zero', median, { members: '5', votes: '5', median: '-1' }, 'refused below-zero median'],
  ['the number of members is missing', mean, { votes: '5', sum: '9' }, 'missing members'],
  ['the sum is missing', mean, { members: '5', votes: '5' }, 'missing sum'],
])('%s', (_case, rule, figures, outcome) => {
  expect(shortOutcome(rule, figures, '2')).toBe(outcome)
})

test('below the quorum the proof says how many voted and how many had to', () => {
  const item = subCriterion(mean, '2', [
    { code: 'members', name: 'Số thành viên', kind: 'count', unit: 'người' },
    { code: 'votes', name: 'Số phiếu', kind: 'count', unit: 'phiếu' },
    { code: 'sum', name: 'Tổng điểm', kind: 'amount', unit: 'điểm' },
  ])
  const rounding = { mode: 'half-up', scoreDecimals: 3, totalDecimals: 2, changes: 'between-rounded-values' } as const
  const score = scoreSubCriterion(item, figuresOf({ members: '11', votes: '5', sum: '10' }), rounding)
  expect([score.value, score.rounded, score.applicable]).toEqual([null, null, true])
  expect(proofLine(score.proof)).toBe(
    'không chấm được: "Số phiếu" chưa đủ để hội đồng quyết định (5 / 11 = 45,45 %, cần ít nhất 50 %)',
  )
  const decided = scoreSubCriterion(item, figuresOf({ members: '11', votes: '7', sum: '10' }), rounding)
  expect(proofLine(decided.proof)).toBe('10 / 7 = 1,4286 → 1,429 điểm')
})

/** What each member gave, in hundredths of a point from 0 to 2. */
const ballots = fc.array(fc.bigInt({ min: 0n, max: 200n }), { minLength: 1, maxLength: 15 })

test('the mean is what the ballots give, whenever enough of them are there', () => {
  fc.assert(
    fc.property(ballots, fc.bigInt({ min: 0n, max: 20n }), (given, absent) => {
      const votes = BigInt(given.length)
      const total = given.reduce((all, each) => all + each, 0n)
      const sum = `${total / 100n}.${String(total % 100n).padStart(2, '0')}`
      const outcome = outcomeOf(mean, { members: votes + absent, votes, sum }, '2')
      expect(outcome.kind).toBe(2n * votes >= votes + absent ? 'scored' : 'refused')
      if (outcome.kind !== 'scored') return
      expect(isSame(fractionOf(outcome.expression.value), { over: total, under: 100n * votes })).toBe(true)
    }),
  )
})

test.each(['0', '-5', '100.1'])('a quorum of %s per cent is refused', (quorum) => {
  expect(faultsOf({ ...mean, quorumPercent: exact(quorum) }, '2')).toEqual([
    'quorumPercent must be above 0, at most 100',
  ])
})
