import { Command, type Help } from 'commander'
import { ownVersion } from '../package-root.ts'
import { addCommandsAskedFor, type LazyCommands } from './lazy-commands.ts'
import { type Messages, messages } from './messages.ts'
import { parsedOr } from './parsed-or.ts'
import type { Config } from './read-config.ts'

/** Commands in the order of the help; a file in `commands/` each. */
const commands: readonly LazyCommands[] = [
  { names: ['serve'], load: async () => (await import('./commands/serve.ts')).addServeCommand },
  { names: ['score'], load: async () => (await import('./commands/score.ts')).addScoreCommand },
  { names: ['report'], load: async () => (await import('./commands/report.ts')).addReportCommand },
  { names: ['explain'], load: async () => (await import('./commands/explain.ts')).addExplainCommand },
  { names: ['proofread'], load: async () => (await import('./commands/proofread.ts')).addProofreadCommand },
  { names: ['framework'], load: async () => (await import('./commands/framework.ts')).addFrameworkCommands },
  { names: ['survey'], load: async () => (await import('./commands/survey.ts')).addSurveyCommands },
  { names: ['new'], load: async () => (await import('./commands/new.ts')).addNewCommand },
  { names: ['audit'], load: async () => (await import('./commands/audit.ts')).addAuditCommands },
  { names: ['backup', 'restore'], load: async () => (await import('./commands/backup.ts')).addBackupCommands },
  {
    names: ['verify-publication'],
    load: async () => (await import('./commands/publication.ts')).addPublicationCommands,
  },
  { names: ['do'], load: async () => (await import('./commands/do.ts')).addDoCommand },
]

/**
 * The command line as a whole; or, where the first word names a command, as much of it as that command needs.
 *
 * @param argv the words behind `chiso`
 */
export async function createProgram(config: Config, argv: readonly string[] = []): Promise<Command> {
  const say = messages[config.language]
  const program = new Command('chiso')
    .description(say.about)
    .version(ownVersion(), '--version', say.version)
    .option('--lang <vi|en>', say.language, parsedOr(say.expectedLanguage, knownLanguage))
  await addCommandsAskedFor(program, commands, config, argv)
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
