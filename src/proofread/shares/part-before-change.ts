import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'

/** Between a value and its change, or between two of its changes: a mark and a word of change. */
const toChange =
  /^\s*(?:\p{L}+[ \u00a0]?){0,5}\)?\s*(?:(?:[,;(–-]|so với[^.;\d]{0,40}\(?)\s*)?(?:tương (?:ứng|đương) )?(?:tăng|giảm|vượt|cao hơn|thấp hơn)(?:\s(?:thêm|nhẹ|mạnh))?\s*$/iu

/** Between the change of a value and the per cent that the value makes: so với cùng kỳ năm trước, đạt; và hoàn thành. */
const toShare =
  /^(?:[^.;:\d]|(?:19|20)\d\d){0,70}?(?:[,;]|\)|\svà)\s*(?:chiếm|đạt|bằng|hoàn thành|tương đương)(?:\s(?:tỷ lệ|tỉ lệ|khoảng|với))?\s*$/iu

/** Between them another value is told of. */
const another = /(?<!\p{L})(?:trong đó|riêng|trong khi|còn|gồm|bình quân|tăng|giảm)(?!\p{L})/iu

/** More changes than these are not told of one value. */
const mostChanges = 3

/** The value before a per cent whose changes stand between the two: đạt 1.250 tỷ đồng, tăng 8% so với cùng kỳ, bằng 62,5% dự toán. */
export function partBeforeChange(passage: Passage, percent: Figure, at: number): Figure | undefined {
  const before = passage.figures.slice(Math.max(0, at - 2 * mostChanges), at).filter(({ role }) => role !== 'year')
  const last = before.at(-1)
  const gap = last && between(passage, last, percent)
  if (!gap || !toShare.test(gap) || another.test(gap)) return undefined
  for (let place = before.length - 1; place > 0; place -= 1) {
    const [value, change] = [before[place - 1], before[place]]
    if (!value || !change || !toChange.test(between(passage, value, change))) return undefined
    const isChange = place > 1 && isChanged(passage.text, value)
    if (!isChange) return value.role === 'quantity' && !value.isPercent && value.value.n > 0n ? value : undefined
  }
  return undefined
}

function isChanged(text: string, { start }: Figure): boolean {
  return /(?:tăng|giảm|vượt|cao hơn|thấp hơn)(?:\s(?:thêm|nhẹ|mạnh))?\s*\(?$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  )
}
