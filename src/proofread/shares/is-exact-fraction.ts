import type { Figure } from '../figures/figure.ts'
import { isRoughFraction, type PrintedFraction } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

/** Behind a fraction: the per cent that it is said to make, right there. */
const equated = /^\s*[=→]\s*\d[\d.,]*\s?%/u

/** The same with a verb, where decimals tell that it was computed: 45/67 đạt 67,15%. */
const computed = /^\s*,?\s*(?:đạt|bằng|chiếm|tương (?:đương|ứng)|tức)(?:\s(?:với|là|tỷ lệ))?\s+\d+[.,]\d+\s?%/u

/** Whether a fraction is written as a part of a whole: no rough share, no scale of a map, no third of an arm. */
export function isExactFraction(passage: Passage, fraction: PrintedFraction): boolean {
  const { top, bottom } = fraction
  if (isRoughFraction(passage, fraction)) return false
  const behind = passage.text.slice(bottom.end, bottom.end + 40)
  if (equated.test(behind) || (top.text !== '1' && computed.test(behind))) return true
  if (/t[ỷỉ] lệ\s*$/iu.test(passage.text.slice(Math.max(0, top.start - 10), top.start))) return false
  const isSimple = /^[1-9]$/.test(top.text) && /^[2-9]$/.test(bottom.text) && top.value.compare(bottom.value) < 0
  return !isSimple || !isCommon(top, bottom) || isThing.test(bottom.unit)
}

/** Whether two numbers make a share that people say in words: a third, two thirds, three quarters. */
function isCommon(top: Figure, bottom: Figure): boolean {
  return bottom.value.n <= 5n && (top.value.n === 1n || top.value.n === bottom.value.n - 1n)
}

/** What a lower number counts one by one. */
const isThing =
  /^(?:xã|phường|thôn|bản|huyện|đơn vị|cơ quan|hồ sơ|nhiệm vụ|chỉ tiêu|tiêu chí|trường|dự án|sở|vụ|đại biểu|phiếu|điểm|hộ|trạm|công trình)/u
