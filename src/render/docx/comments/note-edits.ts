import { commentMarks, type Edit, prefixAt } from './edit.ts'

/** A comment on a note. */
export interface NoteComment {
  readonly id: number
  readonly kind: 'footnote' | 'endnote'
  /** The id of the note. */
  readonly note: string
}

/** What has to be written for comments to stand at references to notes. @returns undefined where there is no such reference */
export function noteEdits(xml: string, { id, kind, note }: NoteComment): readonly Edit[] | undefined {
  if (!/^-?\d{1,9}$/.test(note)) return undefined
  const at = xml.search(
    new RegExp(`<(?:[^\\s:/>]+:)?${kind}Reference\\s(?:[^>]*\\s)?(?:[^\\s:/>]+:)?id=["']${note}["']`),
  )
  const prefix = prefixAt(xml, Math.max(at, 0))
  const start = Math.max(xml.lastIndexOf(`<${prefix}r>`, at), xml.lastIndexOf(`<${prefix}r `, at))
  const close = xml.indexOf(`</${prefix}r>`, at)
  if (at < 0 || start < 0 || close < 0) return undefined
  const marks = commentMarks(prefix, id)
  return [
    { at: start, text: marks.start, kind: 'start', split: null },
    { at: close + `</${prefix}r>`.length, text: marks.end, kind: 'end', split: null },
  ]
}

/** A comment without a place of its own: at the end of the first paragraph. */
export function firstEdits(xml: string, id: number): readonly Edit[] {
  const [found] = /<\/(?:[^\s:/>]+:)?p>/.exec(xml) ?? []
  if (found === undefined) return []
  const at = xml.indexOf(found)
  const marks = commentMarks(prefixAt(xml, at), id)
  return [{ at, text: marks.start + marks.end, kind: 'end', split: null }]
}
