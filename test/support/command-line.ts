import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process'

export const exampleFolder = 'examples/dien-bien-2024'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a process of its own, output piped, in Vietnamese unless asked otherwise. */
export function chiso(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return runProcess(process.execPath, ['bin/chiso.mjs', ...args], { env: { ...plainEnvironment(), ...environment } })
}

/** Runs a line of a shell in which `chiso` is the command line. */
export function shell(line: string): Promise<Outcome> {
  const define = `chiso() { '${process.execPath}' bin/chiso.mjs "$@"; }`
  return runProcess('bash', ['-c', `set -o pipefail; ${define}; ${line}`], {
    env: { ...plainEnvironment(), LC_ALL: 'C' },
  })
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const { CHISO_LANG: _language, COLUMNS: _columns, NODE_OPTIONS: _options, ...rest } = process.env
  return rest
}

/** Runs a program to its end; a code other than 0 is an answer like any other. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    const [stdout, stderr]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => stdout?.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr?.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout ?? []).toString(), stderr: Buffer.concat(stderr ?? []).toString() }),
    )
  })
}
