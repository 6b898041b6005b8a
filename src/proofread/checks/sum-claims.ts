import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import { coverWhole } from '../complements.data.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { printedInterval, total } from '../interval.ts'
import { agrees } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { countedWord } from '../units.ts'

/** Words that say that all parts follow. */
const allParts = /(?:bao gồm|gồm(?: có)?|chia ra|phân ra|chia thành|cụ thể(?: là)?|trong đó)\s*:?/u

/** Words that say that some parts follow. */
const someParts = /trong đó/u

/** Totals against the parts that follow: 226 nhiệm vụ, gồm 45 …, 161 … và 20 … */
export const sumClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((whole, at) => {
    if (whole.role !== 'quantity' || whole.isPercent || claimed.has(whole)) return []
    const next = passage.figures.slice(at + 1).find(({ role }) => role === 'quantity')
    if (!next) return []
    const gap = between(passage, whole, next)
    const said = allParts.exec(gap)
    if (!said || /[.!?]\s/.test(gap) || gap.length > 160) return []
    return sumClaim(passage, whole, whole.end + said.index, someParts.test(said[0]))
  })

function sumClaim(passage: Passage, whole: Figure, from: number, isPartial: boolean): Claim[] {
  const parts = partsBehind(passage, whole, from)
  if (parts.length < 2) return []
  const sum = total(parts.map(printedInterval))
  const isWhole = agrees(whole, sum)
  const labels = parts.map((part, at) => labelOf(passage, part, parts[at - 1], from))
  if (isPartial && !isWhole && !coverWhole(labels)) return []
  const computation = parts.map(bare).join(' + ')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
}

/** Quantities of the same kind in the same sentence; the lower number of a fraction, shares and what belongs to a part are none. */
function partsBehind(passage: Passage, whole: Figure, from: number): readonly Figure[] {
  const sentence = sentenceAt(passage.text, from)
  const behind = passage.figures.filter((each) => each.start >= from && isWithin(sentence, each))
  const parts: Figure[] = []
  let depth = 0
  let read = from
  for (const each of behind) {
    for (const mark of passage.text.slice(read, each.start)) depth += mark === '(' ? 1 : mark === ')' ? -1 : 0
    read = each.end
    const isPart = each.role === 'quantity' && !each.isPercent && depth <= 0 && isLike(each, whole)
    if (isPart && !isInFraction(passage, each)) parts.push(each)
    else if (each.role === 'quantity' && !each.isPercent && depth <= 0 && isInFraction(passage, each)) return []
    if (allParts.test(passage.text.slice(each.end, each.end + 60).split(/[;,.]/)[0] ?? '')) return []
  }
  return parts
}

function isLike(each: Figure, whole: Figure): boolean {
  if (!each.scale.equals(whole.scale)) return false
  const [a, b] = [countedWord(each), countedWord(whole)]
  return a === b || b === '' || a === ''
}

function isInFraction({ text }: Passage, { start, end }: Figure): boolean {
  return /\/\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*\//.test(text.slice(end))
}

/** The words that say which part a figure is: those around it, up to its neighbours. */
function labelOf({ text }: Passage, part: Figure, previous: Figure | undefined, from: number): string {
  const before = text.slice(previous?.end ?? from, part.start)
  const behind = /^[^\d.;,]*/.exec(text.slice(part.end))?.[0] ?? ''
  return `${before.split(/[;,]/).at(-1) ?? ''} ${behind}`.toLowerCase()
}
