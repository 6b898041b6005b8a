import { readFileSync } from 'node:fs'
import { processesBelow } from '../kill/processes.ts'

/** Processor time of a server and of its database, in seconds; null where the system does not tell it by /proc. */
export interface CpuSeconds {
  readonly server: number | null
  readonly database: number | null
}

/** What a server's process and those of the database on its data folder have taken so far, with those that have ended. */
export function cpuSeconds(server: number, dataFolder: string): CpuSeconds {
  return { server: sumOf([server]), database: sumOf(processesBelow(dataFolder)) }
}

/** Clock ticks a second, as Linux counts them for programs. */
const ticks = 100

function sumOf(pids: readonly number[]): number | null {
  try {
    return pids.map(ticksOf).reduce((one, other) => one + other, 0) / ticks
  } catch {
    return null
  }
}

/** @see proc(5): fields 14 to 17 of stat; the name in brackets may hold blanks */
function ticksOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
}
