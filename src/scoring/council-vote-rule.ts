import type { CouncilVoteRule } from '../framework/rule.ts'
import { type Exact, hundred, isWhole, isZero, type Points } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { divide } from './expression.ts'
import { pointsText } from './points-text.ts'
import {
  type FigureExpression,
  givenFigure,
  type RuleKindOf,
  type RuleOutcome,
  refused,
  scored,
  withFigures,
} from './rule-outcome.ts'

/**
 * Scores by the vote of a council: sum of the points given / votes, or the median as the vote supplies it.
 *
 * Where fewer than the quorum voted there is no score: a council that did not decide gave neither zero nor the maximum.
 * A quorum just reached is enough; it is compared with the exact share.
 *
 * @see method note, §2: council votes of provincial frameworks (quorum and mean not printed: assumed)
 */
export const councilVoteRule: RuleKindOf<CouncilVoteRule> = {
  figuresOf: (rule) => [rule.members, rule.votes, resultOf(rule)],

  score(rule, figures, maximum) {
    const [members, votes] = [givenFigure(figures, rule.members), givenFigure(figures, rule.votes)]
    const refusal = members && votes && voteRefusal(rule, members, votes)
    if (refusal) return refusal
    return withFigures(figures, [rule.votes, rule.members, resultOf(rule)], ([given, _members, result]) =>
      voted(rule, given, result, maximum),
    )
  },

  check: ({ quorumPercent }) => {
    if (quorumPercent.s > 0n && quorumPercent.n > 0n && quorumPercent.compare(hundred) <= 0) return []
    return [{ vi: 'tỷ lệ tối thiểu phải trên 0 và không quá 100 %', en: 'quorumPercent must be above 0, at most 100' }]
  },

  describe(rule, maximum, nameOf) {
    const result =
      'sum' in rule.by
        ? `Điểm trung bình của hội đồng: "${nameOf(rule.by.sum)}" chia cho "${nameOf(rule.votes)}"`
        : `Điểm trung vị của hội đồng: "${nameOf(rule.by.median)}"`
    const quorum = `có điểm khi ít nhất ${pointsText(rule.quorumPercent)} % của "${nameOf(rule.members)}" bỏ phiếu`
    return `${result}; tối đa ${pointsText(maximum)} điểm; ${quorum}`
  },
}

function resultOf({ by }: CouncilVoteRule) {
  return 'sum' in by ? by.sum : by.median
}

/** Why a vote with so many votes gives no score, whatever its result; null if it may give one. */
function voteRefusal(rule: CouncilVoteRule, members: Exact, votes: Exact): RuleOutcome | null {
  if (isZero(members)) return refused('zero-total', rule.members)
  if (!isWhole(votes) || votes.compare(members) > 0) return refused('above-maximum', rule.votes)
  if (votes.s < 0n) return refused('below-zero', rule.votes)
  const share = votes.div(members).mul(hundred)
  if (share.compare(rule.quorumPercent) >= 0) return null
  const reached = formatNumber(share, { decimals: 2, zeros: 'atMost' })
  const because = `${pointsText(votes)} / ${pointsText(members)} = ${reached} %, cần ít nhất ${pointsText(rule.quorumPercent)} %`
  return { kind: 'refused', refusal: { code: 'below-quorum', figure: rule.votes, because } }
}

function voted(rule: CouncilVoteRule, votes: FigureExpression, result: FigureExpression, maximum: Points): RuleOutcome {
  const score = 'sum' in rule.by ? divide(result, votes) : result
  if (score.value.compare(maximum) > 0) return refused('above-maximum', result.code)
  return score.value.s < 0n ? refused('below-zero', result.code) : scored(score)
}
