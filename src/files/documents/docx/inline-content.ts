import type { DoubtCode } from '../doubts.data.ts'
import type { FieldStack } from './field-stack.ts'
import type { NoteKind, NoteMarks } from './note-marks.ts'
import { elementAt, elementsNamed, elementsOf, isOn, textIn, type XmlElement } from './xml-element.ts'

/** What hangs on a paragraph and is read after it. */
export type Attachment =
  | { readonly kind: 'note'; readonly note: NoteKind; readonly id: string; readonly mark: string }
  | { readonly kind: 'text-box'; readonly content: XmlElement }
  | { readonly kind: 'chart'; readonly relationship: string }

export interface InlineContent {
  /** Lines parted by line feeds; marks of notes left out. */
  readonly text: string
  /** Page on which its first letter stands; undefined where pages are not marked. */
  readonly page: number | undefined
  /** The id of the paragraph's style; empty without one. */
  readonly style: string
  readonly attachments: readonly Attachment[]
}

/** What runs through a document while its text is read. */
export interface Story {
  /** Undefined where pages are not marked. */
  page: number | undefined
  readonly fields: FieldStack
  readonly marks: NoteMarks
  /** Styles whose text is hidden. */
  readonly hiddenStyles: ReadonlySet<string>
  readonly doubts: Set<DoubtCode>
}

interface Gathering {
  text: string
  page: number | undefined
  readonly attachments: Attachment[]
}

type Reader = (element: XmlElement, into: Gathering, story: Story) => void

/**
 * Reads what a paragraph shows: text as if all tracked changes were accepted, results of fields, no hidden text, no marks
 * of notes.
 */
export function readInlineContent(paragraph: XmlElement, story: Story): InlineContent {
  const into: Gathering = { text: '', page: undefined, attachments: [] }
  if (isHidden(elementAt(paragraph, 'pPr'), 'pStyle', story)) story.doubts.add('hidden')
  else readChildren(paragraph, into, story)
  const style = elementAt(paragraph, 'pPr', 'pStyle')?.attribute('val') ?? ''
  return { ...into, page: into.page ?? story.page, style }
}

const readChildren: Reader = (element, into, story) => {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const reader = readers.get(child.name) ?? readChildren
    reader(child, into, story)
  }
}

/** Writes signs where they are shown. */
function write(text: string, into: Gathering, story: Story): void {
  if (!story.fields.isShown()) return
  if (text.trim() !== '') into.page ??= story.page
  into.text += text
}

const writing =
  (text: string): Reader =>
  (_, into, story) =>
    write(text, into, story)

const nothing: Reader = () => {}

const readRun: Reader = (run, into, story) => {
  const children = elementsOf(run)
  const looks = children.find(({ name }) => name === 'rPr')
  if (isHidden(looks, 'rStyle', story)) {
    story.doubts.add('hidden')
    return
  }
  const reference = children.find((child) => noteOf(child) && isFollowedByMark(child))
  if (!reference) return readChildren(run, into, story)
  const mark = children.map((child) => (child.name === 'sym' ? signOf(child) : textIn(child))).join('')
  addNote(reference, mark.trim(), into)
}

function isHidden(looks: XmlElement | undefined, styleName: string, story: Story): boolean {
  if (!looks) return false
  const vanish = styleName === 'rStyle' ? elementAt(looks, 'vanish') : undefined
  if (vanish) return isOn(vanish)
  return story.hiddenStyles.has(elementAt(looks, styleName)?.attribute('val') ?? '')
}

const noteOf = ({ name }: XmlElement): NoteKind | undefined =>
  name === 'footnoteReference' ? 'footnote' : name === 'endnoteReference' ? 'endnote' : undefined

const isFollowedByMark = (reference: XmlElement) =>
  ['1', 'true', 'on'].includes(reference.attribute('customMarkFollows') ?? '')

const readReference: Reader = (reference, into, story) => {
  const note = noteOf(reference)
  if (note && story.fields.isShown()) addNote(reference, story.marks.next(note), into)
}

function addNote(reference: XmlElement, mark: string, { attachments }: Gathering): void {
  const note = noteOf(reference)
  if (note) attachments.push({ kind: 'note', note, id: reference.attribute('id') ?? '', mark })
}

/** Text boxes and charts of a drawing. */
const readDrawing: Reader = (drawing, { attachments }, { doubts }) => {
  if (elementsNamed(drawing, 'OLEObject').length > 0) doubts.add('embedded')
  for (const content of elementsNamed(drawing, 'txbxContent')) attachments.push({ kind: 'text-box', content })
  for (const chart of elementsNamed(drawing, 'chart')) {
    const relationship = chart.attribute('id')
    if (relationship !== undefined) attachments.push({ kind: 'chart', relationship })
  }
}

/** The same content for newer and older programs: one of them is read. */
const readAlternatives: Reader = (alternatives, into, story) => {
  const chosen = elementAt(alternatives, 'Choice') ?? elementAt(alternatives, 'Fallback')
  if (chosen) readChildren(chosen, into, story)
}

const readChanged: Reader = (change, into, story) => {
  story.doubts.add('changes')
  if (change.name === 'ins' || change.name === 'moveTo') readChildren(change, into, story)
}

/** Signs of symbol fonts that stand for words in running text; others are bullets and ornaments. */
const symbols: Readonly<Record<string, string>> = { F0E0: '→', F0E8: '→', F0B3: '≥', F0A3: '≤', F0B4: '×', F0B8: '÷' }

const signOf = (sign: XmlElement) => symbols[sign.attribute('char')?.toUpperCase() ?? ''] ?? ' '

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    r: readRun,
    t: (element, into, story) => write(textIn(element), into, story),
    tab: writing(' '),
    ptab: writing(' '),
    br: writing('\n'),
    cr: writing('\n'),
    noBreakHyphen: writing('-'),
    sym: (element, into, story) => write(signOf(element), into, story),
    lastRenderedPageBreak: (_, __, story) => {
      if (story.page !== undefined) story.page += 1
    },
    footnoteReference: readReference,
    endnoteReference: readReference,
    fldChar: (element, _, { fields }) => fields.mark(element.attribute('fldCharType') ?? ''),
    instrText: (element, _, { fields }) => fields.instruct(textIn(element)),
    drawing: readDrawing,
    pict: readDrawing,
    object: readDrawing,
    AlternateContent: readAlternatives,
    ins: readChanged,
    moveTo: readChanged,
    del: readChanged,
    moveFrom: readChanged,
    softHyphen: nothing,
    pPr: nothing,
    rPr: nothing,
    sdtPr: nothing,
    rt: nothing,
  }),
)
