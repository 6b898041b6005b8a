import { exact } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { areTurned } from '../figures/near-miss.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'
import { isBoundTo, isNear } from './bound-share.ts'
import type { Candidate } from './share-candidates.ts'
import { beforeWhole, isChanged } from './share-words.data.ts'
import type { Share } from './shares.ts'

/** A whole that words name as one, and whether it is surely that of the share. */
interface NamedWhole {
  readonly whole: Figure
  readonly isSure: boolean
}

/** The whole that words name and that grammar binds a share to: one of the same sentence is sure, one of the sentence before may be another's. */
export function namedWhole(passage: Passage, share: Candidate, siblings: readonly Share[]): NamedWhole | undefined {
  const whole = share.wholes.find(
    (each) => isNamedWhole(passage, each, share, siblings) && isBoundTo(passage, share, { whole: each, siblings }),
  )
  if (!whole) return undefined
  if (isWithin(sentenceAt(passage.text, share.percent.start), whole))
    return { whole, isSure: !isOfDone(passage, share, whole) }
  return isNear(passage, whole, share.part) ? { whole, isSure: false } : undefined
}

/**
 * Whether its whole came in and a part was done in time, of what was done already, which is not told; or was done, of what was left from
 * before too. A slip of the pen leaves no doubt that it was meant of what came in.
 */
function isOfDone({ text }: Passage, { part, percent }: Share, whole: Figure): boolean {
  const isIn = /(?:tiếp nhận|nhận)\s(?:được\s|mới\s)?$/iu.test(text.slice(Math.max(0, whole.start - 24), whole.start))
  const gap = text.slice(whole.end, part.end + 30)
  if (!isIn || /(?:đúng|trước|sớm|quá|trễ) hạn/u.test(gap)) return isIn
  const computed = shareInterval(part, whole)
  return (
    /(?:giải quyết|trả kết quả|xử lý)/u.test(text.slice(whole.end, part.start)) &&
    !(computed && areTurned(percent, computed.value))
  )
}

function isNamedWhole(
  { text, figures }: Passage,
  whole: Figure,
  { part, percent }: Share,
  all: readonly Share[],
): boolean {
  const lead = text.slice(Math.max(0, whole.start - 90), whole.start)
  const isTotal = /(?:^|[^\p{L}])tổng(?:\s\p{L}+){0,8}\s*:?\s*$/iu.test(lead)
  const isLarger = whole.value.compare(part.value) >= 0
  const [a, b] = [countedWord(part), countedWord(whole)]
  const isSame = a !== '' && b !== '' ? a === b || (persons.has(a) && persons.has(b)) : a !== b || isTotal
  const isPart = all.some((other) => other.part === whole)
  const isOther = isChanged.test(lead.slice(-40)) || /(?:năm trước|cùng kỳ|kỳ trước)[^.;\d]{0,20}$/iu.test(lead)
  const isNamed = beforeWhole.test(lead) || isTotal || leadsToPart({ text, figures }, whole, { part, percent })
  return isLarger && isSame && !isPart && !isOther && isNamed
}

/** Whether a part is said to be in a whole, or the whole is the first number of its sentence and the part the next of its kind. */
function leadsToPart(
  { text, figures }: Pick<Passage, 'text' | 'figures'>,
  whole: Figure,
  { part, percent }: Pick<Share, 'part' | 'percent'>,
): boolean {
  const ahead = text.slice(whole.end, part.start).replace(/\([^()]*\)/gu, ' ')
  if (/(?:^|[^\p{L}])trong (?:số )?(?:đó|này)(?!\p{L})/u.test(ahead)) return true
  const { start } = sentenceAt(text, whole.start)
  const first = figures.find((each) => each.start >= start && each.role === 'quantity' && !isSpan(each))
  const computed = shareInterval(part, whole)
  // Of two things that are told beside each other the per cent is of neither.
  const isFar = !computed || computed.value.sub(percent.value).abs().mul(exact('4')).compare(computed.value) > 0
  return first === whole && !isFar && !/[;:]|[.!?]\s|(?<!\p{L})(?:và|cùng|với)(?!\p{L})/u.test(ahead)
}
