import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { runToEnd, spawnPostgres } from '../../src/store/cluster/cluster-process.ts'
import { binariesIn } from '../../src/store/cluster/postgres-binaries.ts'

const versions = '/usr/lib/postgresql'

/** The folder of the newest PostgreSQL that Debian's package `postgresql` installed. */
export function findDebianPostgres(): string | undefined {
  if (!existsSync(versions)) return undefined
  const newest = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))
  return newest.map((version) => join(versions, version)).find((root) => existsSync(join(root, 'bin', 'initdb')))
}

/** A PostgreSQL as an authority's own would be: its owner of our database is no superuser and has a password. */
export interface DebianPostgres {
  readonly databaseUrl: string
  stop(): Promise<void>
}

const unprivileged = 65534
const password = 'mật khẩu'

/** Starts Debian's PostgreSQL in a temporary folder, over a socket, with a database and a role of ours. */
export async function startDebianPostgres(root: string): Promise<DebianPostgres> {
  const uid = process.getuid?.() === 0 ? unprivileged : undefined
  const folder = mkdtempSync(join(tmpdir(), 'chiso-debian-'))
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')]
  chmodSync(folder, 0o755)
  for (const each of [data, socket]) mkdirSync(each, { mode: 0o700 })
  if (uid !== undefined) for (const each of [data, socket]) chownSync(each, uid, uid)
  const binaries = binariesIn(root, '')
  await runToEnd(binaries.initdb, ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8'], uid)
  writeFileSync(join(data, 'pg_hba.conf'), 'local all postgres trust\nlocal all all scram-sha-256\n')
  const log = openSync(join(folder, 'log'), 'a')
  const server = await spawnPostgres({ binaries, database: data, socket, uid, log, owner: 'postgres' })
  const client = new Client({ host: socket, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query(`create role chiso login createrole password '${password}'`)
  await client.query('create database chiso owner chiso')
  await client.end()
  return {
    databaseUrl: `postgres://chiso:${encodeURIComponent(password)}@/chiso?host=${encodeURIComponent(socket)}`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
