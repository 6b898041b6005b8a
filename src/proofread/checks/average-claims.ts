import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { over, printedInterval } from '../interval.ts'
import type { Passage } from '../passage.ts'
import { isRough } from '../units.ts'

/** What an average counts, and for each of what: học sinh/lớp; lượt mỗi tháng. */
const each = /^\s*([\p{L}]+)(?:\s[\p{L}]+){0,3}?\s*(?:\/\s*|mỗi\s+|một\s+)([\p{L}]+)/u

/** Averages whose total and number stand before them: 7.200 lớp với 201.600 học sinh, bình quân 28 học sinh/lớp. */
export const averageClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure) => {
    const lead = passage.text.slice(Math.max(0, figure.start - 20), figure.start)
    if (figure.role !== 'quantity' || claimed.has(figure) || isRough(passage, figure)) return []
    return /(?:bình quân|trung bình)\s*(?:là|đạt)?\s*$/iu.test(lead) ? averageClaim(passage, figure) : []
  })

function averageClaim(passage: Passage, figure: Figure): readonly Claim[] {
  const [, what, per] = each.exec(passage.text.slice(figure.end)) ?? []
  if (what === undefined || per === undefined) return []
  const total = lastOf(passage, figure, what)
  const number = lastOf(passage, figure, per)
  if (!total || !number || total === number) return []
  const average = over(printedInterval(total), printedInterval(number))
  if (!average || average.value.compare(exact('1000000')) > 0) return []
  const computation = `${bare(total)} / ${bare(number)}`
  return [judgedClaim(passage, figure, average, { kind: 'ratio', computation, grave: 'error' })]
}

/** The last figure before an average that counts a word. */
function lastOf({ figures }: Passage, before: Figure, word: string): Figure | undefined {
  return figures.findLast(
    ({ end, unit, role, isPercent }) =>
      end <= before.start && role === 'quantity' && !isPercent && unit.split(' ')[0] === word.toLowerCase(),
  )
}
