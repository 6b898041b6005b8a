import { groupedBy } from '../../number/grouped-by.ts'
import type { Claim } from './claim.ts'

/**
 * Leaves out what another claim of the same figure says already: that it should be the same, what only some of the parts of a
 * fuller sum give, or a sum with parts too many or too few where one holds.
 */
export function saidOnce(claims: readonly Claim[]): readonly Claim[] {
  const dropped = new Set<Claim>()
  for (const own of groupedBy(claims.filter(isOfOneFigure), figureKey).values()) {
    if (own.length === 1) continue
    for (const [at, claim] of own.entries()) {
      const isRepeated = own.slice(0, at).some((first) => !dropped.has(first) && saysTheSame(first, claim))
      if (isRepeated || own.some((other) => saysMore(other, claim))) dropped.add(claim)
    }
  }
  return dropped.size === 0 ? claims : claims.filter((claim) => !dropped.has(claim))
}

const isOfOneFigure = ({ expected }: Claim) => expected !== null

function figureKey({ place, span, printed, quote }: Claim): string {
  return JSON.stringify([place, span?.start ?? quote, printed])
}

/** A figure may hold in several ways, each of them worth knowing; that it is wrong is told once. */
function saysTheSame(first: Claim, claim: Claim): boolean {
  if (first.verdict !== claim.verdict || first.expected !== claim.expected) return false
  return claim.verdict !== 'holds' || (first.kind === claim.kind && sameParts(first, claim))
}

function sameParts(one: Claim, other: Claim): boolean {
  return partsOf(one).toSorted().join(' ') === partsOf(other).toSorted().join(' ')
}

/** Whether one sum of a figure tells more than another: that it holds with fewer parts or more, else with more parts. */
function saysMore(other: Claim, claim: Claim): boolean {
  if (claim.verdict === 'holds') return other.verdict === 'holds' && isFullerSum(other, claim)
  if (other.verdict === 'holds') return isFullerSum(other, claim) || isFullerSum(claim, other)
  return isFullerSum(other, claim)
}

/** Whether a sum adds up all that another one does, and more. */
function isFullerSum(fuller: Claim, claim: Claim): boolean {
  if (fuller === claim || fuller.kind !== 'sum' || claim.kind !== 'sum') return false
  const [all, some] = [partsOf(fuller), partsOf(claim)]
  return some.length >= 2 && some.length < all.length && isWithin(some, all)
}

/** Whether some numbers are among others, each as often. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all]
  return some.every((part) => {
    const at = left.indexOf(part)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** The numbers that a sum adds up, as printed; none where it does more than that. */
function partsOf({ arithmetic }: Claim): readonly string[] {
  const [side = ''] = arithmetic.split(' = ')
  return /[−×/:*(]/u.test(side) ? [side] : side.split(/\s*\+\s*/)
}
