import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { PostgresBinaries } from './postgres-binaries.ts'

export interface ClusterProcess {
  readonly pid: number
  /** Told if PostgreSQL ends although nobody stopped it; never otherwise. */
  readonly failed: Promise<Error>
  /** Stops it fast: open transactions are rolled back, everything acknowledged is kept. */
  stop(): Promise<void>
}

interface Launch {
  readonly binaries: PostgresBinaries
  readonly database: string
  readonly socket: string
  readonly uid: number | undefined
  /** File descriptor that takes what PostgreSQL says. */
  readonly log: number
  readonly owner: string
}

const startMilliseconds = 30_000
const pollMilliseconds = 15

/** Starts PostgreSQL and waits until it answers. */
export async function spawnPostgres({ binaries, database, socket, uid, log, owner }: Launch): Promise<ClusterProcess> {
  const settings = ['listen_addresses=', 'unix_socket_permissions=0700', 'max_connections=60', 'shared_buffers=256MB']
  const child = spawn(binaries.postgres, ['-D', database, '-k', socket, ...settings.flatMap((each) => ['-c', each])], {
    stdio: ['ignore', log, log],
    cwd: database,
    // Its own group: Ctrl+C reaches the server first, which then stops PostgreSQL in order.
    detached: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(String(signal ?? code)))
    child.once('error', (error) => resolve(error.message))
  })
  await untilReady(child, ended, { host: socket, user: owner, database: 'postgres' })
  let isStopping = false
  return {
    pid: child.pid ?? 0,
    failed: new Promise((resolve) => {
      void ended.then(
        (how) => isStopping || resolve(new Error(`PostgreSQL ended by itself (${how}); see postgres.log`)),
      )
    }),
    async stop() {
      isStopping = true
      child.kill('SIGINT')
      await ended
    },
  }
}

async function untilReady(
  child: ChildProcess,
  ended: Promise<string>,
  connection: { host: string; user: string; database: string },
): Promise<void> {
  let how: string | undefined
  void ended.then((text) => {
    how = text
  })
  const deadline = Date.now() + startMilliseconds
  while (Date.now() < deadline) {
    if (how !== undefined) throw new Error(`PostgreSQL ended while starting (${how}); see postgres.log`)
    if (await answers(connection)) return
    await wait(pollMilliseconds)
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL did not answer within ${startMilliseconds / 1000} s; see postgres.log`)
}

/** Tells whether a PostgreSQL takes connections. */
export async function answers(connection: { host: string; user: string; database: string }): Promise<boolean> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Runs a program to its end, as another user where `uid` says so; its words are in the error if it fails. */
export async function runToEnd(program: string, args: readonly string[], uid: number | undefined): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(said).toString()}`)
}
