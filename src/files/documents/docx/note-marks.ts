import { numberForms } from './number-forms.ts'
import { elementAt, type XmlElement } from './xml-element.ts'

export type NoteKind = 'footnote' | 'endnote'

/** Gives each reference to a note its running mark. */
export interface NoteMarks {
  next(kind: NoteKind): string
}

/**
 * Counts notes through the whole document, as the settings say they are numbered.
 *
 * @see ECMA-376 part 1, §17.11: footnotes count 1, 2, 3 and endnotes i, ii, iii where nothing else is said
 */
export function createNoteMarks(settings: XmlElement | undefined): NoteMarks {
  const counters = { footnote: counterOf(settings, 'footnotePr'), endnote: counterOf(settings, 'endnotePr') }
  return { next: (kind) => counters[kind]() }
}

function counterOf(settings: XmlElement | undefined, name: 'footnotePr' | 'endnotePr'): () => string {
  const usual = name === 'footnotePr' ? 'decimal' : 'lowerRoman'
  const form = numberForms[elementAt(settings, name, 'numFmt')?.attribute('val') ?? usual] ?? String
  let number = Number(elementAt(settings, name, 'numStart')?.attribute('val') ?? 1) || 1
  return () => form(number++)
}
