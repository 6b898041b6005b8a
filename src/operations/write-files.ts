import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes several files into a folder, all or none: they are written in full beside it first and then moved into place, so
 * that a full disk or a crash leaves no half file.
 *
 * @returns the paths written, in order
 */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const draft = await mkdtemp(join(folder, '.chiso-'))
  try {
    for (const { name, bytes } of files) await writeFile(join(draft, name), bytes)
    for (const { name } of files) await rename(join(draft, name), join(folder, name))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return files.map(({ name }) => join(folder, name))
}
