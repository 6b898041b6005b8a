import { spawn } from 'node:child_process'

/** Starts `chiso serve` on a data folder, a process of its own, and waits until it tells its address. */
export async function startServer(
  folder: string,
  given: { readonly arguments?: readonly string[]; readonly environment?: Readonly<Record<string, string>> } = {},
) {
  const environment = { CHISO_DATA: folder, CHISO_PORT: '0', CHISO_BEHIND_PROXY: 'yes', CHISO_LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['bin/chiso.mjs', 'serve', ...(given.arguments ?? [])], {
    env: { ...process.env, ...environment, ...given.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [found] = /http:\S+(?=\n)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  return { address, pid: child.pid ?? 0, stop }
}
