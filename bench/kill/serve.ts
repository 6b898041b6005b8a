import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chiso } from '../whole-process.ts'

/** A `chiso serve` in a process of its own. */
export interface Serving {
  readonly child: ChildProcess
  /** Resolves with where it is reached; rejects with what it said if it ends before. */
  readonly ready: Promise<Reached>
  /** Its exit code, null if a signal ended it. */
  readonly closed: Promise<number | null>
}

export interface Reached {
  readonly url: string
  /** Of the people of the example; told at the first start only. */
  readonly password: string | undefined
}

/** The data folder below the harness's own folder. */
export const dataFolderOf = (base: string) => join(base, 'data')

/** Starts the command as a user does, on the data folder and a free port of this machine. */
export function serve(base: string): Serving {
  const child = spawn(process.execPath, chiso('serve'), {
    env: { ...inherited(), ...environmentOf(base) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained = (complained + text).slice(-2000)
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<Reached>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // What is said at the start is one line after the other, and the password is among the last.
      if (said.includes('Ctrl+C')) void wait(50).then(() => resolve(reachedBy(said)))
    })
    void closed.then((code) => reject(new Error(`chiso serve ended with ${code}: ${complained}`)))
  })
  ready.catch(() => undefined)
  return { child, ready, closed }
}

/** Only what a shell has: no setting of another server, nothing of what started the harness. */
function inherited(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(CHISO_|DATABASE_URL$|NODE_OPTIONS$)/.test(name))
  return Object.fromEntries(kept)
}

/** A command that starts again and again does not compile its modules each time. */
function environmentOf(base: string): Record<string, string> {
  return { CHISO_DATA: dataFolderOf(base), CHISO_PORT: '0', NODE_COMPILE_CACHE: join(base, 'compiled') }
}

function reachedBy(said: string): Reached {
  return { url: /http:\S+/.exec(said)?.[0] ?? '', password: /: ((?:\w{4}-){3}\w{4})/.exec(said)?.[1] }
}
