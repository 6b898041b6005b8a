import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

/** Between which values all of something lie: dao động từ 72 đến 88 điểm. */
const lies =
  /(?<!\p{L})(?:dao động|biến động|biến thiên|nằm|trải|thay đổi)(?:\s(?:trong khoảng|trong mức|ở mức|chỉ|đều))*\s(?:từ\s)?$/iu

/** In a list, or before it: not all of them lie there. */
const someOnly =
  /(?<!\p{L})(?:riêng|trừ|ngoại trừ|cá biệt|phổ biến|chủ yếu|đa số|hầu hết|phần lớn|khoảng|bình quân|trung bình|tăng|giảm|so với|cùng kỳ|năm trước)(?!\p{L})/iu

/** Fewer values are no list. */
const fewest = 3

/** The ends of a range against values that are listed in its sentence, or in the one before: từ 72 đến 88 điểm: thôn A 72, thôn B 91. */
export const listedRanges: PassageCheck = (passage) => {
  if (!/(?:dao|biến) động|biến thiên|nằm|trải|thay đổi/iu.test(passage.text)) return []
  return passage.figures.flatMap((low, at) => {
    const high = passage.figures[at + 1]
    if (!high || !isRange(passage, low, high)) return []
    const sentence = sentenceAt(passage.text, low.start)
    const behind = passage.text.slice(high.end, sentence.end).split(/[:(]/u)[0] ?? ''
    if (someOnly.test(behind)) return []
    const own = listIn(passage, { start: high.end, end: sentence.end }, high)
    const earlier = sentence.start < 2 ? undefined : sentenceAt(passage.text, sentence.start - 2)
    const values =
      own ??
      (earlier && listIn(passage, earlier, high)) ??
      listIn(passage, { start: sentence.start, end: low.start }, high)
    return values ? rangeClaims(passage, [low, high], values) : []
  })
}

function isRange(passage: Passage, low: Figure, high: Figure): boolean {
  const { text } = passage
  return (
    low.role === 'quantity' &&
    high.role === 'quantity' &&
    low.value.compare(high.value) < 0 &&
    /^(?:\s\p{L}+|\s?%){0,2}\s?(?:đến|tới|-|–)\s?$/u.test(between(passage, low, high)) &&
    lies.test(text.slice(Math.max(0, low.start - 50), low.start)) &&
    roughnessAt(text, low.start) === undefined &&
    !someOnly.test(text.slice(sentenceAt(text, low.start).start, low.start))
  )
}

/** The values of a list behind a colon or in a bracket: one in each item, of the unit of the range. */
function listIn(passage: Passage, { start, end }: Bounds, high: Figure): readonly Figure[] | undefined {
  const { text } = passage
  const opens = /[:(]\s*/u.exec(text.slice(start, end))
  if (!opens) return undefined
  const from = start + opens.index + opens[0].length
  const closes = opens[0].startsWith('(') ? text.indexOf(')', from) : end
  const list = text.slice(from, closes < 0 ? end : Math.min(closes, end))
  if (someOnly.test(list) || /[()]/u.test(list)) return undefined
  const items = list.split(list.includes(';') ? /;/u : /,\s|\svà\s(?=\p{L}[^,]*\d)/u)
  let at = from
  const values = items.map((item) => {
    const begins = text.indexOf(item, at)
    at = begins + item.length
    const own = passage.figures.filter((each) => isWithin({ start: begins, end: at }, each) && each.role === 'quantity')
    return own.length > 0 && /^[\s.]*$/u.test(text.slice(own.at(-1)?.end, at).replace(/^\s?\p{L}+/u, ''))
      ? own.at(-1)
      : undefined
  })
  const found = values.flatMap((each) => (each && isAlike(each, high) ? [each] : []))
  return found.length >= fewest && found.length === items.length ? found : undefined
}

function isAlike(each: Figure, high: Figure): boolean {
  return (
    each.isPercent === high.isPercent && each.scale.equals(high.scale) && (each.unit === '' || haveSameUnit(each, high))
  )
}

/** A range is told of a list where one of its ends at least is a value of it. */
function rangeClaims(
  passage: Passage,
  [low, high]: readonly [Figure, Figure],
  values: readonly Figure[],
): readonly Claim[] {
  const has = ({ value }: Figure) => values.some((each) => each.value.equals(value))
  if (!has(low) && !has(high)) return []
  const [least, most] = [extreme(values, -1), extreme(values, 1)]
  return [
    ...(least && least.value.compare(low.value) < 0 ? [outside(passage, low, least)] : []),
    ...(most && most.value.compare(high.value) > 0 ? [outside(passage, high, most)] : []),
  ]
}

function extreme(values: readonly Figure[], way: 1 | -1): Figure | undefined {
  return [...values].sort((one, other) => way * other.value.compare(one.value))[0]
}

function outside(passage: Passage, end: Figure, value: Figure): Claim {
  return plainClaim(passage, end, {
    ...{ kind: 'range', verdict: 'error', expected: bare(value) },
    arithmetic: value.value.compare(end.value) > 0 ? `${bare(value)} > ${bare(end)}` : `${bare(value)} < ${bare(end)}`,
    why: {
      vi: `Các giá trị kể ra có ${bare(value)}, nằm ngoài khoảng đã nêu.`,
      en: `One of the values that are listed is ${bare(value)}, outside of the range that is told.`,
    },
    suggestion: {
      vi: `Sửa “${end.text.trim()}” hoặc giá trị ${bare(value)}.`,
      en: `Mend “${end.text.trim()}”, or the value ${bare(value)}.`,
    },
  })
}
