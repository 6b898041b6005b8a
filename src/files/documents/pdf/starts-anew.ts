import { entryMark, isNextMark } from './entry-mark.ts'
import type { PageLayout } from './page-layout.ts'
import { endsEarly, type TextLine } from './text-lines.ts'

const indent = 8
const entry = /^([-+*•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}\.\s)/u
const near = 2

/** A paragraph as far as it is read. */
interface ParagraphSoFar {
  readonly lines: readonly TextLine[]
  /** Where its last line stands. */
  readonly page: PageLayout
}

/** Tells whether a line begins a paragraph: by its indent, its mark, the end or the distance of the line before, its size. */
export function startsAnew({ lines, page: pageBefore }: ParagraphSoFar, line: TextLine, page: PageLayout): boolean {
  const before = lines.at(-1)
  if (!before || Math.abs(before.size - line.size) > 0.6) return true
  const isSamePage = pageBefore === page || before.y > line.y
  if (isSamePage && before.y - line.y > Math.max(1.55 * page.pitch, 1.1 * line.size)) return true
  if (isCentred(before, pageBefore) && isCentred(line, page))
    return isSamePage && isCapitals(before) !== isCapitals(line)
  if (entry.test(line.text) && /[.;:]$/.test(before.text)) return true
  if (isNextItem(lines, line)) return true
  const isIndented = line.left > page.left + indent && Math.abs(line.left - (lines[1]?.left ?? -1)) > near
  if (isIndented && !(lines.length === 1 && hangsFrom(before, line))) return true
  return endsEarly(before, line, pageBefore.wrapsAt)
}

/** Whether a line is the item after the one that a paragraph is; bullets do not count, but stand below each other. */
function isNextItem([first]: readonly TextLine[], line: TextLine): boolean {
  const [mark, next] = [first && entryMark(first.text), entryMark(line.text)]
  if (!first || !mark || !next || !isNextMark(mark, next)) return false
  return mark.text !== next.text || Math.abs(first.left - line.left) < near
}

/** Whether a line begins below the words of an item, behind its mark. */
function hangsFrom({ pieces, text }: TextLine, { left }: TextLine): boolean {
  const [, words] = pieces
  return entryMark(text) !== undefined && words !== undefined && Math.abs(words.x - left) < near
}

function isCentred({ left, right }: TextLine, page: PageLayout): boolean {
  return left > page.left + 3 && Math.abs(left + right - page.left - page.right) < 12
}

const isCapitals = ({ text }: TextLine) => text === text.toLocaleUpperCase('vi')
