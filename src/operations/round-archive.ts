import { roundSettingsFile, roundTables } from '../files/round-tables.ts'
import type { SourceFile } from '../files/source-file.ts'
import { Problem } from '../problem.ts'
import { unzipParts } from '../render/unzip-parts.ts'

/** No table of a round comes near this. */
const mostBytes = 10 * 1024 * 1024

const ofRound: ReadonlySet<string> = new Set([roundSettingsFile, ...Object.keys(roundTables)])

/**
 * Takes the files of a round's folder out of a zip archive, whether the folder itself is in it or only what it holds.
 * Files that no round has are left in it.
 *
 * @throws Problem `invalid-input` if it is no archive; `too-large` for more than 10 MB once unpacked
 */
export function roundArchiveFiles(archive: Uint8Array): readonly SourceFile[] {
  let bytes = 0
  const unpacked = unzip(archive, ({ name, originalSize }) => {
    if (!isOfRound(name)) return false
    bytes += originalSize
    if (bytes > mostBytes) throw new Problem('too-large', { megabytes: mostBytes / 1024 / 1024 })
    return true
  })
  return Object.entries(unpacked).map(([path, content]) => ({ name: baseName(path), bytes: content }))
}

function unzip(archive: Uint8Array, isWanted: Parameters<typeof unzipParts>[1]) {
  try {
    return unzipParts(archive, isWanted)
  } catch (error) {
    if (error instanceof Problem) throw error
    const expected = { vi: 'một tệp .zip của thư mục kỳ đánh giá', en: 'a .zip file of a round folder' }
    throw new Problem('invalid-input', { where: 'body', expected, got: '…' })
  }
}

/** At most one folder deep, so that a name cannot stand there twice. */
function isOfRound(path: string): boolean {
  return path.split('/').length <= 2 && ofRound.has(baseName(path))
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
