import { fileTypeFromBuffer } from 'file-type'

const textNames = /\.(?:txt|csv|tsv)$/i
const media = /^(?:audio|video|image|font)\//

/**
 * The ending that belongs to what a file holds, by its first bytes.
 *
 * Sound and pictures are known by so few bytes that text may begin with them (two G, 188 apart, are a film): what has the name of
 * a text and is text is none of them.
 *
 * @param sample the first bytes, or all
 * @returns undefined for what has no mark of a kind, such as text
 */
export async function fileTypeOf(sample: Uint8Array, fileName: string): Promise<string | undefined> {
  const type = await fileTypeFromBuffer(sample)
  if (type && media.test(type.mime) && textNames.test(fileName) && isUtf8(sample)) return undefined
  return type?.ext
}

/** UTF-8 without control characters but tabs, line ends and form feeds; a letter may be cut off at the end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return !/[^\P{Cc}\t\n\f\r]/u.test(text)
  } catch {
    return false
  }
}
