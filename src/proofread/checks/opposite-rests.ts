import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Behind a number: a noun that is denied what others have, by its first words. */
const denied = /^\s*(\p{L}+)\s(?:hiện |vẫn )?(?:chưa|không) (?:được |đạt )?(\p{L}+ \p{L}+)/u

/** Before a number: it is all of them. */
const all = /(?<!\p{L})(?:toàn bộ|tất cả|cả|còn(?: lại)?|hiện còn|vẫn còn)\s*$/iu

/** Before a whole or in its sentence: what is told of another time. */
const otherTime = /(?<!\p{L})(?:năm trước|cùng kỳ|đầu năm|trước đây|trước đó)(?!\p{L})/iu

/**
 * All that are denied what a part of the whole has: có 164 thôn, trong đó 157 thôn có điện lưới. … kéo điện cho toàn bộ 7 thôn chưa có điện.
 */
export const oppositeRests: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((rest) => {
    const { text } = passage
    if (rest.role !== 'quantity' || rest.isPercent || claimed.has(rest)) return []
    if (!all.test(text.slice(Math.max(0, rest.start - 16), rest.start))) return []
    const [, noun, what] = denied.exec(text.slice(rest.end, rest.end + 60)) ?? []
    const told = noun === undefined || what === undefined ? undefined : wholeAndPart(passage, rest, noun, what)
    if (!told) return []
    const { whole, part } = told
    const left = minus(printedInterval(whole), printedInterval(part))
    if (judge(rest, left) === 'different' && !isNearMiss(rest, left.value) && !isMisread(rest, left.value)) return []
    const computation = `${bare(whole)} − ${bare(part)}`
    return [judgedClaim(passage, rest, left, { kind: 'difference', computation, grave: 'error' })]
  })

/** The only part before that has it, and the whole right before that. */
function wholeAndPart(passage: Passage, rest: Figure, noun: string, what: string) {
  const { text, figures } = passage
  const has = new RegExp(`^\\s*${noun}\\s(?:đã |được |có |đạt )*${what}(?!\\p{L})`, 'u')
  const parts = figures.filter((each) => each.end < rest.start && has.test(text.slice(each.end, each.end + 60)))
  const [part] = parts
  const whole = part && figures[figures.indexOf(part) - 1]
  if (!part || !whole || parts.length > 1 || countedWord(whole) !== noun || countedWord(part) !== noun) return undefined
  const sentence = sentenceAt(text, part.start)
  const isOther = otherTime.test(text.slice(sentence.start, rest.end))
  const isRough = [whole, part, rest].some(({ start }) => roughnessAt(text, start) !== undefined)
  const isPart = /^\s*\p{L}+,\s(?:trong (?:số )?đó(?:,? có)?|có|đã có)\s*$/u.test(text.slice(whole.end, part.start))
  return isWithin(sentence, whole) && !isOther && !isRough && isPart ? { whole, part } : undefined
}
