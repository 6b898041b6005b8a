import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Problem } from '../../problem.ts'
import { type ClusterProcess, runToEnd, spawnPostgres } from './cluster-process.ts'
import { takeFolderLock } from './folder-lock.ts'
import { stopOrphan } from './orphan.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { requireReachable } from './require-reachable.ts'

/** A PostgreSQL of our own that is running. */
export interface Cluster {
  /** How to connect to it as its owner: through a socket that only this user reaches, no port is opened. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  /** Stops it cleanly and frees the folder. */
  stop(): Promise<void>
}

/** The role that owns the database; the server itself works as a plain role. */
const owner = 'chiso_owner'

/** The user to become where the server was started as root, which PostgreSQL refuses to run as: nobody. */
const unprivileged = 65534

/**
 * Starts the PostgreSQL that comes with Chiso on a data folder, making the database on the first start. A PostgreSQL that
 * a crashed server left running on the folder is stopped first.
 *
 * @throws Problem `already-running` if another server uses the folder, `no-database` on a platform without binaries
 */
export async function startCluster(dataFolder: string): Promise<Cluster> {
  const installed = await findPostgresBinaries(process.platform, process.arch)
  if (!installed) throw new Problem('no-database', { platform: `${process.platform}-${process.arch}` })
  const folder = resolve(dataFolder)
  await mkdir(folder, { recursive: true })
  const unlock = await takeFolderLock(folder)
  try {
    const uid = process.getuid?.() === 0 ? unprivileged : undefined
    if (uid !== undefined) await requireReachable(folder)
    const binaries = uid === undefined ? installed : await reachableBinaries(installed)
    const database = join(folder, 'postgres')
    const socket = await makeSocketFolder(folder, uid)
    await stopOrphan(database)
    if (!existsSync(join(database, 'PG_VERSION'))) await initialise(binaries, database, uid)
    const log = await open(join(folder, 'postgres.log'), 'a')
    const server = await spawnPostgres({ binaries, database, socket, uid, log: log.fd, owner })
    await log.close()
    return running(server, socket, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

function running(server: ClusterProcess, socket: string, unlock: () => Promise<void>): Cluster {
  return {
    connection: { host: socket, user: owner, database: 'postgres' },
    async stop() {
      await server.stop()
      await rm(socket, { recursive: true, force: true })
      await unlock()
    },
  }
}

/** A socket's path may have 107 bytes, so it stands in the system's temporary folder, named after the data folder. */
async function makeSocketFolder(folder: string, uid: number | undefined): Promise<string> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const socket = join(tmpdir(), `chiso-${name}`)
  await mkdir(socket, { recursive: true, mode: 0o700 })
  await chmod(socket, 0o700)
  if (uid !== undefined) await chown(socket, uid, uid)
  return socket
}

/** Makes the database beside its place and moves it there when it is whole, so that a crash leaves no half of one. */
async function initialise(binaries: PostgresBinaries, database: string, uid: number | undefined): Promise<void> {
  const draft = `${database}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (uid !== undefined) await chown(draft, uid, uid)
  const collation = ['--locale-provider=icu', '--icu-locale=vi', '--locale=C.UTF-8']
  await runToEnd(binaries.initdb, ['-D', draft, '-U', owner, '--auth=trust', '--encoding=UTF8', ...collation], uid)
  await rename(draft, database)
}
