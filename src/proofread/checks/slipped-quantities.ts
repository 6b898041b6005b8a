import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Passage } from '../text/passage.ts'
import { type QuantityWords, quantityWords, sharedPrefix, sharedSuffix } from '../text/quantity-words.ts'
import { sectionsOf } from '../text/sections.ts'
import { sentenceAt } from '../text/sentence.ts'
import { contextOf, isSameAmount, toldTwice } from './restated-quantities.ts'

interface Known extends QuantityWords {
  readonly figure: Figure
  readonly context: string
  /** That it is planned, or of another year. */
  readonly other: string
  /** The office, place or field that its part of the document is about, where that is told. */
  readonly section: string | undefined
  /** Position of its passage in the document. */
  readonly order: number
}

/** Quantities told again in the same words, or counting the same, with two digits changed about: 41.720 lượt bạn đọc … 47.120 lượt bạn đọc. */
export const slippedQuantities: DocumentCheck = ({ passages }) => {
  const known = new Map<string, Known[]>()
  const sections = sectionsOf(passages)
  return passages.flatMap((passage) => {
    if (passage.kind === 'cell') return []
    return passage.figures.flatMap((figure) => {
      if (!isTold(passage, figure)) return []
      const key = keyOf(figure)
      const bucket = known.get(key) ?? []
      const section = sections.get(passage.order)
      const own = {
        figure,
        section,
        ...quantityWords(passage, figure),
        ...contextAround(passage, figure),
        order: passage.order,
      }
      const claim = claimOf(passage, own, bucket)
      known.set(key, bucket)
      if (bucket.length < mostKept) bucket.push(own)
      return claim
    })
  })
}

/** So many figures with the same digits are compared. */
const mostKept = 20

const fewestDigits = 3

/** The same for all figures of the same digits that count the same. */
function keyOf(figure: Figure): string {
  const digits = [...figure.text.replace(/\D/g, '')].sort().join('')
  return `${digits}|${figure.decimals}|${figure.isPercent}|${figure.scale.n}|${countedWord(figure)}`
}

const aside =
  /(?:tăng|giảm|thêm|hơn|kém|vượt|chênh|so với|từ|đến|lên|xuống|còn|riêng|mỗi|khoảng|gần|trong đó|thiếu|thừa)\s*\(?$/iu

/** Whether a figure with enough digits tells how much there is, and no change. */
function isTold({ text }: Passage, figure: Figure): boolean {
  const digits = figure.text.replace(/\D/g, '')
  if (figure.role !== 'quantity' || digits.length < fewestDigits || /0{3}$/.test(digits)) return false
  return !aside.test(text.slice(Math.max(0, figure.start - 12), figure.start)) && !/^\s*\//.test(text.slice(figure.end))
}

/** Times and names of a sentence up to the end of the figure's clause, words for other times too. */
function contextAround({ text }: Passage, figure: Figure): Pick<Known, 'context' | 'other'> {
  const { start, end } = sentenceAt(text, figure.start)
  const clause = text.slice(figure.end, Math.min(end, figure.end + 40)).split(/[,;]/u)[0] ?? ''
  const words = text.slice(start, figure.end) + clause
  const other = /năm (?:trước|ngoái|sau|tới)|cùng kỳ|kế hoạch|dự toán|mục tiêu|chỉ tiêu/iu.exec(words)?.[0] ?? ''
  return { context: contextOf(words), other: other.toLowerCase() }
}

function claimOf(passage: Passage, own: Known, bucket: readonly Known[]): readonly Claim[] {
  const like = bucket.filter((each) => each.section === own.section && isOfSame(each, own) && isSameTime(each, own))
  if (like.length === 0 || like.some(({ figure }) => isSameAmount(figure, own.figure))) return []
  const swapped = like.find(({ figure }) => isSwapped(figure, own.figure))
  return swapped ? [toldTwice(passage, own.figure, swapped.figure)] : []
}

/** Fewer words in common may be of many things; but two before a large number that counts the same may not. */
const [fewestCounted, fewestLead, fewestOfLarge] = [3, 4, 2]

/** So many digits are those of a large number. */
const large = 5

function isOfSame(one: Known, other: Known): boolean {
  const counted = sharedPrefix(one.counted, other.counted)
  if (counted >= fewestCounted && !/^(?:nghin|trieu|ty|dong)$/.test(one.counted[0] ?? '')) {
    return Math.min(one.counted.length, other.counted.length) === counted
  }
  const unit = countedWord(one.figure)
  const isLarge = one.figure.text.replace(/\D/g, '').length >= large && unit !== '' && unit !== 'đồng'
  return sharedSuffix(one.lead, other.lead) >= (isLarge ? fewestOfLarge : fewestLead) || isNameOf(one, other)
}

/** Paragraphs so far away may shorten a name. */
const near = 3

/** Words that only lead to a name, and words of times. */
const determiner = /^(?:muc|khoan|nguon|phan|tong)$/
const time = /^(?:dau|cuoi|nam|quy|thang|truoc|sau|ky|ke|hoach|du|kien|toan|tang|giam|giao)$/

/** Whether one is called by the first words of the other's name: dự phòng ngân sách 248 tỷ đồng … với mức dự phòng 284 tỷ đồng. */
function isNameOf(one: Known, other: Known): boolean {
  const [a, b] = [one, other].map(({ lead }) => lead.filter((word) => !determiner.test(word)))
  if (!a || !b || Math.abs(one.order - other.order) > near || countedWord(one.figure) === '') return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const rest = long.slice(short.length)
  return (
    short.length >= 2 &&
    rest.length <= 2 &&
    sharedPrefix(short, long) === short.length &&
    !rest.some((word) => time.test(word))
  )
}

function isSameTime(one: Known, other: Known): boolean {
  // What is told again of a plan is not called one again.
  const isOfPlan = one.other === other.other || (other.other === '' && isNameOf(one, other))
  return isOfPlan && (one.context === other.context || other.context === '' || one.context === '')
}

function isSwapped(one: Figure, other: Figure): boolean {
  const [a, b] = [bare(one), bare(other)].map((text) => text.replace(/\D/g, ''))
  return a !== undefined && a.length === b?.length && [...a].filter((digit, at) => digit !== b[at]).length === 2
}
