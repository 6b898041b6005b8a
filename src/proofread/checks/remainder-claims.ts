import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { minus, printedInterval } from '../interval.ts'
import { between, type Passage } from '../passage.ts'
import { haveSameUnit } from '../units.ts'

const left = /[,;.(]?\s*(?:[Cc]òn(?: lại)?)(?:\s+(?:lại|là|có|khoảng trống))?\s*:?\s*$/u
const done = /(?:^|[\s,;])(?:đã|mới|thực hiện)\s[^.;\d]{0,40}$/u

/** What is left of a whole: 15 hạn chế, đã khắc phục 12, còn 03; 23/25 vấn đề, còn 02. */
export const remainderClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((rest, at) => {
    const [whole, part] = [passage.figures[at - 2], passage.figures[at - 1]]
    if (rest.role !== 'quantity' || claimed.has(rest) || !whole || !part) return []
    const gap = between(passage, part, rest)
    if (!left.test(gap) || gap.length > 60 || /đó|trên|trong/u.test(gap)) return []
    return remainderOf(passage, { whole, part, rest })
  })

function remainderOf(
  passage: Passage,
  { whole, part, rest }: { readonly whole: Figure; readonly part: Figure; readonly rest: Figure },
): readonly Claim[] {
  const way = between(passage, whole, part)
  const isFraction = /^\s*\/\s*$/.test(way)
  const [all, taken] = isFraction ? [part, whole] : [whole, part]
  if (!isFraction && !done.test(way)) return []
  const isAlike = haveSameUnit(all, taken) && haveSameUnit(all, rest) && all.scale.equals(rest.scale)
  if (
    !isAlike ||
    !taken.scale.equals(all.scale) ||
    [all, taken, rest].some((each) => each.isPercent || each.role !== 'quantity')
  )
    return []
  const computation = `${bare(all)} − ${bare(taken)}`
  const value = minus(printedInterval(all), printedInterval(taken))
  return [judgedClaim(passage, rest, value, { kind: 'difference', computation, grave: 'error' })]
}
