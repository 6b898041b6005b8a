import { Command } from 'commander'
import { addExplainCommand } from './commands/explain.ts'
import { addFrameworkCommands } from './commands/framework.ts'
import { addNewCommand } from './commands/new.ts'
import { addReportCommand } from './commands/report.ts'
import { addScoreCommand } from './commands/score.ts'
import { type Messages, messages } from './messages.ts'
import type { Config } from './read-config.ts'

/** The command line as a whole; a command a file in `commands/`. */
export function createProgram(config: Config): Command {
  const say = messages[config.language]
  const program = new Command('chiso').description(say.about).option('--lang <vi|en>', say.language)
  program.usage(config.language === 'vi' ? '[tùy chọn] <lệnh>' : '[options] <command>')
  addScoreCommand(program, config)
  addReportCommand(program, config)
  addExplainCommand(program, config)
  addFrameworkCommands(program, config)
  addNewCommand(program, config)
  prepare(program, say)
  return program
}

/** Gives a command and those below it help in the language asked for, and lets them throw instead of ending the process. */
function prepare(command: Command, say: Messages): void {
  const titles: Record<string, string> = {
    'Usage:': say.usage,
    'Arguments:': say.arguments,
    'Options:': say.options,
    'Commands:': say.commands,
  }
  command
    .helpOption('-h, --help', say.help)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
  for (const inner of command.commands) prepare(inner, say)
}
