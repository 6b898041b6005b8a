import { xmlText } from '../../xml-text.ts'

/** A comment as Word shows it. */
export interface WordComment {
  readonly id: number
  readonly paragraphs: readonly string[]
}

export interface CommentAuthor {
  readonly name: string
  readonly initials: string
  /** When it was written, ISO 8601. */
  readonly date: string
}

/** The comments of a part in front of which others may stand already. */
export function commentsXml(
  comments: readonly WordComment[],
  prefix: string,
  { name, initials, date }: CommentAuthor,
): string {
  return comments
    .map(({ id, paragraphs }) => {
      const said = { id: String(id), author: name, date, initials }
      const attributes = Object.entries(said).map(([key, value]) => ` ${prefix}${key}="${xmlText(value)}"`)
      return `<${prefix}comment${attributes.join('')}>${paragraphs.map((each) => paragraph(each, prefix)).join('')}</${prefix}comment>`
    })
    .join('')
}

function paragraph(text: string, prefix: string): string {
  return `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r></${prefix}p>`
}

/** Writes something at the end of the root of a part. */
export function appended(xml: string, content: string): string {
  const end = xml.lastIndexOf('</')
  const empty = /<([^\s/>!?]+)([^>]*?)\/>\s*$/.exec(xml)
  if (empty && empty.index > end) {
    const [, name, attributes] = empty
    return `${xml.slice(0, empty.index)}<${name}${attributes}>${content}</${name}>`
  }
  return `${xml.slice(0, end)}${content}${xml.slice(end)}`
}
