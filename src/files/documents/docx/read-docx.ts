import type { Block, Chart, Paragraph, Place } from '../../../proofread/text/finished-document.ts'
import { WorkbookRefusal } from '../../sheets/workbook-refusal.ts'
import { oneLine } from '../clean-text.ts'
import { documentLimits } from '../document-limits.ts'
import type { DocumentReading } from '../document-reading.ts'
import { namesChart, namesTable } from '../names-table.ts'
import { withMarks } from '../with-marks.ts'
import { withTableNumbers } from '../with-table-numbers.ts'
import { readChartPart } from './chart-part.ts'
import { type DocxPackage, openDocx } from './docx-package.ts'
import { createFieldStack } from './field-stack.ts'
import type { Attachment, Story } from './gathering.ts'
import { type InlineContent, readInlineContent } from './inline-content.ts'
import { itemStart } from './item-start.ts'
import { createListMarks } from './list-marks.ts'
import { hasMarginFigures } from './margin-figures.ts'
import { createNoteMarks, type NoteKind } from './note-marks.ts'
import { type Leftover, readTableCells } from './table-cells.ts'
import { requireSize } from './table-grid.ts'
import { elementAt, elementsNamed, elementsOf, isOn, type XmlElement } from './xml-element.ts'

/** Where the text of a place stands in the main part of a Word file. */
export interface DocxAnchor {
  readonly place: Place
  /** The paragraphs (`w:p`) of the text, each by how many start tags of that name stand before its own in the part. */
  readonly paragraphs: readonly number[]
  /** The note whose text it is; it stands in another part, and the main one refers to it. */
  readonly note?: { readonly kind: NoteKind; readonly id: string }
}

export interface DocxReading extends DocumentReading {
  /** For every paragraph, note and cell that has text, in the order of reading. */
  readonly anchors: readonly DocxAnchor[]
}

interface Reading {
  readonly file: DocxPackage
  readonly story: Story
  readonly blocks: Block[]
  readonly anchors: DocxAnchor[]
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>
  /** Read after everything else. */
  readonly endnotes: Block[]
  readonly captionStyles: ReadonlySet<string>
  /** Paragraphs in such a style. */
  readonly captions: Set<Block>
  readonly counts: { paragraphs: number; tables: number; charts: number; cells: number; letters: number }
  /** Text of paragraphs whose mark is deleted: it runs on into the next one. */
  readonly running: InlineContent[]
  readonly runningOrders: number[]
}

/**
 * Reads a Word document (.docx) as a reader sees it: tracked changes accepted, results of fields, no hidden text and no
 * table of contents. Text boxes follow the paragraph that they hang on, footnotes the paragraph or table that refers to
 * them, endnotes everything. Marks that a list gives its items stand before them as if they were typed.
 *
 * Pages are those at which the program last broke the text; where it did not say, they are left out.
 *
 * @throws WorkbookRefusal if the file is damaged or too large
 * @see ECMA-376 part 1, §17
 */
export function readDocx(bytes: Uint8Array): DocxReading {
  const file = openDocx(bytes)
  const reading = startReading(file)
  readBlocks(file.body, reading)
  flushRunning(reading)
  if (file.margins.some((margin) => hasMarginFigures(margin, reading.story))) reading.story.doubts.add('margins')
  const { blocks, renumbered } = withTableNumbers(withChartTitles([...reading.blocks, ...reading.endnotes]))
  return {
    document: { blocks },
    doubts: [...new Set([...file.doubts, ...reading.story.doubts])],
    anchors: reading.anchors.map((anchor) => ({ ...anchor, place: renumbered(anchor.place) })),
  }
}

function startReading(file: DocxPackage): Reading {
  const styles = elementsOf(file.styles).filter(({ name }) => name === 'style')
  const idsOf = (wanted: (style: XmlElement) => boolean) =>
    new Set(styles.filter(wanted).map((style) => style.attribute('styleId') ?? ''))
  return {
    file,
    story: {
      page: file.marksPages ? 1 : undefined,
      fields: createFieldStack(),
      marks: createNoteMarks(file.settings),
      lists: createListMarks(file.numbering, file.styles),
      raisedStyles: idsOf((style) => elementAt(style, 'rPr', 'vertAlign')?.attribute('val') === 'superscript'),
      hiddenStyles: idsOf((style) => isOn(elementAt(style, 'rPr', 'vanish'))),
      doubts: new Set(),
    },
    blocks: [],
    anchors: [],
    notes: { footnote: notesOf(file.footnotes), endnote: notesOf(file.endnotes) },
    endnotes: [],
    captionStyles: idsOf((style) => elementAt(style, 'name')?.attribute('val')?.toLowerCase() === 'caption'),
    captions: new Set(),
    counts: { paragraphs: 0, tables: 0, charts: 0, cells: 0, letters: 0 },
    running: [],
    runningOrders: [],
  }
}

function notesOf(part: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(elementsOf(part).map((note) => [note.attribute('id') ?? '', note]))
}

/** Reads what stands one below the other: paragraphs, tables, and what wraps them. */
function readBlocks(container: XmlElement, reading: Reading): void {
  for (const element of elementsOf(container)) {
    if (element.name === 'p') readParagraph(element, reading)
    else if (element.name === 'tbl') readTable(element, reading)
    else if (element.name === 'altChunk') reading.story.doubts.add('embedded')
    else if (element.name === 'AlternateContent') readBlocks(elementAt(element, 'Choice') ?? element, reading)
    else if (!['del', 'moveFrom', 'sdtPr', 'sectPr'].includes(element.name)) readBlocks(element, reading)
  }
}

function readParagraph(element: XmlElement, reading: Reading): void {
  reading.running.push(readInlineContent(element, reading.story))
  reading.runningOrders.push(element.order)
  const mark = elementAt(element, 'pPr', 'rPr')
  if (elementAt(mark, 'del') ?? elementAt(mark, 'moveFrom')) reading.story.doubts.add('changes')
  else flushRunning(reading, reading.story.lists.next(element))
}

/** Ends a paragraph: of one element, or of several whose marks between them are deleted. @param item its mark as that of a list */
function flushRunning(reading: Reading, item = ''): void {
  const parts = reading.running.splice(0)
  const orders = reading.runningOrders.splice(0)
  const own = withMarks(
    oneLine(parts.map((part) => part.text).join('')),
    parts.flatMap(({ marks }) => marks),
  )
  if (own.text !== '') {
    reading.counts.paragraphs += 1
    const place = { ...pageOf(parts), paragraph: reading.counts.paragraphs }
    const start = itemStart(item)
    const text = start + own.text
    const marks = own.marks?.map((mark) => ({ ...mark, at: mark.at + start.length }))
    addText(text, reading)
    const notes = parts.flatMap(({ attachments }) =>
      attachments.flatMap((each) => (each.kind === 'note' ? [each.mark] : [])),
    )
    const block: Paragraph = {
      ...{ kind: 'paragraph', text, place },
      ...(notes.length > 0 && { notes }),
      ...(marks && { marks }),
    }
    reading.blocks.push(block)
    if (parts.some(({ style }) => reading.captionStyles.has(style))) reading.captions.add(block)
    reading.anchors.push({ place, paragraphs: orders })
  }
  readLeftovers(
    parts.flatMap(({ attachments }) => attachments),
    reading,
  )
}

function pageOf(parts: readonly InlineContent[]): { page?: number } {
  const page = (parts.find(({ text }) => text.trim() !== '') ?? parts[0])?.page
  return page === undefined ? {} : { page }
}

/** @throws WorkbookRefusal if all texts together are too long */
function addText(text: string, { counts }: Reading): void {
  counts.letters += text.length
  if (counts.letters <= documentLimits.letters) return
  const what = { vi: 'độ dài văn bản', en: 'the length of the text' }
  throw new WorkbookRefusal('workbook-too-large', { what, limit: documentLimits.letters.toLocaleString('vi') })
}

function readLeftovers(leftovers: readonly Leftover[], reading: Reading): void {
  for (const each of leftovers) {
    if (each.kind === 'text-box') readBlocks(each.content, reading)
    else if (each.kind === 'chart') readChart(each.relationship, reading)
    else if (each.kind === 'table') readTable(each.element, reading)
    else readNote(each, reading)
  }
}

function readNote({ note, id, mark }: Extract<Attachment, { kind: 'note' }>, reading: Reading): void {
  const element = reading.notes[note].get(id)
  if (!element) return
  const { page } = reading.story
  const parts = elementsNamed(element, 'p').map((each) => {
    const content = readInlineContent(each, { ...reading.story, page })
    return itemStart(reading.story.lists.next(each)) + content.text
  })
  const { text } = withMarks(oneLine(parts.join('\n')), [])
  addText(text, reading)
  const place = { ...(page !== undefined && { page }), footnote: mark }
  const into = note === 'footnote' ? reading.blocks : reading.endnotes
  if (text === '') return
  into.push({ kind: 'footnote', mark, text, place })
  reading.anchors.push({ place, paragraphs: [], note: { kind: note, id } })
}

function readChart(relationship: string, reading: Reading): void {
  const part = reading.file.related(relationship)
  if (!part) return
  reading.counts.charts += 1
  const { page } = reading.story
  const place = { ...(page !== undefined && { page }), chart: reading.counts.charts }
  reading.blocks.push({ kind: 'chart', ...readChartPart(part), place })
}

/** A chart without a title of its own has that of the paragraph beside it that names it. */
function withChartTitles(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'chart' || block.title !== null) return block
    const beside = [blocks[index - 1], blocks[index + 1]]
    const name = beside.find((each) => each?.kind === 'paragraph' && namesChart(each.text))
    return name?.kind === 'paragraph' ? ({ ...block, title: name.text } satisfies Chart) : block
  })
}

function readTable(element: XmlElement, reading: Reading): void {
  const { counts, blocks, story } = reading
  counts.tables += 1
  const before = blocks.at(-1)
  const title = before?.kind === 'paragraph' && (reading.captions.has(before) || namesTable(before.text))
  const place = { ...(story.page !== undefined && { page: story.page }), table: counts.tables }
  const { rows, anchors, leftovers } = readTableCells(element, counts.tables, story)
  counts.cells += rows.length * (rows[0]?.length ?? 0)
  requireSize(1, counts.cells)
  for (const cell of rows.flat()) if (cell) addText(cell.text, reading)
  if (rows.length > 0) blocks.push({ kind: 'table', title: title ? before.text : null, grid: rows, place })
  reading.anchors.push(...anchors)
  readLeftovers(leftovers, reading)
}
