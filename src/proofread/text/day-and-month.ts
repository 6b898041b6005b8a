import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from './passage.ts'
import { roughnessAt } from './roughness.ts'
import { countedWord } from './units.ts'

/** Before a day of a month: sáng 14/3, hôm 28/2, (9/11), từ 3/4 đến 25/4. */
const beforeDay =
  /(?:^|[^\p{L}])(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|phiên|rạng sáng|nay|mai|qua|từ|đến|tới|hết|trước|sau|mùng|thứ \p{L}+|chủ nhật|tuần)\s*[,(]?\s*$/iu

/** Whether two numbers with a stroke between them are, or may be, a day and its month and not a part and its whole. */
export function isDayAndMonth(passage: Passage, top: Figure, bottom: Figure): boolean {
  if (!/^\s*\/\s*$/.test(between(passage, top, bottom)) || !isUpTo(top, 31) || !isUpTo(bottom, 12)) return false
  const lead = passage.text.slice(Math.max(0, top.start - 24), top.start)
  if (beforeDay.test(lead)) return true
  if (roughnessAt(passage.text, top.start)) return false
  return countedWord(bottom) === '' && !isPartOf.test(passage.text.slice(bottom.end, bottom.end + 60))
}

/** Behind a part and its whole that count nothing by themselves: a result, or others of a row that do. */
const isPartOf = /^\s*=|^(?:\s*(?:[,;]|,?\s*và)\s*[1-9]\d?\/[1-9]\d?(?=\D))+\s+\p{L}/u

function isUpTo({ text, value }: Figure, most: number): boolean {
  return /^\d{1,2}(?:\D|$)/.test(text) && Number(value.n) / Number(value.d) < most + 1
}

/** Whether a figure is the day or the month of a date that is written without its year. */
export function isInDate(passage: Passage, figure: Figure): boolean {
  const at = passage.figures.indexOf(figure)
  const [before, behind] = [passage.figures[at - 1], passage.figures[at + 1]]
  return (
    (behind !== undefined && isDayAndMonth(passage, figure, behind)) ||
    (before !== undefined && isDayAndMonth(passage, before, figure))
  )
}
