import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../../problem.ts'
import { type BackupPart, evidencePart } from './manifest.ts'
import type { ZipReader } from './zip-reader.ts'
import type { ZipWriter } from './zip-writer.ts'

/** The files below a folder, by their path in it with slashes, sorted; none if the folder is not there. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** Writes the files of evidence; one that goes away meanwhile, as an upload that is given up, is left out. */
export async function dumpEvidence(folder: string, zip: ZipWriter): Promise<readonly BackupPart[]> {
  const parts: BackupPart[] = []
  for (const name of await listFiles(folder)) {
    const path = join(folder, name)
    if (!(await stat(path).catch(() => undefined))) continue
    // Most evidence is packed already (pdf, docx, xlsx, images): packing it again costs time and saves nothing.
    parts.push({ name, ...(await zip.add(evidencePart(name), createReadStream(path), 'store')) })
  }
  return parts
}

/**
 * Files whose name is a SHA-256, whole or divided among folders, but not that of their contents.
 *
 * @returns their names
 */
export function damagedEvidence(parts: readonly BackupPart[]): readonly string[] {
  const hashIn = (text: string) => /[0-9a-f]{64}/.exec(text)?.[0]
  const stated = (name: string) => hashIn(name) ?? hashIn(name.replaceAll('/', ''))
  return parts.filter(({ name, sha256 }) => (stated(name) ?? sha256) !== sha256).map(({ name }) => name)
}

/**
 * Unpacks the files of evidence into a new folder.
 *
 * @throws Problem `unusable-backup` with the part whose bytes are not those that were written
 */
export async function unpackEvidence(zip: ZipReader, parts: readonly BackupPart[], draft: string): Promise<void> {
  for (const { name, sha256 } of parts) {
    const path = join(draft, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const hash = createHash('sha256')
    await pipeline(
      zip.read(evidencePart(name)),
      async function* hashed(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600, flush: true }),
    )
    if (hash.digest('hex') !== sha256) {
      throw new Problem('unusable-backup', { part: evidencePart(name), reason: 'damaged' })
    }
  }
}

/**
 * Moves unpacked files to the evidence. A name says the contents, so that a file in its place is the same, or damaged. A crash
 * before the database has its rows leaves only files that nothing names.
 */
export async function addEvidence(draft: string, folder: string): Promise<void> {
  for (const name of await listFiles(draft)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(join(draft, name), path)
  }
}

/** Removes the files that are not of the list. */
export async function keepEvidence(folder: string, parts: readonly BackupPart[]): Promise<void> {
  const kept = new Set(parts.map(({ name }) => name))
  for (const name of await listFiles(folder)) if (!kept.has(name)) await rm(join(folder, name), { force: true })
}
