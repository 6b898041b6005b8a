import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The pages, built as they are for people, in a folder that is removed by `remove`. */
export interface BuiltPages {
  readonly folder: string
  remove(): void
}

export async function buildPages(): Promise<BuiltPages> {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-pages-'))
  const command = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error']
  // In the environment of a test the libraries would be built in their slower form with warnings.
  await promisify(execFile)(process.execPath, command, { env: { ...process.env, NODE_ENV: 'production' } })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
