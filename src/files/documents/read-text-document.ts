import type { Block, FinishedDocument, Footnote, Mark } from '../../proofread/text/finished-document.ts'
import { chartAt } from './text-charts.ts'
import { footnotesIn } from './text-footnotes.ts'
import type { TextLine } from './text-line.ts'
import { paragraphsOf } from './text-paragraphs.ts'
import { tableAt } from './text-tables.ts'

/**
 * Reads a text whose lines are broken as on paper, as programs give out that take the text of a document: lines are joined to
 * paragraphs, values at the ends of lines to tables, lone numbers to a chart, and footnotes are taken to what refers to them.
 */
export function readTextDocument(text: string): FinishedDocument {
  const all = text
    .normalize('NFC')
    .split(/\r\n|[\n\r\f]/)
    .map((line, at): TextLine => ({ text: line.trim(), line: at + 1 }))
  const { lines, footnotes } = footnotesIn(all)
  const blocks: Block[] = []
  let pending: TextLine[] = []
  const flush = () => {
    blocks.push(...paragraphsOf(pending))
    pending = []
  }
  for (let at = 0; at < lines.length; ) {
    const found = chartAt(lines, at) ?? tableAt(lines, at)
    if (found) {
      const kept = pending.slice(0, pending.length - found.taken)
      pending = kept
      flush()
      blocks.push(found.block)
      at = found.next
    } else {
      const line = lines[at]
      if (line) pending.push(line)
      at += 1
    }
  }
  flush()
  return { blocks: numbered(withNotes(blocks, footnotes), footnotes) }
}

const mark = (number: string) =>
  new RegExp(`(?<=\\p{L}|\\p{L}\\.|20\\d\\d)${number}(?!\\d|[.,/]\\d|%)(?=[\\s.,;:)]|$)`, 'u')

/** Takes the marks of footnotes, glued to the words that they belong to, out of the text. */
function withNotes(blocks: readonly Block[], footnotes: readonly Footnote[]): readonly Block[] {
  const open = [...footnotes]
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    let { text } = block
    const marks: Mark[] = []
    for (let next = open[0]; next; next = open[0]) {
      const { mark: sign } = next
      const at = mark(sign).exec(text)?.index
      if (at === undefined) break
      text = text.slice(0, at) + text.slice(at + sign.length)
      for (const [index, other] of marks.entries())
        if (other.at > at) marks[index] = { ...other, at: other.at - sign.length }
      marks.push({ mark: sign, at, isNote: true })
      open.shift()
    }
    return marks.length === 0 ? block : { ...block, text, notes: marks.map((each) => each.mark), marks }
  })
}

/** Numbers paragraphs, tables and charts, and puts footnotes at the end. */
function numbered(blocks: readonly Block[], footnotes: readonly Footnote[]): readonly Block[] {
  const counts = { paragraph: 0, table: 0, chart: 0 }
  const counted = blocks.map((block): Block => {
    if (block.kind === 'footnote') return block
    counts[block.kind] += 1
    const place = { ...block.place, [block.kind]: counts[block.kind] }
    if (block.kind !== 'table') return { ...block, place }
    const title = block.title
    const grid = block.grid.map((row) =>
      row.map((cell) => cell && { ...cell, place: { ...cell.place, table: counts.table } }),
    )
    return { ...block, title, place, grid }
  })
  return [...counted, ...footnotes]
}
