import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin } from '../text/sentence.ts'
import { countsLikeRest } from './bound-rest-values.ts'
import type { ToldRest } from './told-rest.ts'

interface Meant {
  readonly left: Interval
  readonly whole: Figure
  readonly taken: readonly Figure[]
  readonly how: ToldRest
}

/** Whether what is printed is what an oversight makes of the rest, and the parts are taken one beside the other. */
export function isMeantRest({ text, figures }: Passage, rest: Figure, { left, whole, taken, how }: Meant): boolean {
  const since = text.slice(whole.end, rest.start)
  if (/(?<!\p{L})(?:tăng thêm|bổ sung thêm|phát sinh|hoặc|cùng kỳ)(?!\p{L})/iu.test(since)) return false
  if ([whole, ...taken].some(({ start }) => roughnessAt(text, start) !== undefined)) return false
  if (figures.some((each) => isWithin({ start: whole.end, end: rest.start }, each) && hasCome(text, each, rest)))
    return false
  const nested = taken.length > 1 && /trong đó|gồm|trong số/u.test(text.slice(taken[0]?.end ?? 0, rest.start))
  if (nested) return false
  const isNear = isNearMiss(rest, left.value)
  if (how === 'opposed') return isMisread(rest, left.value)
  return how === 'surely'
    ? isNear || isMisread(rest, left.value)
    : isNear || (isBeside(text, whole, taken) && isMisread(rest, left.value))
}

/** Before a number of those that came to the whole, which nobody takes from it. */
const comesIn =
  /(?<!\p{L})(?:chuyển (?:đến|về)|tiếp nhận|nhận thêm|kết nạp|gia nhập|(?:tuyển|nhập|thành lập|xây|sinh|đăng ký)(?: \p{L}+)? mới|tuyển thêm|bổ sung|thêm|nhập về|vào)(?:\s(?:là|được|có))?\s*$/iu

function hasCome(text: string, each: Figure, rest: Figure): boolean {
  return countsLikeRest(each, rest) && comesIn.test(text.slice(Math.max(0, each.start - 30), each.start))
}

/** Whether the only part is said to be one of the whole: trong số đó 97 thùng. */
function isBeside(text: string, whole: Figure, [part, ...others]: readonly Figure[]): boolean {
  return (
    part !== undefined && others.length === 0 && /trong (?:số )?(?:đó|này)/u.test(text.slice(whole.end, part.start))
  )
}
