import { exact, one } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'
import { readOnce } from './read-once.ts'

/** Numbers in words, from two: one is an article too. */
const words = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** What is announced by number before it is listed. */
export const announcedNouns =
  'khoản|nhóm|lĩnh vực|nội dung|giải pháp|nhiệm vụ|hạn chế|tồn tại|xã|phường|huyện|thôn|đơn vị|cơ quan|sở|tỉnh|dự án|công trình|tiêu chí|chỉ tiêu|hình thức|loại|kênh|nguồn|bước|yếu tố|nguyên nhân|kiến nghị|đề xuất|vấn đề|mục tiêu|phần|văn bản|thủ tục|dịch vụ|mô hình|địa phương|ngành|chương trình|trường|bệnh viện|chi bộ|tổ chức|hội|đề án|sản phẩm|môn|khâu|điểm nghẽn|nút thắt|trụ cột|đột phá'

const inWords = new RegExp(`(?<![\\p{L}])(${words.join('|')})(?=\\s(?:${announcedNouns})(?!\\p{L}))`, 'giu')

/** Small numbers in words before a noun, in the form of figures. */
export const numbersInWords = readOnce(({ text }: Passage): readonly Figure[] =>
  [...text.matchAll(inWords)].map(({ 0: word, index }) => ({
    text: word,
    ...{
      start: index,
      end: index + word.length,
      role: 'quantity',
      value: exact(`${words.indexOf(word.toLowerCase()) + 2}`),
    },
    ...{ otherValue: null, decimals: 0, isPercent: false, unit: '', scale: one, isMalformed: false },
  })),
)

/** Whether a number in words before a noun stands in a text. */
export function hasNumberInWords(text: string): boolean {
  return text.search(inWords) >= 0
}
