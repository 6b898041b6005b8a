import type { Mark } from '../../../proofread/text/finished-document.ts'
import { equationReaders } from './equation-readers.ts'
import {
  type Attachment,
  createGathering,
  type Gathering,
  type Reader,
  type Story,
  setMark,
  write,
} from './gathering.ts'
import type { NoteKind } from './note-marks.ts'
import { writeRaised } from './raised-text.ts'
import { elementAt, elementsNamed, elementsOf, isOn, textIn, type XmlElement } from './xml-element.ts'

export interface InlineContent {
  /** Lines parted by line feeds; a sign where a raised mark stands. */
  readonly text: string
  /** Raised marks, in the order of their signs. */
  readonly marks: readonly Omit<Mark, 'at'>[]
  /** Page on which its first letter stands; undefined where pages are not marked. */
  readonly page: number | undefined
  /** The id of the paragraph's style; empty without one. */
  readonly style: string
  readonly attachments: readonly Attachment[]
}

/**
 * Reads what a paragraph shows: text as if all tracked changes were accepted, results of fields, no hidden text, signs for marks
 * of notes.
 */
export function readInlineContent(paragraph: XmlElement, story: Story): InlineContent {
  const into = createGathering()
  if (isHidden(elementAt(paragraph, 'pPr'), 'pStyle', story)) story.doubts.add('hidden')
  else readChildren(paragraph, into, story)
  const style = elementAt(paragraph, 'pPr', 'pStyle')?.attribute('val') ?? ''
  const { text, marks, attachments } = into
  return { text, marks, attachments, page: into.page ?? story.page, style }
}

const readChildren: Reader = (element, into, story) => {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const reader = readers.get(child.name) ?? readChildren
    reader(child, into, story)
  }
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
  if (!reference) return isRaised(looks, story) ? readRaised(run, into, story) : readChildren(run, into, story)
  const mark = children.map((child) => (child.name === 'sym' ? signOf(child) : textIn(child))).join('')
  addNote(reference, mark.trim(), into)
}

function isRaised(looks: XmlElement | undefined, story: Story): boolean {
  const own = elementAt(looks, 'vertAlign')?.attribute('val')
  if (own !== undefined) return own === 'superscript'
  return story.raisedStyles.has(elementAt(looks, 'rStyle')?.attribute('val') ?? '')
}

/** References in a raised run, and what else is in it, stay what they are: only its text is raised. */
const readRaised: Reader = (run, into, story) => {
  for (const child of elementsOf(run)) {
    if (child.name === 't') writeRaised(textIn(child), into, story)
    else (readers.get(child.name) ?? readChildren)(child, into, story)
  }
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

function addNote(reference: XmlElement, mark: string, into: Gathering): void {
  const note = noteOf(reference)
  if (!note) return
  into.attachments.push({ kind: 'note', note, id: reference.attribute('id') ?? '', mark })
  setMark(mark, true, into)
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
    fldSimple: (field, into, story) => {
      story.fields.mark('begin')
      story.fields.instruct(field.attribute('instr') ?? '')
      story.fields.mark('separate')
      readChildren(field, into, story)
      story.fields.mark('end')
    },
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
    ...equationReaders(readChildren),
  }),
)
