import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'
import { readOnce } from './read-once.ts'
import { isWithin } from './sentence.ts'
import { topLevel } from './top-level.ts'

/** A piece of a sentence between marks that has one value: thấp nhất là xã Bản Vẹ với 41,2%. */
export interface ValuePiece {
  readonly figure: Figure
  /** The words of the piece before the value, and all of them. */
  readonly lead: string
  readonly words: string
  /** The rank that the piece gives to what it names; undefined without one. */
  readonly rank: number | undefined
  readonly separator: string
}

/** Words of values that are none of a list of names: changes, means, plans, other times. */
const aside =
  /(?<!\p{L})(?:tăng|giảm|bình quân|trung bình|chung|mục tiêu|kế hoạch|năm trước|cùng kỳ|so với|cao hơn|thấp hơn|hơn|kém|trên|dưới|từ|trở lên|chênh lệch|toàn tỉnh|cả nước|toàn quốc|cả tỉnh|khoảng|gần|tổng|trong đó|tối đa|tối thiểu|riêng)(?!\p{L})/iu

/** Runs of neighbouring pieces with one value of the same kind each, sentence by sentence; at least two to a run. */
export const valueRuns = readOnce((passage: Passage): readonly (readonly ValuePiece[])[] => {
  if (passage.figures.filter(({ role }) => role === 'quantity').length < 2) return []
  const runs: ValuePiece[][] = [[]]
  for (const piece of piecesOf(passage)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const isNext = piece && before && !/[.!?\n]/.test(piece.separator) && isAlike(before.figure, piece.figure)
    if (run && piece && isNext) run.push(piece)
    else runs.push(piece ? [piece] : [])
  }
  return runs.filter(({ length }) => length > 1)
})

function isAlike(one: Figure, other: Figure): boolean {
  const [a, b] = [countedWord(one), countedWord(other)]
  return one.isPercent === other.isPercent && one.scale.equals(other.scale) && (one.isPercent || a === b)
}

function piecesOf(passage: Passage): readonly (ValuePiece | undefined)[] {
  const { text } = passage
  const isOutside = topLevel(text, { start: 0, end: text.length })
  const marks = [...text.matchAll(/,\s|;\s|\svà\s(?=[^,;()]{0,90}\d)|[.!?](?=\s)|\n/gu)].filter(({ index }) =>
    isOutside(index),
  )
  return [...marks, undefined].map((mark, at) => {
    const before = marks[at - 1]
    const bounds = { start: before ? before.index + before[0].length : 0, end: mark?.index ?? text.length }
    return pieceOf(passage, bounds, before?.[0] ?? '.')
  })
}

function pieceOf(
  { text, figures }: Passage,
  bounds: { start: number; end: number },
  separator: string,
): ValuePiece | undefined {
  const own = figures.filter((each) => isWithin(bounds, each))
  const values = own.filter(({ role, start }) => role === 'quantity' && text[start - 1] !== '/')
  const words = text.slice(bounds.start, bounds.end)
  const list = bounds.start + words.length - afterColon(words).length
  const told = own.filter(({ role }) => role === 'rank')
  // Two ranks that lead to a list are those of its ends: từ hạng 58 đến hạng 60: …
  const ranks = told.length > 1 ? told.filter(({ start }) => start >= list) : told
  const [figure] = values
  if (!figure || values.length > 1 || ranks.length > 1 || aside.test(afterColon(words))) return undefined
  const rank = ranks[0] ? Number(ranks[0].text) : /(?:thứ|hạng) (?:nhất|Nhất)(?!\p{L})/u.test(words) ? 1 : undefined
  return { figure, lead: text.slice(bounds.start, figure.start), words, rank, separator }
}

/** The words of a piece without those that lead to the list that it begins. */
function afterColon(words: string): string {
  return words.slice(words.lastIndexOf(': ') + 1)
}
