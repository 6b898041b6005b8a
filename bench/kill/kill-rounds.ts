import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isAlive } from '../../src/store/cluster/is-alive.ts'
import { startCluster } from '../../src/store/cluster/start-cluster.ts'
import { openDatabase, openPool } from '../../src/store/database.ts'
import { type Acknowledged, countAcknowledged, nothingAcknowledged } from './acknowledged.ts'
import { type Compared, compareWith } from './compare.ts'
import { postmasterOf, strike, type Target, targets } from './strike.ts'
import { writeUntilDead } from './write-load.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))
const round = '00000000-0000-4000-8000-00000000dead'

export interface Killing {
  readonly rounds: number
  readonly seed: number
  /** What is killed in every round; by chance if absent. */
  readonly target?: Target
  /** Whether the database tells commits before they are written, to see that losses are counted. */
  readonly isCareless?: boolean
}

export interface KillOutcome extends Compared {
  readonly kills: Readonly<Record<Target, number>>
  readonly acknowledged: number
  /** Restarts that failed, and locks or processes that were left. */
  readonly faults: readonly string[]
}

/** Kills a written server and its database at random moments, restarts, and counts what is missing. */
export async function killRounds(killing: Killing): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-kill-'))
  // PostgreSQL works as another user where the harness runs as root.
  await chmod(folder, 0o755)
  const random = seeded(killing.seed)
  const kills = { server: 0, database: 0, postmaster: 0, helper: 0, everything: 0, start: 0 }
  const acknowledged = nothingAcknowledged()
  const faults: string[] = []
  let found: Compared = { lost: 0, torn: 0 }
  try {
    for (let count = 0; count < killing.rounds; count++) {
      const target = killing.target ?? targets[count === 0 ? 0 : Math.floor(random() * targets.length)] ?? 'server'
      kills[target]++
      const at = `round ${count}, ${target}`
      const before = countAcknowledged(acknowledged)
      const { postmaster, said } = await writeAndKill({ ...killing, folder, target, random, acknowledged })
      const fault = (error: unknown) => void faults.push(`${at}: ${String(error)}`)
      // Every round compares everything that was ever acknowledged: the last comparison counts, unless it failed.
      found = worse(found, (await restart(folder, acknowledged).catch(fault)) ?? found)
      if (target !== 'start' && countAcknowledged(acknowledged) === before) fault(`nothing was written: ${said}`)
      for (const left of leftovers(folder, postmaster)) fault(left)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { ...found, kills, acknowledged: countAcknowledged(acknowledged), faults }
}

const worse = (one: Compared, other: Compared): Compared => ({
  lost: Math.max(one.lost, other.lost),
  torn: Math.max(one.torn, other.torn),
})

interface Round {
  readonly folder: string
  readonly target: Target
  readonly random: () => number
  readonly acknowledged: Acknowledged
  readonly isCareless?: boolean
}

/** @returns the main process of the database that was written to, and what the server complained of */
async function writeAndKill({ folder, target, random, acknowledged, isCareless }: Round) {
  const manner = isCareless ? ['careless'] : []
  // A server that starts again and again does not compile its modules each time.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  const child = spawn(process.execPath, [server, folder, round, ...manner], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const writing = new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve)).then(
    (line) => writeUntilDead({ url: line.trim().replace('ready ', ''), round, acknowledged }),
  )
  if (target !== 'start') await Promise.race([closed, firstWrite(acknowledged)])
  await wait(random() * 1500)
  const postmaster = postmasterOf(folder)
  strike(target, child, folder, random)
  // A server whose database is gone is ended here; one whose database restarts itself goes on for a moment.
  await wait(random() * (target === 'helper' ? 1000 : 100))
  child.kill('SIGKILL')
  await closed
  await Promise.race([writing, closed.then(() => wait(1000))])
  return { postmaster, said: said.slice(0, 2000) }
}

/** Resolves when the first write of the round is acknowledged. */
async function firstWrite(acknowledged: Acknowledged): Promise<void> {
  const before = countAcknowledged(acknowledged)
  const deadline = Date.now() + 180_000
  while (countAcknowledged(acknowledged) === before && Date.now() < deadline) await wait(5)
}

/** Starts the database as the next server would, and compares it with what was acknowledged. */
async function restart(folder: string, acknowledged: Acknowledged): Promise<Compared> {
  const cluster = await startCluster(folder)
  const owner = openDatabase(openPool(cluster.connection, undefined, 2))
  try {
    return await compareWith(acknowledged, owner, folder)
  } finally {
    await owner.destroy()
    await cluster.stop()
  }
}

function leftovers(folder: string, postmaster: number | undefined): readonly string[] {
  return [
    ...(postmaster !== undefined && isAlive(postmaster) ? [`process ${postmaster} still runs`] : []),
    ...['server.pid', 'postgres/postmaster.pid', 'postgres.new']
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => `${name} is left`),
  ]
}

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
