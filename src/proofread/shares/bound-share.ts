import { hundred } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { saidCount } from './said-count.ts'
import { changes, isChanged } from './share-words.data.ts'
import type { Share } from './shares.ts'

/** Between a whole and its part: another subject begins, or a period that has its own. */
const otherSubject =
  /(?:^|[^\p{L}])(?:trong khi|tuy nhiên|nhưng|song|còn|riêng|ngoài ra|bên cạnh|so với|từ|xuống|(?<!nổi )lên)(?:$|[^\p{L}])/iu

/** Between a part and its per cent: a ratio that has a name of its own, or a share within the part. */
const ownName =
  /t[ỷỉ] (?:lệ|suất|trọng)\s+(?!là|đạt|chiếm|bằng|tương|khoảng)\p{L}+\s+\p{L}+|trong đó|cổ tức|lãi suất|lợi suất|biên/iu

/** Between a part of money and its per cent: the plan is meant, which is another for each item. */
const ofPlan = /(?:đạt|bằng|hoàn thành)(?:\s+(?:tỷ lệ|được|khoảng))?\s*$/iu

const measured = /^(?:đồng|tấn|tạ|ha|usd)$/u

/** Between a whole of money and what was done with it. */
const done = /(?:^|[^\p{L}])đã\s/iu

/**
 * Whether grammar binds a part to a whole that stands before it: both count the same, nothing else is counted between them, the whole
 * is exact and no old value, and the per cent has no words of its own that tell what it is of.
 */
export function isBoundTo(
  passage: Passage,
  { part, percent }: Share,
  { whole, siblings }: { readonly whole: Figure; readonly siblings: readonly Share[] },
): boolean {
  const [first, last] = part.start < percent.start ? [part, percent] : [percent, part]
  const isRough = [whole, part].some((each) => roughnessAt(passage.text, each.start) && !isPrecise(each))
  if (!countSame(passage, part, whole) || isRough || whole.end > first.start) return false
  if (whole.value.compare(part.value) < 0 || (first === percent && !isNamedAsWhole(passage, whole))) return false
  const [ahead, behind] = [
    withoutOwnChange(withoutAsides(between(passage, whole, first))),
    between(passage, first, last),
  ]
  if (changes.test(ahead) || otherSubject.test(ahead) || isOldValue(passage, whole) || ownName.test(behind))
    return false
  const isBetween = (each: Figure) =>
    each.start > whole.start &&
    each.end < first.start &&
    countSame(passage, each, whole) &&
    !isChanged.test(passage.text.slice(Math.max(0, each.start - 24), each.start))
  if (/lần lượt/u.test(behind)) return false
  const isOfPlan = percent.value.compare(hundred) > 0 || (measured.test(countedWord(part)) && !done.test(ahead))
  if (ofPlan.test(behind) && isOfPlan) return false
  return (
    !isDescribed(passage, percent) &&
    !passage.figures.some((each) => isBetween(each) && !siblings.some((other) => other.part === each))
  )
}

/** Whether words right before a figure name it as a whole: vốn điều lệ 1.100 tỷ đồng. */
function isNamedAsWhole({ text }: Passage, { start }: Figure): boolean {
  return /(?<!\p{L})(?:vốn|tổng|kinh phí|dự toán|kế hoạch|ngân sách|diện tích|dân số|trong số)(?:\s(?!với\s)\p{L}+){0,5}\s*$/iu.test(
    text.slice(Math.max(0, start - 50), start),
  )
}

/** What stands between a whole and its part, without how the whole itself changed: , tăng 19% so với cùng kỳ; trong đó riêng. */
function withoutOwnChange(ahead: string): string {
  return ahead
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/^([^,;]*),\s(?:tăng|giảm|vượt)\s[^,;]*(?=[,;]\s*trong (?:số )?đó)/iu, '$1')
    .replace(/(?<=trong (?:số )?đó,?\s)riêng\s/iu, '')
}

function countSame(passage: Passage, one: Figure, other: Figure): boolean {
  const word = saidCount(passage, one)
  return word !== '' && word === saidCount(passage, other) && one.scale.equals(other.scale)
}

/** A text without what says how a whole has changed or stands to its plan: , vượt 12% kế hoạch; (tăng 5%). */
function withoutAsides(text: string): string {
  return text.replace(/(?:,|\()\s*(?:tăng|giảm|vượt|đạt|bằng)(?!\p{L})[^,;.()\d]*\d[\d.,]*[^,;.()\d]*(?=[,;)])/gu, '')
}

/** Whether two figures count the same, and both tell what. */
export function isSameCount(one: Figure, other: Figure): boolean {
  return countedWord(one) !== '' && countedWord(one) === countedWord(other) && one.scale.equals(other.scale)
}

function isOldValue({ text }: Passage, { start }: Figure): boolean {
  const lead = text.slice(Math.max(0, start - 40), start)
  return isChanged.test(lead) || /(?:(?:^|\P{L})từ|năm trước|cùng kỳ|kỳ trước)(?:\s\p{L}+){0,2}\s*$/iu.test(lead)
}

/** Whether the words right behind a per cent tell of what it is. */
export function isDescribed({ text }: Passage, { end }: Figure): boolean {
  return /^\s+(?!(?:và|còn|trong khi|trong đó|nhưng|với|do|vì|nên|gồm|tăng|giảm)(?!\p{L}))[\p{L}\d]/u.test(
    text.slice(end, end + 20),
  )
}

/** Whether two figures stand in one sentence, or in two of which one follows the other. */
export function isNear({ text }: Passage, one: Figure, other: Figure): boolean {
  const sentence = sentenceAt(text, one.start)
  const next = sentenceAt(text, Math.min(text.length, sentence.end + 2))
  return isWithin(sentence, other) || isWithin(next, other)
}
