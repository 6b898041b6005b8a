import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** What is taken off, each with its number in brackets, and the number that is left of the same. */
const taken =
  /(?<!\p{L})(?:nếu|sau khi) (?:loại )?trừ(?: đi)?\s[^.;]*?\([^()]*\d[^()]*\)[^.;()]*?,\s*(?:thì\s)?(?<name>\p{L}+\s\p{L}+)[^.;,()\d]{0,30}?\scòn(?: lại)?(?: là)?\s+(?=\d)/giu

/** What is left of a total without some of it: thu nội địa 3.846 tỷ đồng. Nếu trừ A (704 tỷ đồng) và B (68 tỷ đồng), thu nội địa còn 3.074 tỷ đồng. */
export const deductions: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(taken)].flatMap((match) => {
    const end = match.index + match[0].length
    const rest = passage.figures.find(({ start }) => start === end)
    if (!rest || claimed.has(rest) || rest.isPercent || countedWord(rest) === '') return []
    return claimOf(passage, rest, { start: match.index, end: rest.start, name: match.groups?.name ?? '' })
  })

function claimOf(
  passage: Passage,
  rest: Figure,
  bounds: { readonly start: number; readonly end: number; readonly name: string },
): readonly Claim[] {
  const isAlike = (each: Figure) =>
    each.role === 'quantity' && countedWord(each) === countedWord(rest) && each.scale.equals(rest.scale)
  const parts = passage.figures.filter((each) => isWithin(bounds, each) && isAlike(each))
  const { start } = sentenceAt(passage.text, bounds.start)
  const earlier = start > 0 ? sentenceAt(passage.text, start - 2).start : 0
  const wholes = passage.figures.filter(
    (each) => isAlike(each) && each.start >= earlier && each.end <= bounds.start && isNamed(passage, each, bounds.name),
  )
  const [whole] = wholes
  if (!whole || wholes.length > 1 || parts.length === 0) return []
  if ([rest, whole, ...parts].some((each) => roughnessAt(passage.text, each.start))) return []
  const left = parts.map(printedInterval).reduce(minus, printedInterval(whole))
  if (!isNearMiss(rest, left.value) && !isMisread(rest, left.value)) return []
  const computation = [whole, ...parts].map(bare).join(' − ')
  return [judgedClaim(passage, rest, left, { kind: 'difference', computation, grave: 'error' })]
}

/** Whether the words before a number have a name. */
function isNamed({ text }: Passage, { start }: Figure, name: string): boolean {
  return text
    .slice(Math.max(0, start - 60), start)
    .toLowerCase()
    .includes(name.toLowerCase())
}
