import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../start-server.ts'
import { makePeople, type Worker } from './make-people.ts'
import { type Session, signIn } from './session.ts'
import { type Measured, type WorkDay, workDay } from './work-day.ts'

/** No answer in a hundred may take longer, in milliseconds. */
const limit = 150

export interface Load extends WorkDay {
  readonly people: number
}

/** Prints how long people wait who all work at once on one server with its own database; the load comes from the same machine. */
export async function printLoad({ people, ...day }: Load): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-load-'))
  await chmod(folder, 0o755)
  const server = await startServer(folder)
  try {
    const workers = await makePeople(folder, people)
    const sessions: Session<Worker>[] = []
    for (const [number, worker] of workers.entries()) sessions.push(await signIn(server.address, worker, number))
    const measured: Measured[] = []
    const errors: string[] = []
    const days = sessions.map((session) =>
      workDay(session, day, (each) => measured.push(each)).catch((error: Error) => void errors.push(error.message)),
    )
    await Promise.all(days)
    print(measured, errors, { people, ...day })
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function print(
  measured: readonly Measured[],
  errors: readonly string[],
  { people, seconds, warmUpSeconds, pauseSeconds }: Load,
): void {
  console.log(
    `${people} signed-in people for ${seconds} s after ${warmUpSeconds} s, ${pauseSeconds} s between answer and next request, ` +
      `${(measured.length / seconds).toFixed(0)} requests/s, errors ${errors.length}; milliseconds; ratio = p99 / ${limit}\n`,
  )
  const row = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(9))).join('')
  console.log(row(['request', 'count', 'p50', 'p95', 'p99', 'maximum', 'ratio']))
  for (const what of [...new Set(measured.map((each) => each.what)), 'all']) {
    const times = measured.filter((each) => what === 'all' || each.what === what).map((each) => each.milliseconds)
    times.sort((one, other) => one - other)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    const cells = [at(0.5), at(0.95), at(0.99), times.at(-1) ?? 0].map((time) => time.toFixed(0))
    console.log(row([what, String(times.length), ...cells, (at(0.99) / limit).toFixed(2)]))
  }
  for (const error of new Set(errors)) console.log(`  ${error}`)
  if (errors.length > 0) process.exitCode = 1
}
