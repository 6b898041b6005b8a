/** A file that can be read in any place. */
export interface RandomAccess {
  readonly sizeBytes: number
  /** Bytes from a position on; fewer than asked for at the end. */
  readAt(position: number, length: number): Promise<Uint8Array>
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const mostCommentBytes = 65_535
const mostDirectoryBytes = 8 * 1024 * 1024

/**
 * Names of the entries of a zip file, from the directory at its end: the list that programs go by.
 *
 * @returns undefined if there is no such directory
 * @see PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16
 */
export async function zipEntryNames(file: RandomAccess): Promise<readonly string[] | undefined> {
  const tailBytes = Math.min(file.sizeBytes, endBytes + mostCommentBytes)
  const tail = viewOf(await file.readAt(file.sizeBytes - tailBytes, tailBytes))
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue
    const length = tail.getUint32(at + 12, true)
    const start = tail.getUint32(at + 16, true)
    if (length > mostDirectoryBytes || start + length > file.sizeBytes) continue
    const names = readNames(viewOf(await file.readAt(start, length)), tail.getUint16(at + 10, true))
    if (names) return names
  }
  return undefined
}

function readNames(directory: DataView, count: number): readonly string[] | undefined {
  const names: string[] = []
  let at = 0
  while (names.length < count) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== entrySignature) return undefined
    const nameBytes = directory.getUint16(at + 28, true)
    if (at + 46 + nameBytes > directory.byteLength) return undefined
    names.push(new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameBytes)))
    at += 46 + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  }
  return names
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
