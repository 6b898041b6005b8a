import { Command, type Help } from 'commander'
import { ownVersion } from '../package-root.ts'
import { addAuditCommands } from './commands/audit.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addDoCommand } from './commands/do.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addFrameworkCommands } from './commands/framework.ts'
import { addNewCommand } from './commands/new.ts'
import { addPublicationCommands } from './commands/publication.ts'
import { addReportCommand } from './commands/report.ts'
import { addScoreCommand } from './commands/score.ts'
import { addServeCommand } from './commands/serve.ts'
import { addSurveyCommands } from './commands/survey.ts'
import { type Messages, messages } from './messages.ts'
import { parsedOr } from './parsed-or.ts'
import type { Config } from './read-config.ts'

/** The command line as a whole; a command a file in `commands/`. */
export function createProgram(config: Config): Command {
  const say = messages[config.language]
  const program = new Command('chiso')
    .description(say.about)
    .version(ownVersion(), '--version', say.version)
    .option('--lang <vi|en>', say.language, parsedOr(say.expectedLanguage, knownLanguage))
  addServeCommand(program, config)
  addScoreCommand(program, config)
  addReportCommand(program, config)
  addExplainCommand(program, config)
  addFrameworkCommands(program, config)
  addSurveyCommands(program, config)
  addNewCommand(program, config)
  addAuditCommands(program, config)
  addBackupCommands(program, config)
  addPublicationCommands(program, config)
  addDoCommand(program, config)
  prepare(program, say, config.width)
  return program
}

/**
 * Adds what is below `do`, if the command line asks for it: the other commands do not load the API.
 *
 * @returns the program
 */
export async function withOperations(program: Command, argv: readonly string[], config: Config): Promise<Command> {
  const at = argv.indexOf('do')
  const group = program.commands.find((each) => each.name() === 'do')
  if (at === -1 || !group) return program
  const { addOperations } = await import('./calling/add-operations.ts')
  addOperations(group, argv.slice(at + 1), config)
  prepare(group, messages[config.language], config.width)
  return program
}

function knownLanguage(word: string): string | null {
  return word === 'vi' || word === 'en' ? word : null
}

/** Gives a command and those below it help in the language asked for, and lets them throw instead of ending the process. */
function prepare(command: Command, say: Messages, width: number): void {
  command
    .helpOption('-h, --help', say.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, getOutHelpWidth: () => width, getErrHelpWidth: () => width })
    .configureHelp(helpIn(say))
  if (command.commands.length > 0) command.usage(`${say.someOptions} ${say.someCommand}`)
  else command.usage([say.someOptions, ...command.registeredArguments.map((each) => `<${each.name()}>`)].join(' '))
  for (const inner of command.commands) prepare(inner, say, width)
}

function helpIn(say: Messages): Partial<Help> {
  const titles: Record<string, string> = {
    'Usage:': say.usage,
    'Arguments:': say.arguments,
    'Options:': say.options,
    'Commands:': say.commands,
  }
  return {
    minWidthToWrap: 20,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`.replace(` ${say.someOptions}`, ''),
  }
}
