import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, plus, printedInterval } from '../figures/interval.ts'
import {
  carriedOn,
  carriedOver,
  closing,
  closingDay,
  inflow,
  ofSomeStock,
  opening,
  outflow,
} from '../sums/flow-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { topLevel } from '../text/top-level.ts'
import { haveSameUnit } from '../text/units.ts'

/** More figures between a beginning and an end are no account of what came and went. */
const mostFlows = 6

/** What there was, what came and went, what there is: Đầu năm 4.126 hộ; 815 hộ thoát, 96 hộ phát sinh; cuối năm 3.407 hộ. */
export const flowClaims: PassageCheck = (passage, claimed) => {
  const open = topLevel(passage.text, { start: 0, end: passage.text.length })
  const values = passage.figures.filter((each) => each.role === 'quantity' && !each.isPercent && open(each.start))
  return values.flatMap((end, at) => {
    const words = wordsBefore(passage, end)
    const isOfDay = closingDay.test(words)
    if (claimed.has(end) || !(isOfDay || closing.test(words) || carriedOn.test(words))) return []
    const begins = isOfDay || closing.test(words) ? opening : carriedOver
    const from = values.slice(0, at).findLastIndex((each) => begins.test(wordsBefore(passage, each)))
    const begin = values[from]
    const flows = values.slice(from + 1, at).filter((each) => isAlike(each, end))
    if (!begin || !isAlike(begin, end) || flows.length === 0 || flows.length > mostFlows) return []
    const claims = flowClaim(passage, { begin, flows, end })
    // On a day only some of a stock may be told of.
    const isSome = isOfDay && ofSomeStock.test(passage.text.slice(end.end, end.end + 60))
    return isSome ? claims.filter(({ verdict }) => verdict === 'holds') : claims
  })
}

function isAlike(each: Figure, end: Figure): boolean {
  return each.scale.equals(end.scale) && haveSameUnit(each, end)
}

/** The words before a figure, from the figure before it or the last strong mark on. */
function wordsBefore({ text, figures }: Passage, { start }: Figure): string {
  const earlier = figures.findLast(({ end, role }) => end <= start && role === 'quantity')
  const lead = text.slice(Math.max(earlier?.end ?? 0, start - 80), start)
  return lead.split(/[;()]|\.\s/u).at(-1) ?? ''
}

/** The words that say of a figure whether it came or went: up to the marks around it. */
function wordsAround(passage: Passage, figure: Figure): string {
  const before = wordsBefore(passage, figure).split(',').at(-1) ?? ''
  const behind = /^[^,;.()\d]*/u.exec(passage.text.slice(figure.end))?.[0] ?? ''
  return `${before} ${behind}`
}

interface Account {
  readonly begin: Figure
  readonly flows: readonly Figure[]
  readonly end: Figure
}

function flowClaim(passage: Passage, { begin, flows, end }: Account): readonly Claim[] {
  let value: Interval = printedInterval(begin)
  let computation = bare(begin)
  for (const flow of flows) {
    const words = wordsAround(passage, flow)
    const [goes, comes] = [outflow.test(words), inflow.test(words)]
    if (goes === comes) return []
    value = goes ? minus(value, printedInterval(flow)) : plus(value, printedInterval(flow))
    computation += ` ${goes ? '−' : '+'} ${bare(flow)}`
  }
  return [judgedClaim(passage, end, value, { kind: 'difference', grave: 'error', computation })]
}
