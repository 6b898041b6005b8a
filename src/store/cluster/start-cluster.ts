import { existsSync } from 'node:fs'
import { chown, type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../problem.ts'
import { type ClusterProcess, runToEnd, spawnPostgres } from './cluster-process.ts'
import { takeFolderLock } from './folder-lock.ts'
import { stopOrphan } from './orphan.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { requireReachable } from './require-reachable.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** A PostgreSQL of our own that is running. */
export interface Cluster {
  /** How to connect to it as its owner: through a socket that only this user reaches, no port is opened. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  /** Told if PostgreSQL ends although nobody stopped it: then nothing works any more. Never otherwise. */
  readonly failed: Promise<Error>
  /** Stops it cleanly and frees the folder. */
  stop(): Promise<void>
}

/** The role that owns the database; the server itself works as a plain role. */
export const clusterOwner = 'chiso_owner'

/** The user to become where the server was started as root, which PostgreSQL refuses to run as: nobody. */
const unprivileged = 65534

/** Told once, when PostgreSQL or what makes its database is at work in a process of its own: others can work meanwhile. */
export type Meanwhile = (told: { readonly isNew: boolean }) => void

const logBytes = 10_000_000

/**
 * Starts the PostgreSQL that comes with Chiso on a data folder, making the database on the first start. A PostgreSQL that
 * a crashed server left running on the folder is stopped first.
 *
 * @throws Problem `already-running` if another server uses the folder, `no-database` on a platform without binaries
 */
export async function startCluster(dataFolder: string, meanwhile: Meanwhile = () => undefined): Promise<Cluster> {
  const installed = await findPostgresBinaries(process.platform, process.arch)
  if (!installed) throw new Problem('no-database', { platform: `${process.platform}-${process.arch}` })
  const folder = resolve(dataFolder)
  await mkdir(folder, { recursive: true })
  const unlock = await takeFolderLock(folder)
  try {
    const database = join(folder, 'postgres')
    const uid = await plainUser(database)
    if (uid !== undefined) await requireReachable(folder)
    const binaries = uid === undefined ? installed : await reachableBinaries(installed)
    await stopOrphan(database)
    const socket = await makeSocketFolder(folder, uid)
    const isNew = !existsSync(join(database, 'PG_VERSION'))
    if (isNew) await initialise(binaries, database, { uid, onceAtWork: () => meanwhile({ isNew }) })
    const log = await openLog(folder)
    const starting = spawnPostgres({ binaries, database, socket, uid, log: log.fd, owner: clusterOwner })
    if (!isNew) meanwhile({ isNew })
    const server = await starting.finally(() => log.close())
    return running(server, socket, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

function running(server: ClusterProcess, socket: string, unlock: () => Promise<void>): Cluster {
  return {
    connection: { host: socket, user: clusterOwner, database: 'postgres' },
    failed: server.failed,
    async stop() {
      await server.stop()
      await rm(socket, { recursive: true, force: true })
      await unlock()
    },
  }
}

/**
 * The user to become: PostgreSQL works as the one who owns its folder, and never as root.
 *
 * @returns undefined if it is the one who started the server
 */
async function plainUser(database: string): Promise<number | undefined> {
  const owner = (await stat(database).catch(() => undefined))?.uid
  const own = process.getuid?.()
  if (own === 0) return owner || unprivileged
  if (owner === undefined || owner === own) return undefined
  const reason = { vi: `của người dùng ${owner}, không phải ${own}`, en: `it belongs to user ${owner}, not ${own}` }
  throw new Problem('unusable-path', { action: 'write', path: database, reason })
}

/** What PostgreSQL says; what it said before is kept once, so that the log does not fill the disk. */
async function openLog(folder: string): Promise<FileHandle> {
  const path = join(folder, 'postgres.log')
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  if (size > logBytes) await rename(path, `${path}.1`)
  return open(path, 'a')
}

/** A thousand new files are synced by one call where the system has it, not by one each; all are on the disk either way. */
const syncAtOnce = process.platform === 'linux' ? ['--sync-method=syncfs'] : []

/** Makes the database beside its place and moves it there when it is whole, so that a crash leaves no half of one. */
async function initialise(
  binaries: PostgresBinaries,
  database: string,
  { uid, onceAtWork }: { uid: number | undefined; onceAtWork: () => void },
): Promise<void> {
  await dropDrafts(database)
  const draft = await mkdtemp(`${database}.new-`)
  if (uid !== undefined) await chown(draft, uid, uid)
  const collation = ['--locale-provider=icu', '--icu-locale=vi', '--locale=C.UTF-8']
  const making = ['-D', draft, '-U', clusterOwner, '--auth=trust', '--encoding=UTF8', ...collation, ...syncAtOnce]
  const made = runToEnd(binaries.initdb, making, uid)
  onceAtWork()
  await made
  await rename(draft, database)
}

/** What was begun and not ended goes. Each has a name of its own: whoever still works on one whose server was killed is alone. */
async function dropDrafts(database: string): Promise<void> {
  const folder = dirname(database)
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${basename(database)}.new`))
  for (const draft of drafts) await rm(join(folder, draft), { recursive: true, force: true, maxRetries: 20 })
}
