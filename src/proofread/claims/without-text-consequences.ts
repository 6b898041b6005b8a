import { hundred } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readFigures } from '../figures/read-figures.ts'
import { type ArithmeticToken, computed } from '../figures/written-arithmetic.ts'
import type { Claim, ClaimKind } from './claim.ts'

/** Findings of one place that are more than these are not compared with each other. */
const mostOfPlace = 40

/** So many relations of a text that hold with a number confirm it. */
const fewestConfirming = 2

/** Findings that tell a number by what it is made of. */
const ofParts: ReadonlySet<ClaimKind> = new Set(['sum', 'formula'])

/**
 * Leaves out what only follows from another finding of its paragraph: 6 khối, mỗi khối 15 tầng, mỗi tầng 12 căn, tổng cộng 1.180 căn; đã bàn
 * giao 324 căn, đạt 30% – with 1.080 the share holds. And a total that its parts do not give, where several relations confirm it: a
 * part was not read then.
 */
export function withoutTextConsequences(claims: readonly Claim[]): readonly Claim[] {
  const inText = claims.filter(({ span, expected, place }) => span && expected !== null && place.row === undefined)
  const dropped = new Set<Claim>()
  for (const own of groupedBy(inText, ({ place }) => JSON.stringify(place)).values()) {
    const wrong = own.filter(({ verdict }) => verdict === 'error' || verdict === 'check')
    if (wrong.length === 0 || own.length > mostOfPlace) continue
    const held = own.filter(({ verdict }) => verdict === 'holds')
    for (const each of wrong) if (each.kind === 'sum' && isConfirmed(each, held)) dropped.add(each)
    for (const cause of wrong) {
      if (!ofParts.has(cause.kind) || dropped.has(cause)) continue
      for (const each of wrong) if (each !== cause && holdsWith(each, cause)) dropped.add(each)
    }
  }
  return dropped.size === 0 ? claims : claims.filter((claim) => !dropped.has(claim))
}

/** Whether one of the numbers that hold with a total is none of the parts that it was added up from. */
function isConfirmed(claim: Claim, held: readonly Claim[]): boolean {
  const parts: readonly string[] = sideOf(claim).match(numbers) ?? []
  const confirming = held.filter((each) => isUsed(each, claim) && !holdsWith(each, claim))
  const isOther = (each: Claim) =>
    sideOf(each)
      .match(numbers)
      ?.some((used) => used !== plain(claim.printed) && !parts.includes(used))
  return confirming.length >= fewestConfirming && confirming.some(isOther)
}

const numbers = /\d[\d.,]*%?/g

const plain = (text: string) => text.replace(/\s+/g, '').replace(/^[+–-]/, '')

const sideOf = ({ arithmetic }: Claim) => arithmetic.split(' = ')[0] ?? ''

/** Whether what a claim is computed from has the printed number of another. */
function isUsed(claim: Claim, { printed }: Claim): boolean {
  return sideOf(claim).match(numbers)?.includes(plain(printed)) ?? false
}

/** Whether a claim holds once another number that it is computed from is what it should be. */
function holdsWith(claim: Claim, cause: Claim): boolean {
  const [figure] = readFigures(claim.printed)
  const side = sideOf(claim)
  if (!figure || !isUsed(claim, cause) || /\p{L}/u.test(side)) return false
  const mended = side.replace(numbers, (each) => (each === plain(cause.printed) ? plain(cause.expected ?? '') : each))
  const value = valueOfSide(mended)
  return value !== undefined && agreesWith(figure, value)
}

/** Whether a printed per cent or number is a value; shares are computed from counts. */
function agreesWith(figure: Figure, value: Interval): boolean {
  return agrees(figure, value) || (figure.isPercent && agrees(figure, times(value, exactly(hundred))))
}

function valueOfSide(side: string): Interval | undefined {
  const tokens = [...side.matchAll(/\d[\d.,]*%?|[()×/+−]/g)].flatMap(([text]): ArithmeticToken[] => {
    if (!/\d/.test(text)) return [{ kind: 'mark', mark: text }]
    const [figure] = readFigures(text.replace('%', ''))
    return figure ? [{ kind: 'number', value: printedInterval(figure) }] : []
  })
  return computed(tokens)
}
