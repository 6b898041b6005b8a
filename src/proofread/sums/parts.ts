import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'

/** A quantity of a passage that could be a part of another one, with the words around it that say which. */
export interface Part {
  readonly figure: Figure
  /** In small letters. */
  readonly label: string
}

const changes =
  /(?:tăng|giảm|thêm|vượt|hơn|kém|thiếu|thừa|cắt|chênh(?: lệch)?|bình quân|trung bình|mỗi|gấp|khoảng|từ|đến|xếp|so với|thứ)(?:\s+(?:thêm|là|được|tới|lên|xuống|\p{L}+ là))?\s*$/iu

/** Before a distance to a mark: dưới báo động II là 0,23 m. */
const belowMark = /(?:trên|dưới|vượt)\s(?:mức\s)?báo động[^,;\d]*$/iu

/** All quantities of a passage that count something: no shares, no fractions, no changes, no means. */
export const partsIn = readOnce((passage: Passage): readonly Part[] => {
  const { text, figures } = passage
  return figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || figure.isPercent || isInArithmetic(passage, figure)) return []
    if (/^(?:lần|bậc|%|ngày|tháng|năm|phút|giờ|tuổi)/u.test(figure.unit)) return []
    const before = text.slice(figures[at - 1]?.end ?? 0, figure.start)
    if (changes.test(before.slice(-30)) || belowMark.test(before.slice(-40))) return []
    return [{ figure, label: labelOf(before, text.slice(figure.end, figures[at + 1]?.start)) }]
  })
})

/** The words next to a figure, up to a mark or to what is joined to it by a word. */
function labelOf(before: string, behind: string): string {
  const front = before.split(/[;,:.(–]/u)
  const back = behind.split(/[;,:.()–]/u)
  const [last = '', first = ''] = [front.at(-1) ?? '', back[0] ?? '']
  const joinedBefore = front.length > 1 ? last : (last.split(/\s(?:và|còn|với)\s/u).at(-1) ?? '')
  const joinedBehind = back.length > 1 ? first : (first.split(/\s(?:và|còn|với)\s/u)[0] ?? '')
  return `${joinedBefore} ${joinedBehind}`.replace(/\s+/g, ' ').toLowerCase()
}

/** Whether a stroke or another sign of arithmetic stands next to it: 48/60, 6 x 5,5, 429 * 0,5 = 214,5; or it is a day or a range: 13-11. */
function isInArithmetic({ text }: Passage, { start, end }: Figure): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)]
  return /[/*×=+÷]\s*$|\sx\s$|\d[-–]$/u.test(before) || /^\s*[/*×=+÷]|^\sx\s|^[-–]\d/u.test(behind)
}

/** Nouns, by their first word, that may count the same things by another name. */
const sameThings: readonly (readonly string[])[] = [
  [
    'tỉnh',
    'thành',
    'huyện',
    'quận',
    'thị',
    'xã',
    'phường',
    'sở',
    'ban',
    'ngành',
    'cơ',
    'đơn',
    'địa',
    'đvhc',
    'chi',
    'phòng',
    'ubnd',
  ],
  [
    ...['người', 'công', 'viên', 'cán', 'lao', 'cá', 'biên', 'trường', 'đối', 'nam', 'nữ', 'đại', 'thành'],
    ...['trẻ', 'bé', 'em', 'cháu', 'học', 'giáo', 'hội', 'đoàn', 'đảng', 'sinh', 'bác', 'thanh'],
  ],
  ['thủ', 'tthc', 'dịch', 'dvc', 'dvctt'],
  ['hồ', 'thủ', 'lượt', 'giao'],
  ['vụ', 'đơn', 'trường', 'việc', 'cuộc'],
  ['nhiệm', 'nội', 'việc', 'công', 'chỉ', 'mục'],
]

/** Whether two quantities can be added: they count the same, as far as it is said, by the same word of scale. */
export function canBeAdded(one: Figure, other: Figure): boolean {
  const [a, b] = [countedWord(one), countedWord(other)]
  if (!one.scale.equals(other.scale)) return false
  return a === '' || b === '' || a === b || sameThings.some((words) => words.includes(a) && words.includes(b))
}
