import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { fractionsOf, type PrintedFraction } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

const [sixDigits, half] = [exact('100000'), exact('0.5')]

/** Fractions that are parts of one: 3.910/4.070, trong đó 1.213/1.313, 1.426/1.426 và 1.271/1.331. */
export const fractionSums: PassageCheck = (passage, claimed) => {
  const [whole, ...parts] = fractionsOf(passage)
  if (!whole || parts.length < 2 || claimed.has(whole.top)) return []
  const gap = passage.text.slice(whole.bottom.end, parts[0]?.top.start)
  return /trong đó|gồm|cụ thể|chia ra/u.test(gap) ? sumsOf(passage, whole, parts) : []
}

/** If the upper numbers add up, so must the lower ones, and the other way round; if neither do, the parts are not all. */
function sumsOf(passage: Passage, whole: PrintedFraction, parts: readonly PrintedFraction[]): readonly Claim[] {
  const claims = (['top', 'bottom'] as const).map((side) => {
    const figures = parts.map((part) => part[side])
    return { holds: addUp(whole[side], figures), figure: whole[side], figures }
  })
  if (!claims.some(({ holds }) => holds)) return []
  return claims.map(({ figure, figures }) =>
    judgedClaim(passage, figure, roughTotal(figures), {
      ...{ kind: 'sum', grave: 'error' },
      computation: figures.map(bare).join(' + '),
    }),
  )
}

function addUp(whole: Figure, parts: readonly Figure[]): boolean {
  return ['same', 'from-unrounded'].includes(judge(whole, roughTotal(parts)))
}

/** Amounts of six digits and more are rounded themselves, so that their sum may be off by half a unit a part. */
function roughTotal(parts: readonly Figure[]): Interval {
  return total(
    parts.map((part) => {
      const isAmount = part.value.compare(sixDigits) >= 0
      return isAmount
        ? { value: part.value, low: part.value.sub(half), high: part.value.add(half) }
        : printedInterval(part)
    }),
  )
}
