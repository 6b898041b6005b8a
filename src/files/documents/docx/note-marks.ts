import { elementAt, type XmlElement } from './xml-element.ts'

export type NoteKind = 'footnote' | 'endnote'

/** Gives each reference to a note its running mark. */
export interface NoteMarks {
  next(kind: NoteKind): string
}

const forms: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  lowerLetter: (number) => letter(number).toLowerCase(),
  upperLetter: letter,
  chicago: (number) => (['*', '†', '‡', '§'][(number - 1) % 4] ?? '*').repeat(Math.ceil(number / 4)),
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
  const form = forms[elementAt(settings, name, 'numFmt')?.attribute('val') ?? usual] ?? String
  let number = Number(elementAt(settings, name, 'numStart')?.attribute('val') ?? 1) || 1
  return () => form(number++)
}

const romanDigits = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(number: number): string {
  let rest = Math.min(number, 3999)
  return romanDigits
    .map(([digit, worth]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return digit.repeat(times)
    })
    .join('')
}

/** a, b … z, aa, bb … as Word counts. */
function letter(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)))
}
