import { strToU8, type Zippable, zipSync } from 'fflate'

/** Files of a zip archive by their paths; texts are written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const contentTypes = '[Content_Types].xml'

/**
 * Packs the parts of an Office file: list of content types first, the others in alphabetical order, all with the same
 * time of change, so that equal parts give equal bytes whatever the clock and the time zone say.
 */
export function zipParts(parts: Parts): Uint8Array {
  const paths = Object.keys(parts).filter((path) => path !== contentTypes)
  const ordered = [...(contentTypes in parts ? [contentTypes] : []), ...paths.sort()]
  // The archive holds local time without its zone: noon, local, is the same there everywhere.
  const mtime = new Date(1980, 0, 1, 12)
  const files: Zippable = Object.fromEntries(ordered.map((path) => [path, bytesOf(parts[path] ?? '')]))
  return zipSync(files, { mtime })
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? strToU8(part) : part
}
