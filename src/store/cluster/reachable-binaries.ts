import { existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../problem.ts'
import { isReachable } from './is-reachable.ts'
import { binariesIn, type PostgresBinaries } from './postgres-binaries.ts'

/**
 * The binaries where the plain user whom PostgreSQL works as can run them: where npm put them or, if a folder above is
 * closed to that user, a copy in the system's temporary folder, made once for each version.
 */
export async function reachableBinaries(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  if (await isReachable(binaries.root)) return binaries
  const copy = join(tmpdir(), `chiso-postgres-${basename(dirname(binaries.root))}-${binaries.version}`)
  if (!existsSync(copy)) await copyWhole(binaries.root, copy)
  // Anybody may write there: a folder that somebody else put in this place is never run.
  if ((await stat(copy)).uid !== process.getuid?.())
    throw new Problem('unreachable-folder', { folder: copy, closed: copy })
  return binariesIn(copy, binaries.version)
}

/** Copies beside the target and moves it there when it is whole; another server may have done the same meanwhile. */
async function copyWhole(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}-`)
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await chmod(draft, 0o755)
  await rename(draft, to).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  })
}
