import type { Command } from 'commander'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

/** The command that calls operations of a running server. What stands below it is added once it is asked for. */
export function addDoCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program.command('do').description(say.do)
}
