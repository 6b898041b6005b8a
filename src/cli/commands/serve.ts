import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { packageRoot } from '../../package-root.ts'
import { textTable } from '../../render/text/text-table.ts'
import type { RunningServer } from '../../server/start-server.ts'
import { type Messages, messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

export function addServeCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('serve')
    .description(say.serve)
    .option('--empty', say.empty)
    .action(async ({ empty = false }: { empty?: boolean }) => {
      // Also while it starts: what was begun is stopped in order, and no database is left behind.
      const told = toldToStop()
      const { startServer } = await import('../../server/start-server.ts')
      const server = await startServer({
        environment: { ...quietHere(), ...config.environment },
        isEmpty: empty,
        writeLog: (line) => console.error(line),
      })
      console.log(greeting(server, config).join('\n'))
      if (!existsSync(join(packageRoot, 'dist', 'web', 'index.html'))) console.error(`${say.warning}: ${say.noPages}`)
      const ending = await Promise.race([told, server.failed])
      if (ending instanceof Error) {
        await server.close()
        throw new Error(say.databaseEnded, { cause: ending })
      }
      console.error(say.stopping)
      await server.close()
      console.error(say.stopped)
    })
}

/** Lines of requests would push what is said at the start out of a terminal. */
function quietHere(): Readonly<Record<string, string>> {
  return process.stderr.isTTY ? { CHISO_LOG_LEVEL: 'warn' } : {}
}

/** What is said once the server can be reached. */
function greeting({ address, demo, setupLink }: RunningServer, config: Config): readonly string[] {
  const say = messages[config.language]
  return [
    `${say.serving} ${address}`,
    say.toStop,
    ...(demo ? ['', say.demo, `${say.demoPassword} ${demo.password}`, ...peopleTable(demo.people, say, config)] : []),
    ...(setupLink ? ['', say.setUp, setupLink] : []),
  ]
}

function peopleTable(
  people: readonly { readonly name: string; readonly email: string }[],
  say: Messages,
  { width }: Config,
): readonly string[] {
  const columns = [
    { title: say.tableName, align: 'left' as const },
    { title: say.tableEmail, align: 'left' as const },
  ]
  return [
    '',
    ...textTable(
      columns,
      people.map(({ name, email }) => [name, email]),
      width,
    ),
  ]
}

/** A signal that comes again changes nothing: the stop is under way. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
