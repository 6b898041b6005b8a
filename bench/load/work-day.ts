import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from './make-people.ts'
import type { Session } from './session.ts'

export interface Measured {
  readonly what: string
  readonly milliseconds: number
}

export interface WorkDay {
  readonly seconds: number
  /** Before they are counted: a server that has just started compiles what it runs first. */
  readonly warmUpSeconds: number
  /** Between an answer and the next request, on average; from half to one and a half of it. */
  readonly pauseSeconds: number
}

/**
 * One person's work: of ten requests four read the results, two the list of rounds, one the evidence, one their figure, and two
 * enter it anew. An answer counts when its last byte is there; anything but 200 is an error.
 */
export async function workDay(
  session: Session<Worker>,
  { seconds, warmUpSeconds, pauseSeconds }: WorkDay,
  tell: (measured: Measured) => void,
) {
  const { worker, ask } = session
  const base = `/api/rounds/${worker.round}`
  const figure = `${base}/figures/${worker.code}/${worker.figure}`
  const first = (await (await ask('GET', figure)).json()) as {
    version: number
    value: string | null
    source: string | null
  }
  let { version } = first
  const enter = async () => {
    const response = await ask('PUT', figure, { version, body: { value: first.value, source: first.source ?? 'đo' } })
    version += 1
    return response
  }
  const read = (path: string) => () => ask('GET', path)
  const [results, rounds] = [read(`${base}/results`), read('/api/rounds')]
  const kinds: readonly [string, () => Promise<Response>][] = [
    ['read results', results],
    ['enter a figure', enter],
    ['read results', results],
    ['list rounds', rounds],
    ['read a figure', read(figure)],
    ['read results', results],
    ['enter a figure', enter],
    ['list evidence', read(`${base}/evidence`)],
    ['read results', results],
    ['list rounds', rounds],
  ]
  const begin = performance.now() + warmUpSeconds * 1000
  const end = begin + seconds * 1000
  // People do not begin together, nor at the same place of their work.
  await wait(Math.random() * pauseSeconds * 1000)
  for (let at = Math.floor(Math.random() * kinds.length); performance.now() < end; at++) {
    const [what, run] = kinds[at % kinds.length] ?? ['', results]
    const start = performance.now()
    const response = await run()
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${what}: ${response.status}`)
    if (start >= begin) tell({ what, milliseconds: performance.now() - start })
    await wait((0.5 + Math.random()) * pauseSeconds * 1000)
  }
}
