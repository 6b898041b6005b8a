import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../bin/chiso.mjs', import.meta.url))
const memoryProbe = fileURLToPath(new URL('./memory-probe.mjs', import.meta.url))

/** Runs a program to its end, its output thrown away. */
export async function runProcess(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}

/** The arguments that make Node run a chiso command as a user would, without npm. */
export function chiso(...command: readonly string[]): string[] {
  return [launcher, ...command]
}

/** Peak memory of a chiso command in megabytes (10⁶ bytes). */
export async function peakMemory(...command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', memoryProbe, launcher, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  return (Number(/peak memory (\d+) KiB/.exec(text)?.[1]) * 1024) / 1e6
}
