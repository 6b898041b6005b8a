import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { isSpan } from '../text/units.ts'
import type { Change } from './changes.ts'

/** A change with the value that it is of, and the value before where that is told. */
export interface ChangeRow {
  readonly change: Change
  readonly now: Figure
  readonly before: Figure | undefined
}

/** What a row of changes is held against. */
const against = /so (?:với|cùng)\s(?:cùng kỳ|kỳ|năm|tháng|quý|tuần|giai đoạn|vụ|đợt|6 tháng|thời điểm)/giu

/** The changes of sentences that hold several values against a time before, each with its own value. */
export function changeRowsIn(passage: Passage, changes: readonly Change[]): readonly ChangeRow[] {
  const starts = new Set(changes.map(({ figure }) => sentenceAt(passage.text, figure.start).start))
  return [...starts].flatMap((start) => rowsOf(passage, changes, sentenceAt(passage.text, start)))
}

function rowsOf(passage: Passage, changes: readonly Change[], sentence: Bounds): readonly ChangeRow[] {
  const { text } = passage
  const found = [...text.slice(sentence.start, sentence.end).matchAll(against)]
  const [only] = found
  if (!only || found.length > 1) return []
  const at = sentence.start + only.index
  const opens = !/[\p{L}\d]/u.test(text.slice(sentence.start, at))
  const from = opens && sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : sentence.start
  const values = valuesIn(passage, { start: from, end: at })
  const own = changes.filter(
    ({ figure }) => figure.start > at && isWithin(sentence, figure) && isAmount(figure) && !isBracketed(text, figure),
  )
  const bracket = /^[^().;]{0,60}\(([^()]*)\)/u.exec(text.slice(at, sentence.end))
  const bases = bracket ? passage.figures.filter((each) => isWithin(boundsOf(at, bracket), each) && isAmount(each)) : []
  if (own.length < 2 || values.length < 2) return []
  const row = own.map(({ figure }) => figure)
  return own.flatMap((change) => {
    const now = matching(passage, change.figure, { others: values, row })
    const before = bases.length > 1 ? matching(passage, change.figure, { others: bases, row }) : undefined
    return now && (before || bases.length === 0) ? [{ change, now, before }] : []
  })
}

function boundsOf(at: number, { 0: whole, 1: inside = '' }: RegExpExecArray): Bounds {
  const end = at + whole.length
  return { start: end - 1 - inside.length, end }
}

function valuesIn(passage: Passage, bounds: Bounds): readonly Figure[] {
  const open = topLevel(passage.text, bounds)
  return passage.figures.filter((each) => isWithin(bounds, each) && isAmount(each) && open(each.start))
}

const isAmount = (figure: Figure) =>
  figure.role === 'quantity' && !figure.isPercent && !isSpan(figure) && countedWord(figure) !== ''

function isBracketed(text: string, { start }: Figure): boolean {
  return /\([^()]*$/u.test(text.slice(Math.max(0, start - 60), start))
}

/** The one of some figures that counts what another does: by its unit, else by the words around, else by its place among as many. */
function matching(
  passage: Passage,
  figure: Figure,
  { others, row }: { readonly others: readonly Figure[]; readonly row: readonly Figure[] },
): Figure | undefined {
  const isAlike = (each: Figure) => countedWord(each) === countedWord(figure) && each.scale.equals(figure.scale)
  const alike = others.filter(isAlike)
  const [first] = alike
  if (alike.length < 2) return row.filter(isAlike).length === 1 ? first : undefined
  const words = wordsAround(passage, figure)
  const named = alike.filter((each) => wordsAround(passage, each).some((word) => words.includes(word)))
  if (named.length === 1) return named[0]
  const peers = row.filter(isAlike)
  return peers.length === alike.length ? alike[peers.indexOf(figure)] : undefined
}

const plain =
  /^(?:tăng|giảm|thêm|làm|bị|số|và|có|là|xảy|ra|so|với|cùng|kỳ|năm|tháng|quý|trước|của|được|trong|đã|còn|đó|người|vụ)$/u

/** The telling words between the marks around a figure. */
function wordsAround({ text }: Passage, figure: Figure): readonly string[] {
  const before = /[^,;.:()\d]*$/u.exec(text.slice(Math.max(0, figure.start - 40), figure.start))?.[0] ?? ''
  const behind = /^[^,;.:()\d]*/u.exec(text.slice(figure.end, figure.end + 40))?.[0] ?? ''
  return `${before} ${behind}`
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && !plain.test(word))
}
