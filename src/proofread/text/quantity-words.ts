import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'
import { sentenceAt } from './sentence.ts'

/** What is said right around a figure, in plain letters. */
export interface QuantityWords {
  /** What it counts, word by word, up to a mark, a verb or a number: nguoi co cong va than nhan. */
  readonly counted: readonly string[]
  /** Words of its clause before it, without those that only lead to a value: thu ngan sach nha nuoc tren dia ban. */
  readonly lead: readonly string[]
}

/** Words behind what is counted. */
const ends =
  /\s(?:trong|tại|ở|trên|với|của|thuộc|cho|được|đã|có(?! công)|là|gồm|bao gồm|đạt|chiếm|bằng|tăng|giảm|so với|do|theo|từ|đến|đang|năm|và(?= \p{Lu})|cần|phải|sẽ|hiện|này|nêu|nói|kể)(?!\p{L}).*$/su

const plain = new Set(
  'so tong la dat co voi cua duoc da uoc thuc hien khoang ca nhin chung luy ke den het nay trong o muc gom cong'.split(
    ' ',
  ),
)

/** Words for the whole of a place, which the paper is about. */
const scope = /(?:toàn|cả|của|trên địa bàn) (?:tỉnh|thành phố|huyện|xã|phường)(?!\p{L})/giu

/** The words that say what a figure is of. */
export function quantityWords({ text, figures }: Passage, figure: Figure): QuantityWords {
  const previous = figures.findLast(({ end }) => end <= figure.start)
  const sentence = sentenceAt(text, figure.start)
  const from = Math.max(sentence.start, figure.start - longest, previous?.end ?? 0)
  const lead =
    text
      .slice(from, figure.start)
      .replace(/\s\($/u, '')
      .split(/[,;:()]|\.\s/u)
      .at(-1) ?? ''
  const behind = text.slice(figure.end, figure.end + longest).split(/[,;.:()\d–]/u)[0] ?? ''
  const words = (piece: string) =>
    searchName(piece)
      .split(' ')
      .filter((word) => word !== '')
  return {
    counted: words(behind.replace(ends, '')),
    lead: words(lead.replace(scope, ' ')).filter((word) => !plain.has(word)),
  }
}

/** Farther words are of something else. */
const longest = 100

/** How many words two figures count by from the first on. */
export function sharedPrefix(one: readonly string[], other: readonly string[]): number {
  const apart = one.findIndex((word, at) => word !== other[at])
  return apart < 0 ? one.length : apart
}

/** How many words two figures have in common right before them. */
export function sharedSuffix(one: readonly string[], other: readonly string[]): number {
  return sharedPrefix(one.toReversed(), other.toReversed())
}
