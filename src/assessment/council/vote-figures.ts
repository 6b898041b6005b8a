import type { CouncilVoteRule } from '../../framework/rule.ts'
import { type Exact, exact, sum } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { inOrder } from './appeal-verdict.ts'

/**
 * The figures that a framework's rule asks of a vote on points, in plain decimal text by their codes: members, votes, and the sum or
 * the median of the points given. Of two in the middle the median is their mean.
 *
 * @param points of every member who voted; at least one
 */
export function voteFigures(
  rule: CouncilVoteRule,
  members: number,
  points: readonly Exact[],
): Readonly<Record<string, string>> {
  const [code, result] = 'sum' in rule.by ? [rule.by.sum, sum(points)] : [rule.by.median, median(points)]
  return {
    [rule.members]: String(members),
    [rule.votes]: String(points.length),
    [code]: toDecimalText(result),
  }
}

function median(points: readonly Exact[]): Exact {
  const ordered = inOrder(points)
  const middle = [ordered[Math.floor((points.length - 1) / 2)], ordered[Math.ceil((points.length - 1) / 2)]]
  return sum(middle.filter((each) => each !== undefined)).div(exact('2'))
}
