import { Problem } from '../../../problem.ts'
import { unzipParts } from '../../unzip-parts.ts'
import { type Parts, zipParts } from '../../zip-parts.ts'
import { type CommentPlace, commentEdits } from './comment-edits.ts'
import { appended, type CommentAuthor, commentsXml } from './comments-part.ts'
import { type Edit, withEdits } from './edit.ts'
import { firstEdits, noteEdits } from './note-edits.ts'
import { newCommentsPart, relationshipsOf, targetOf } from './package-links.ts'

/** A comment to be written into a Word file. */
export interface NewComment extends Omit<CommentPlace, 'id'> {
  /** The footnote or endnote that it is about: it stands at the reference, since notes take no comments. */
  readonly note: { readonly kind: 'footnote' | 'endnote'; readonly id: string } | null
  readonly lines: readonly string[]
}

/** What the parts of a file may unpack to together: pictures count too. */
const mostBytes = 512 * 1024 * 1024

/**
 * A copy of a Word file with comments. Those that it has stay, and nothing else of it changes: parts but the main one, the
 * comments and the lists that name them are the same byte for byte. A comment without a place of its own stands at the
 * beginning.
 *
 * @throws Problem `document-too-large`
 * @see ECMA-376 part 1, §17.13.4 (comments)
 */
export function withComments(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  comments: readonly NewComment[],
  author: CommentAuthor,
): Uint8Array {
  const parts = unpacked(name, bytes)
  const main = targetOf(textOf(parts, relationshipsOf('')), 'officeDocument', '') ?? 'word/document.xml'
  const xml = textOf(parts, main)
  const relationships = textOf(parts, relationshipsOf(main))
  const there = targetOf(relationships, 'comments', main) ?? ''
  const before = textOf(parts, there)
  const from = nextId(xml + before)
  const placed = comments.map((comment, at) => ({ ...comment, id: from + at }))
  const written = placed.map(({ id, lines }) => ({ id, paragraphs: lines }))
  const contentTypes = textOf(parts, '[Content_Types].xml')
  const changed =
    before === ''
      ? newCommentsPart({ main, xml, relationships, contentTypes, paths: Object.keys(parts) }, (prefix) =>
          commentsXml(written, prefix, author),
        )
      : { [there]: appended(before, commentsXml(written, rootPrefix(before), author)) }
  return zipParts({ ...parts, ...changed, [main]: withEdits(xml, editsOf(xml, placed)) })
}

/** The prefix of the root of the comments. */
function rootPrefix(comments: string): string {
  return /<([^\s:/>]+:)?comments[\s>/]/.exec(comments)?.[1] ?? ''
}

/** One more than the ids of all comments. */
function nextId(xml: string): number {
  const ids = [
    ...xml.matchAll(/<(?:[^\s:/>]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid=["'](\d{1,9})["']/g),
  ]
  return ids.reduce((most, [, id]) => Math.max(most, Number(id) + 1), 0)
}

function unpacked(fileName: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  return unzipParts(bytes, ({ originalSize }) => {
    total += originalSize
    if (total <= mostBytes) return true
    const what = { vi: 'dung lượng sau khi giải nén', en: 'the size when unpacked' }
    throw new Problem('document-too-large', { fileName, what, limit: `${mostBytes / 1024 / 1024} MB` })
  })
}

function editsOf(xml: string, comments: readonly (NewComment & { readonly id: number })[]): readonly Edit[] {
  const atText = commentEdits(xml, comments)
  return comments.flatMap(({ id, note }) => {
    const atNote = note && noteEdits(xml, { id, kind: note.kind, note: note.id })
    const edits = atNote ?? atText.get(id) ?? []
    return edits.length > 0 ? edits : firstEdits(xml, id)
  })
}

function textOf(parts: Parts, path: string): string {
  const part = parts[path] ?? ''
  // A byte order mark stays in: it is a part of the file.
  return typeof part === 'string' ? part : new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)
}
