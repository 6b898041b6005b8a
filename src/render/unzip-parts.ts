import { unzipSync } from 'fflate'

/**
 * Unpacks the parts of a zip archive that a filter lets through; the filter hears how large each will be.
 *
 * @throws Error if it is no archive, or a part is damaged
 */
export function unzipParts(
  archive: Uint8Array,
  isWanted: (part: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  return unzipSync(archive, { filter: isWanted })
}
