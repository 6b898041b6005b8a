import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for several tests, that every user may pass through; the caller removes it. */
export function openFolderToKeep() {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-'))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
