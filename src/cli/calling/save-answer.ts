import { access, link, rename, rm, writeFile } from 'node:fs/promises'
import { onPath, systemCode } from '../../operations/path-problem.ts'
import { Problem } from '../../problem.ts'
import type { CallOptions } from './call.ts'

/**
 * Refuses before anything is asked for what would be written over.
 *
 * @throws Problem `file-there`
 */
export async function requireFree({ out, force }: CallOptions): Promise<void> {
  if (out === undefined || force === true) return
  const isThere = await access(String(out)).then(
    () => true,
    () => false,
  )
  if (isThere) throw new Problem('file-there', { path: String(out) })
}

/**
 * Writes a file whole or not at all.
 *
 * @param isSecret it is for its owner only
 * @throws Problem `unusable-path`; `file-there` for one that came to be there meanwhile
 */
export async function saveAnswer(
  path: string,
  bytes: Uint8Array | string,
  { isReplacing, isSecret }: { readonly isReplacing: boolean; readonly isSecret: boolean },
): Promise<void> {
  const draft = `${path}.${process.pid}.chiso`
  await onPath('write', path, async () => {
    try {
      await writeFile(draft, bytes, isSecret ? { mode: 0o600 } : {})
      if (isReplacing) await rename(draft, path)
      else await linked(draft, path)
    } finally {
      await rm(draft, { force: true })
    }
  })
}

async function linked(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
  } catch (error) {
    throw systemCode(error) === 'EEXIST' ? new Problem('file-there', { path }) : error
  }
}
