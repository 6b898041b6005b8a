import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const cache = join('node_modules', '.cache', 'chiso-pages')

/**
 * The pages, built as they are for people: once for each state of the sources, for all tests that ask.
 *
 * @returns the folder that they are in, to be read only
 */
export async function buildPages(): Promise<string> {
  const built = join(cache, stateOfSources())
  if (existsSync(built)) return built
  mkdirSync(cache, { recursive: true })
  removeOld()
  const folder = mkdtempSync(join(cache, 'building-'))
  const command = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    join(process.cwd(), folder),
    '--logLevel',
    'error',
  ]
  // In the environment of a test the libraries would be built in their slower form with warnings.
  await promisify(execFile)(process.execPath, command, { env: { ...process.env, NODE_ENV: 'production' } })
  keep(folder, built)
  return built
}

/** Another test may have built the same meanwhile. */
function keep(folder: string, built: string): void {
  try {
    renameSync(folder, built)
  } catch (error) {
    if (!existsSync(built)) throw error
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Pages of sources of days ago are asked for by nobody. */
function removeOld(): void {
  const yesterday = Date.now() - 24 * 3600 * 1000
  for (const path of readdirSync(cache).map((name) => join(cache, name))) {
    if (statSync(path).mtimeMs < yesterday) rmSync(path, { recursive: true, force: true })
  }
}

/** The sources as they are now, by a sum over all that they say. */
function stateOfSources(): string {
  const sum = createHash('sha256')
  const below = readdirSync('src', { recursive: true, withFileTypes: true })
  const sources = below.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const path of [...sources.toSorted(), 'vite.config.ts', 'package-lock.json']) {
    sum.update(`${path}\0`).update(readFileSync(path))
  }
  return sum.digest('hex').slice(0, 16)
}
