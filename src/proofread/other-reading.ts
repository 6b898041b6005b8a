import type { Exact } from '../number/exact.ts'
import type { Claim } from './claims/claim.ts'
import type { Figure } from './figures/figure.ts'
import type { Passage } from './text/passage.ts'
import { isWithin, sentenceAt } from './text/sentence.ts'

/**
 * Whether a figure that a check calls wrong is right by another reading of its passage: a base that stands elsewhere, the value before
 * a change, a total that the parts do give, one unprinted base that all shares have in common. A writer meant that reading more
 * probably than made a mistake that another figure explains. Numbers of floating point do here: nothing is told from them.
 */
export function hasOtherReading(passage: Passage, { kind, span, expected }: Claim): boolean {
  const at = passage.figures.findIndex(({ start }) => start === span?.start)
  const figure = passage.figures[at]
  if (!figure || !readKinds.has(kind)) return false
  const near = passage.figures.slice(Math.max(0, at - reach), at + reach).filter(({ role }) => role === 'quantity')
  const others = near.filter((each) => each !== figure)
  if (isShare(figure)) {
    const isOfFraction = isWrittenFraction(passage.text, passage.figures[at - 2], passage.figures[at - 1])
    return hasCommonBase(passage, figure, near) || (!isOfFraction && isShareOfOthers(passage, figure, others))
  }
  return isMadeOfOthers(passage, figure, others) || givesAnother(expected, others) || totalsAnother(near, figure)
}

/** Whether two numbers are written as 12/15. */
function isWrittenFraction(text: string, upper: Figure | undefined, lower: Figure | undefined): upper is Figure {
  return upper !== undefined && lower !== undefined && /^[^\d,;.]*\/\s*$/u.test(text.slice(upper.end, lower.start))
}

const readKinds: ReadonlySet<Claim['kind']> = new Set(['ratio', 'difference', 'sum', 'formula'])

/** So many figures to each side are looked at: whole paragraphs of usual length, and no more of endless ones. */
const reach = 30

const isShare = ({ isPercent, unit }: Figure) => isPercent || /^điểm phần trăm/u.test(unit)

const numberOf = (value: Exact) => (Number(value.n) / Number(value.d)) * Number(value.s)

const amountOf = ({ value, scale }: Figure) => numberOf(value) * numberOf(scale)

/** How far a printed figure may lie from what it was rounded or cut from. */
const slack = ({ decimals, scale }: Figure) => 10 ** -decimals * numberOf(scale)

function isShareOfOthers(passage: Passage, figure: Figure, others: readonly Figure[]): boolean {
  const wanted = Math.abs(numberOf(figure.value))
  const isIt = (found: number) => Math.abs(found - wanted) <= 0.5 * slack(figure) + 1e-9
  const shares = others.filter(isShare).map((each) => Math.abs(numberOf(each.value)))
  const amounts = others.filter((each) => !isShare(each) && comparable(passage, figure, each))
  if (shares.some((one) => shares.some((other) => isIt(one - other) || isIt(100 - one)))) return true
  return amounts.some((one) =>
    amounts.some((other) => {
      if (one === other || !sameKind(one, other)) return false
      const [a, b] = [amountOf(one), amountOf(other)]
      return [a / b, (a - b) / b, a / (b + a), a / (b - a)].some((found) => isIt(100 * found))
    }),
  )
}

/** Coarse shares are met by chance: for those, figures of their own sentence only. */
function comparable(passage: Passage, figure: Figure, other: Figure): boolean {
  return figure.decimals >= 2 || isWithin(sentenceAt(passage.text, figure.start), other)
}

const headOf = ({ unit }: Figure) => unit.split(' ')[0] ?? ''

const sameKind = (one: Figure, other: Figure) => {
  const [first, second] = [headOf(one), headOf(other)]
  return first === second || first === '' || second === ''
}

/** All shares of one whole that is not printed: each number over its share gives the same. */
function hasCommonBase({ text }: Passage, figure: Figure, near: readonly Figure[]): boolean {
  const sentence = sentenceAt(text, figure.start)
  const own = baseOf(text, figure, near)
  const shares = near.filter((each) => each !== figure && each.isPercent && isWithin(sentence, each))
  return shares.some((each) => {
    const other = baseOf(text, each, near)
    return own !== undefined && other !== undefined && own.low <= other.high && other.low <= own.high
  })
}

/** Of coarser shares the wholes agree by chance. */
const coarsest = 0.015

/** The whole that the number before a share is such a share of; of 12/15 that is said of 12. */
function baseOf(text: string, share: Figure, near: readonly Figure[]): { low: number; high: number } | undefined {
  const at = near.findLastIndex((each) => each.end <= share.start)
  const [upper, last] = [near[at - 1], near[at]]
  if (!last || isShare(last)) return undefined
  const amount = isWrittenFraction(text, upper, last) ? upper : last
  const [value, half] = [numberOf(share.value), 0.5 * slack(share)]
  if (!amount || half / value > coarsest) return undefined
  return { low: (100 * amountOf(amount)) / (value + half), high: (100 * amountOf(amount)) / (value - half) }
}

/** Whether an amount is the sum or the difference of two others of its sentence. */
function isMadeOfOthers({ text }: Passage, figure: Figure, others: readonly Figure[]): boolean {
  const sentence = sentenceAt(text, figure.start)
  const amounts = others.filter((each) => !isShare(each) && isWithin(sentence, each) && sameKind(each, figure))
  const isIt = (found: number) => Math.abs(found - Math.abs(amountOf(figure))) <= 0.5 * slack(figure)
  const pairs = amounts.flatMap((one, at) =>
    amounts.slice(at + 1).map((other) => [amountOf(one), amountOf(other)] as const),
  )
  return pairs.some(([a, b]) => isIt(a + b) || isIt(Math.abs(a - b)))
}

/** Whether what was computed is another figure of the passage: the parts give that one. */
function givesAnother(expected: string | null, others: readonly Figure[]): boolean {
  const digits = (text: string) => /\d[\d.,]*/.exec(text)?.[0]
  const wanted = expected === null ? undefined : digits(expected)
  return wanted !== undefined && wanted.length > 1 && others.some((each) => digits(each.text) === wanted)
}

/** Whether the figure is one of several in a row that give a figure before them. */
function totalsAnother(near: readonly Figure[], figure: Figure): boolean {
  const amounts = near.filter((each) => !isShare(each))
  const at = amounts.indexOf(figure)
  for (let from = Math.max(1, at - longestRun); from <= at; from++) {
    let sum = 0
    for (let to = from; to < Math.min(amounts.length, from + longestRun); to++) {
      const part = amounts[to]
      if (!part) break
      sum += amountOf(part)
      const isTotal = (each: Figure) => Math.abs(amountOf(each) - sum) <= 0.5 * slack(each)
      if (to > from && to >= at && amounts.slice(0, from).some(isTotal)) return true
    }
  }
  return false
}

const longestRun = 10
