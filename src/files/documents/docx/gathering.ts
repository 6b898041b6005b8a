import type { Mark } from '../../../proofread/text/finished-document.ts'
import type { DoubtCode } from '../doubts.data.ts'
import { markSign } from '../with-marks.ts'
import type { FieldStack } from './field-stack.ts'
import type { ListMarks } from './list-marks.ts'
import type { NoteKind, NoteMarks } from './note-marks.ts'
import type { XmlElement } from './xml-element.ts'

/** What hangs on a paragraph and is read after it. */
export type Attachment =
  | { readonly kind: 'note'; readonly note: NoteKind; readonly id: string; readonly mark: string }
  | { readonly kind: 'text-box'; readonly content: XmlElement }
  | { readonly kind: 'chart'; readonly relationship: string }

/** What runs through a document while its text is read. */
export interface Story {
  /** Undefined where pages are not marked. */
  page: number | undefined
  readonly fields: FieldStack
  readonly marks: NoteMarks
  readonly lists: ListMarks
  /** Styles whose text is hidden. */
  readonly hiddenStyles: ReadonlySet<string>
  /** Styles whose text is raised. */
  readonly raisedStyles: ReadonlySet<string>
  readonly doubts: Set<DoubtCode>
}

/** What was read so far of a paragraph. */
export interface Gathering {
  /** With `markSign` where a raised mark stands. */
  text: string
  /** The last letters of it: to be looked at instead of a text that may be long. */
  tail: string
  page: number | undefined
  readonly attachments: Attachment[]
  /** Raised marks, in the order of their signs. */
  readonly marks: Omit<Mark, 'at'>[]
  /** Where a fraction of digits ends, so that digits behind it are parted from it. */
  fractionEnd: number | undefined
}

/** Reads an element of a paragraph into what was read before it. */
export type Reader = (element: XmlElement, into: Gathering, story: Story) => void

export function createGathering(): Gathering {
  return { text: '', tail: '', page: undefined, attachments: [], marks: [], fractionEnd: undefined }
}

/** Writes signs where they are shown. */
export function write(text: string, into: Gathering, story: Story): void {
  if (!story.fields.isShown()) return
  if (text.trim() !== '') into.page ??= story.page
  if (into.fractionEnd === into.text.length && /^\d/.test(text)) append(' ', into)
  append(text.replaceAll(markSign, ''), into)
}

const longestTail = 12

function append(text: string, into: Gathering): void {
  into.text += text
  into.tail = (into.tail + text.slice(-longestTail)).slice(-longestTail)
}

/** Sets a raised mark where the text has come to. */
export function setMark(mark: string, isNote: boolean, into: Gathering): void {
  const last = into.marks.at(-1)
  if (!isNote && last && !last.isNote && into.tail.endsWith(markSign)) {
    into.marks[into.marks.length - 1] = { mark: last.mark + mark, isNote }
    return
  }
  into.marks.push({ mark, isNote })
  append(markSign, into)
}
