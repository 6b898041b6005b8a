import type { Claim } from './claims/claim.ts'
import type { Figure } from './figures/figure.ts'
import { bare } from './figures/in-print.ts'
import { amountOf, slackOf } from './figures/roughly-equal.ts'
import { isShare, isShareOtherwise } from './shares/other-share.ts'
import { canBeAdded } from './sums/parts.ts'
import type { Passage } from './text/passage.ts'
import { isWithin, sentenceAt } from './text/sentence.ts'

/**
 * Whether a figure that a check calls wrong is right by another reading of its passage: a base that stands elsewhere, the value before
 * a change, a total that the parts do give, one unprinted base that all shares have in common. A writer meant that reading more
 * probably than made a mistake that another figure explains; but what the same two figures give when they are put together
 * the wrong way is that mistake. Numbers of floating point do here: nothing is told from them.
 */
export function hasOtherReading(passage: Passage, { kind, span, expected, arithmetic }: Claim): boolean {
  const at = passage.figures.findIndex(({ start }) => start === span?.start)
  const figure = passage.figures[at]
  if (!figure || !readKinds.has(kind)) return false
  const near = passage.figures.slice(Math.max(0, at - reach), at + reach).filter(({ role }) => role === 'quantity')
  const isUsed = usedIn(arithmetic)
  if (isShare(figure)) return isShareOtherwise(passage, figure, { near, isUsed, isOfChange: kind === 'difference' })
  const others = near.filter((each) => each !== figure)
  return (
    isMadeOfOthers(passage, figure, { others, isUsed }) || givesAnother(expected, others) || totalsAnother(near, figure)
  )
}

const readKinds: ReadonlySet<Claim['kind']> = new Set(['ratio', 'difference', 'sum', 'formula'])

/** So many figures to each side are looked at: whole paragraphs of usual length, and no more of endless ones. */
const reach = 30

/** Tells of figures whether they stand in a claim's arithmetic. */
function usedIn(arithmetic: string): (figure: Figure) => boolean {
  const [computation = ''] = arithmetic.split(' = ')
  const used = new Set(computation.match(/\d[\d.,]*%?/g))
  return (figure) => used.has(bare(figure)) || used.has(bare(figure).replace('%', ''))
}

interface Others {
  readonly others: readonly Figure[]
  /** Whether the claim was computed from a figure. */
  readonly isUsed: (figure: Figure) => boolean
}

const headOf = ({ unit }: Figure) => unit.split(' ')[0] ?? ''

const sameKind = (one: Figure, other: Figure) => {
  const [first, second] = [headOf(one), headOf(other)]
  return first === second || first === '' || second === ''
}

/** Whether an amount is the sum or the difference of two others of its sentence. */
function isMadeOfOthers({ text }: Passage, figure: Figure, { others, isUsed }: Others): boolean {
  const sentence = sentenceAt(text, figure.start)
  const amounts = others.filter((each) => !isShare(each) && isWithin(sentence, each) && sameKind(each, figure))
  const isIt = (found: number) => Math.abs(found - Math.abs(amountOf(figure))) <= 0.5 * slackOf(figure)
  return amounts.some((one, at) =>
    amounts.slice(at + 1).some((other) => {
      const [a, b] = [amountOf(one), amountOf(other)]
      return !(isUsed(one) && isUsed(other)) && (isIt(a + b) || isIt(Math.abs(a - b)))
    }),
  )
}

/** Whether what was computed is another figure of the passage: the parts give that one. */
function givesAnother(expected: string | null, others: readonly Figure[]): boolean {
  const digits = (text: string) => /\d[\d.,]*/.exec(text)?.[0]
  const wanted = expected === null ? undefined : digits(expected)
  return wanted !== undefined && wanted.length > 1 && others.some((each) => digits(each.text) === wanted)
}

/** Whether the figure is one of several in a row that give a figure before them. */
function totalsAnother(near: readonly Figure[], figure: Figure): boolean {
  const amounts = near.filter((each) => !isShare(each) && canBeAdded(each, figure))
  const at = amounts.indexOf(figure)
  for (let from = Math.max(1, at - longestRun); from <= at; from++) {
    let sum = 0
    for (let to = from; to < Math.min(amounts.length, from + longestRun); to++) {
      const part = amounts[to]
      if (!part) break
      sum += amountOf(part)
      const isTotal = (each: Figure) => Math.abs(amountOf(each) - sum) <= 0.5 * slackOf(each)
      if (to > from && to >= at && amounts.slice(0, from).some(isTotal)) return true
    }
  }
  return false
}

const longestRun = 10
