import { strFromU8, unzipSync } from 'fflate'

/** A part of a Word file as text. */
export function partOf(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path]
  if (!bytes) throw new Error(`the file has no ${path}`)
  return strFromU8(bytes)
}

/** The words of a part, a line for each paragraph. */
export function textOfPart(file: Uint8Array, path: string): string {
  const paragraphs = partOf(file, path).split('</w:p>')
  return paragraphs.map((xml) => unescaped([...xml.matchAll(/<w:t[ >][^<]*/g)].map(afterTag).join(''))).join('\n')
}

function afterTag([match]: RegExpExecArray): string {
  return match.slice(match.indexOf('>') + 1)
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
