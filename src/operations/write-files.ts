import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onPath, systemCode } from './path-problem.ts'

/** A file to be written: its bytes, or how a large one is written to a path. */
export type NewFile =
  | { readonly name: string; readonly bytes: Uint8Array | string }
  | { readonly name: string; readonly write: (path: string) => Promise<void> }

/**
 * Writes several files into a folder, all or none: they are written in full beside it first and then moved into place, so
 * that a full disk or a crash leaves no half file. If one cannot be moved, the files that stood there before come back,
 * and a folder that was made for them goes.
 *
 * @returns the paths written, in order
 * @throws Problem `unusable-path`
 */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<readonly string[]> {
  const made = await onPath('write', folder, () => mkdir(folder, { recursive: true }))
  try {
    await replaceAll(folder, files)
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true })
    throw error
  }
  return files.map(({ name }) => join(folder, name))
}

async function replaceAll(folder: string, files: readonly NewFile[]): Promise<void> {
  const draft = await onPath('write', folder, () => mkdtemp(join(folder, '.chiso-')))
  const undo: (() => Promise<void>)[] = []
  try {
    for (const file of files) {
      const path = join(draft, file.name)
      await onPath('write', join(folder, file.name), () =>
        'bytes' in file ? writeFile(path, file.bytes) : file.write(path),
      )
    }
    for (const { name } of files) undo.unshift(await replace(join(folder, name), join(draft, name)))
  } catch (error) {
    for (const step of undo) await step()
    throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Moves a file into the place of another, of which a copy is kept until all are moved. @returns how to undo it */
async function replace(target: string, draft: string): Promise<() => Promise<void>> {
  const kept = `${draft}.before`
  return onPath('write', target, async () => {
    const isThere = await copiedIfThere(target, kept)
    await rename(draft, target)
    return () => (isThere ? rename(kept, target) : rm(target, { force: true }))
  })
}

async function copiedIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
