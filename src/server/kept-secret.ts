import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that a server makes for itself on its first start and keeps in its data folder, readable by its user only.
 * Without it every session ends and every second factor has to be set up again, so it is never made twice.
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'secret')
  const kept = await readFile(path, 'utf8').catch(noFile)
  if (kept !== undefined) return kept.trim()
  await mkdir(dataFolder, { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await chmod(draft, 0o600)
  // Whoever is first wins; a crash leaves no half of a secret.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return (await readFile(path, 'utf8')).trim()
}

function noFile(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
