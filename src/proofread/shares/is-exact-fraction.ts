import type { Figure } from '../figures/figure.ts'
import { isRoughFraction, type PrintedFraction } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

/** Whether a fraction is written as a part of a whole: no rough share, no scale of a map, no third of an arm. */
export function isExactFraction(passage: Passage, fraction: PrintedFraction): boolean {
  const { top, bottom } = fraction
  if (isRoughFraction(passage, fraction)) return false
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
