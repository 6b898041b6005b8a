import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import type { Pair } from './change-pair.ts'
import { changeWord } from './change-words.data.ts'
import type { Change } from './changes.ts'

/** Words behind which another thing is spoken of, or another time. */
const another =
  /;|[.!?]\s|(?<!\p{L})(?:trong khi|song|riêng|trong đó|dự kiến|sẽ|cũng|tiếp tục|tiếp đó|sau đó)(?!\p{L})|(?<!\p{L})(?:và|nhưng|còn|(?<!so )với)\s+(?!(?:tăng|giảm|đạt|bằng|vượt|cao|thấp|nhiều|ít|hoàn thành|chiếm|đã|lên|xuống|chênh|kém|hơn|tương)(?!\p{L}))[\p{L}\d]/u

/** Commas within a name: tỉnh, thành phố; sở, ban, ngành. */
const joint =
  /(?<=\p{L}),\s(?:thành phố|thành|phường|xã|thị trấn|ban|ngành|đặc khu|địa phương|thôn|bản|ấp|khu phố|tổ dân phố|buôn|làng|khóm|tổ chức|viên chức|người lao động)(?=,|\s*\(?$|\s(?:và|trong))/gu

/** How a part of a sentence begins that says more of the same value. */
const same =
  /^\s*(?:$|\(|(?:đã|tức|tương ứng|tương đương|hay|qua đó|như vậy|đều|mức|so với|bằng|đạt|chiếm|hoàn thành|thực hiện|xếp|từ|tỷ lệ|tốc độ|tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|năm|cùng kỳ|kỳ|là|cả|trung bình|bình quân|nghĩa|và|lên|xuống|cải thiện|chênh|chậm|nhanh|trước|hơn|còn)(?!\p{L}))/iu

/** Whether nothing but more of the same value stands between it and the word of a change behind it. */
export function isOfSame({ text }: Passage, now: Figure, { start, way }: Change): boolean {
  const between = text.slice(now.end, start)
  const gap = (way === 'apart' ? between.replace(/;\s*$/u, ', ') : between)
    .replace(/\([^()]*\)/gu, ' ')
    .replace(joint, '')
  const [, ...others] = gap.split(/,\s/u)
  return !another.test(gap) && others.every((each) => same.test(each))
}

/** Whether a change counts what the values count, as far as all say what it is. */
export function countsSame({ figure }: Change, { before, now }: Pair): boolean {
  const word = countedWord(figure)
  if (figure.isPercent || word === '' || /^(?:điểm|đơn|trường|người)$/u.test(word)) return true
  const words = [countedWord(before), countedWord(now)].filter((each) => each !== '')
  return words.length === 0 || words.includes(word) || words.includes('người')
}

const plainWords =
  /^(?:năm|quý|tháng|kỳ|tuần|học|vụ|khóa|đợt|nhiệm|trước|sau|nay|này|ngoái|đến|đạt|được|là|có|còn|chỉ|tăng|giảm|lên|xuống|thì|thực|hiện|tế|trong|khi|và|so|với|cùng|bằng|ở|mức|của|đã|cuối|đầu|kế|hoạch|dự|toán|chỉ|tiêu|giao|định|quy|mục|thẩm|tự|chấm|đánh|giá|i+|sắp|xếp|từ|cho|tại|vào|toàn|cả|số|tổng|kết|quả|qua|công|nhận)$/u

/** How many words of a value behind another may be words that the first one has not, so that both are still of the same. */
const mostNew = 2

/** Whether the words before the second of two values name nothing that those around the first do not. */
export function namesNothingNew({ text }: Passage, from: number, first: Figure, second: Figure): boolean {
  const known = new Set(wordsOf(text.slice(from, first.start) + text.slice(second.end, second.end + 40)))
  const [unit = '', ...rest] = text.slice(first.end, second.start).split(/[,;(]|\.\s/u)
  const own = wordsOf(
    rest.length === 0 ? unit.replace(/^[^\d]*?(?=(?:năm|xuống|lên|còn|so|trong|và))/u, '') : rest.join(' '),
  )
  const added = own.filter((word) => !known.has(word))
  return !added.some((word) => ofAnother.test(word)) && added.filter((word) => !plainWords.test(word)).length <= mostNew
}

/** A word that makes of a group the one beside it: hộ cận nghèo, hộ tái nghèo. */
const ofAnother = /^(?:cận|tái|phi|ngoài)$/u

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Whether a change says something of a thing that it names itself: cao hơn anh Tuấn 1 điểm. */
export function hasOtherBase({ text }: Passage, { start, figure, word }: Change): boolean {
  return /^\s+\p{Ll}+\s+\p{Lu}/u.test(text.slice(start + word.length, figure.start))
}

/** Whether a second word of change stands in a text. */
export function tellsChange(text: string): boolean {
  return [...text.matchAll(changeWord)].length > 0
}
