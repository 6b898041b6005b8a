import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appealVerdict, type Ballot } from '../../src/assessment/council/appeal-verdict.ts'
import { roundStateForVote } from '../../src/assessment/council/round-state-for-vote.ts'
import { voteFigures } from '../../src/assessment/council/vote-figures.ts'
import { votesNeeded } from '../../src/assessment/council/votes-needed.ts'
import { type ItemState, itemStates } from '../../src/assessment/course/item-state.ts'
import type { CouncilVoteRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { toDecimalText } from '../../src/number/round.ts'

const against: Ballot = { choice: 'against' }
const inFavour = (points: string): Ballot => ({ choice: 'for', points: exact(points) })

test.each([
  ['nobody', [], 'rejected', null],
  ['one in favour', [inFavour('1')], 'granted', '1'],
  ['one against', [against], 'rejected', null],
  ['a tie leaves things as they are', [inFavour('1'), against], 'rejected', null],
  ['two against one', [against, against, inFavour('1')], 'rejected', null],
  ['of two proposals the lower', [inFavour('1'), inFavour('0.75')], 'granted', '0.75'],
  ['of three the middle one', [inFavour('1'), inFavour('0.6'), inFavour('0.75'), against], 'granted', '0.75'],
  ['of four the lower middle', [inFavour('1'), inFavour('0.6'), inFavour('0.7'), inFavour('0.9')], 'granted', '0.7'],
] as const)('of an appeal, %s', (_, ballots, outcome, points) => {
  const verdict = appealVerdict(ballots)
  expect([verdict.outcome, verdict.points && toDecimalText(verdict.points)]).toEqual([outcome, points])
})

test('what an appeal wins was proposed by somebody, whatever the order of the votes', () => {
  const ballot = fc.oneof(
    fc.constant(against),
    fc.integer({ min: 0, max: 200 }).map((hundredths) => inFavour(String(hundredths / 100))),
  )
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 15 }), (ballots) => {
      const verdict = appealVerdict(ballots)
      const reversed = appealVerdict(ballots.toReversed())
      expect([reversed.outcome, reversed.points?.compare(verdict.points ?? exact('0')) ?? 0]).toEqual([
        verdict.outcome,
        0,
      ])
      expect(verdict.outcome === 'granted').toBe(verdict.for > verdict.against)
      expect(verdict.for + verdict.against).toBe(ballots.length)
      const proposed = ballots.flatMap((each) => (each.choice === 'for' ? [each.points] : []))
      expect(verdict.points === null || proposed.some((each) => each.equals(verdict.points!))).toBe(true)
    }),
  )
})

test.each([
  [5, '60', 3],
  [5, '61', 4],
  [5, '50', 3],
  [4, '50', 2],
  [3, '67', 3],
  [3, '66', 2],
  [11, '50', 6],
  [1, '1', 1],
  [9, '100', 9],
  [0, '60', 1],
])('of %i members at %s per cent %i must vote', (members, percent, needed) => {
  expect(votesNeeded(members, exact(percent))).toBe(needed)
})

test('so many reach the share, and one fewer does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100 }), (members, percent) => {
      const needed = votesNeeded(members, exact(BigInt(percent)))
      expect([needed * 100 >= percent * members, (needed - 1) * 100 >= percent * members, needed <= members]).toEqual([
        ...[true, false, true],
      ])
    }),
  )
})

const rule = (by: CouncilVoteRule['by']): CouncilVoteRule => ({
  ...{ kind: 'council-vote', members: 'm' as never, votes: 'v' as never, by, quorumPercent: exact('50') },
})

test.each([
  ['the sum', rule({ sum: 's' as never }), ['1.5', '2', '1'], { m: '5', v: '3', s: '4.5' }],
  ['the middle of three', rule({ median: 's' as never }), ['1.5', '2', '1'], { m: '5', v: '3', s: '1.5' }],
  [
    'the mean of two in the middle',
    rule({ median: 's' as never }),
    ['1.5', '2', '1', '1.25'],
    { m: '5', v: '4', s: '1.375' },
  ],
] as const)('figures of a vote on points hold %s', (_, by, points, figures) => {
  expect(voteFigures(by, 5, points.map(exact))).toEqual(figures)
})

test('points of a council are voted on from when all of the round was sent until it is published or they are counted', () => {
  const of = (...states: ItemState[]) => roundStateForVote(states, false)
  expect([of('sent'), of('sent', 'decided', 'released', 'appraised'), of('sent', 'frozen'), of()]).toEqual([
    ...['sent', 'sent', 'frozen', 'open'],
  ])
  expect([of('published', 'sent'), roundStateForVote(['sent'], true)]).toEqual(['published', 'decided'])
  const judged = itemStates.filter((state) => of(state) === 'sent')
  expect(judged).toEqual(['sent', 'appraised', 'confirmed', 'released', 'appealed', 'answered', 'escalated', 'decided'])
})
