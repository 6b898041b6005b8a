import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Blobs, type ByteRange, blobPath } from './blobs.ts'
import { type OpenFile, openPrivately, syncFolder } from './file-sink.ts'
import { withStagedFile } from './stage-file.ts'
import { onStorage, unlessMissing } from './storage-problem.ts'

/**
 * Keeps files below a folder of the local disk: `ab/cd/<sha256>`, and those being put in `staging`, on the same disk, so
 * that a rename gives them their name at once.
 */
export function localBlobs(folder: string, openFile: OpenFile = openPrivately): Blobs {
  const staging = join(folder, 'staging')
  const pathOf = (sha256: string) => join(folder, blobPath(sha256))
  return {
    put: (content, inspect) =>
      withStagedFile(
        staging,
        content,
        async (staged) => {
          const finding = await inspect(staged)
          await onStorage(() => moveInto(folder, staged.path, pathOf(staged.sha256)))
          return { sha256: staged.sha256, sizeBytes: staged.sizeBytes, finding }
        },
        openFile,
      ),
    open: (sha256, range) => openRange(pathOf(sha256), range),
    has: async (sha256) => (await unlessMissing(stat(pathOf(sha256)))) !== undefined,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    listBefore: (moment) => listBefore(folder, moment),
    clearStaging: () => rm(staging, { recursive: true, force: true }),
  }
}

/** Takes the place of the same content, should it be there: the newer file also heals a damaged one. */
async function moveInto(root: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  for (let folder = dirname(to); folder.length >= root.length; folder = dirname(folder)) await syncFolder(folder)
}

async function openRange(path: string, range: ByteRange | undefined): Promise<Readable | undefined> {
  const file = await unlessMissing(open(path, 'r'))
  return file?.createReadStream(range && { start: range.first, end: range.last })
}

async function* listBefore(folder: string, moment: Date): AsyncGenerator<string> {
  for (const path of (await unlessMissing(readdir(folder, { recursive: true }))) ?? []) {
    const sha256 = path.slice(-64)
    if (!/^[0-9a-f]{64}$/.test(sha256) || join(folder, path) !== join(folder, blobPath(sha256))) continue
    const found = await unlessMissing(stat(join(folder, path)))
    if (found && found.mtime < moment) yield sha256
  }
}
