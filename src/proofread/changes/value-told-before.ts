import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'
import type { Change } from './changes.ts'

/** How a sentence begins that holds the one before it against something: So với cùng kỳ, giảm 02 vụ. */
const compares = /^[\s"“(+*–-]*so (?:với|cùng kỳ)(?!\p{L})/iu

/**
 * The value of the sentence before that a change is of, in a sentence that begins with what it is held against.
 *
 * @returns undefined unless just one value there counts what the change does
 */
export function valueToldBefore({ text, figures }: Passage, { figure }: Pick<Change, 'figure'>): Figure | undefined {
  const { start } = sentenceAt(text, figure.start)
  if (start === 0 || !compares.test(text.slice(start, figure.start))) return undefined
  const earlier = sentenceAt(text, start - 2)
  const alike = figures.filter(
    (each) => isWithin(earlier, each) && each.role === 'quantity' && !isSpan(each) && countsWhat(each, figure),
  )
  const [only, ...others] = alike.length > 1 ? alike.filter((each) => secondWord(each) === secondWord(figure)) : alike
  return only && others.length === 0 && !isChange(text, only) ? only : undefined
}

function countsWhat(each: Figure, change: Figure): boolean {
  if (each.isPercent) return change.isPercent || /^điểm/u.test(change.unit)
  const word = countedWord(change)
  return !change.isPercent && word !== '' && word === countedWord(each) && each.scale.equals(change.scale)
}

/** người chết is not người bị thương. */
function secondWord({ unit }: Figure): string {
  return unit.split(/\s+/u)[1] ?? ''
}

function isChange(text: string, { start }: Figure): boolean {
  return /(?<!\p{L})(?:tăng|giảm|thêm|vượt|hơn|kém|khoảng|gần|trên)(?:\s\p{L}+)?\s*\(?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  )
}
