import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import type { Mention } from './row-mentions.ts'

/** A row that a text names, and the figure that follows its name. */
export interface PairedFigure {
  readonly mention: Mention
  readonly figure: Figure
  /** What stands between the two. */
  readonly gap: string
}

/** What may stand between a name and its value: no mark but a bracket, a colon or a comma right before a word of being. */
const isNear =
  /^(?:[^,;.()\d]{0,60}|[^,;.()\d]{0,30},?\s(?:mới\s|chỉ\s|chỉ mới\s)?(?:với|đạt|là|có|chỉ còn|còn)\s[^,;.()\d]{0,20}|[^,;.()\d]{0,30})\(?$/u

/** Words before a figure that make of it a bound, or of what it tells a part. */
const isRough =
  /(?<!\p{L})(?:khoảng|gần|xấp xỉ|hơn|trên|dưới|từ|đến|tới|không quá|trong đó|riêng|thêm|cách)\s*\(?\s*$/iu

/** The first figure behind each name of a row, in its sentence, with no other name between and no fraction. */
export function pairedFigures(passage: Passage, mentions: readonly Mention[]): readonly PairedFigure[] {
  const { text, figures } = passage
  return mentions.flatMap((mention, at) => {
    const figure = figures.find(({ start, role }) => start >= mention.end && role === 'quantity')
    const next = mentions[at + 1]
    if (!figure || (next && next.start <= figure.start) || mention.row.year !== null) return []
    if (figure.start > sentenceAt(text, mention.start).end || isOfFraction(text, figure)) return []
    const gap = text.slice(mention.end, figure.start)
    return isNear.test(gap) && !isRough.test(gap) ? [{ mention, figure, gap }] : []
  })
}

/** Whether a figure is the upper or the lower number of a fraction, or an end of a range. */
function isOfFraction(text: string, { start, end }: Figure): boolean {
  return /^\s*[/–-]\s*\d/.test(text.slice(end, end + 4)) || /[/–-]\s*$/.test(text.slice(Math.max(0, start - 2), start))
}
