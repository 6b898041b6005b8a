import type { CommanderError } from 'commander'
import type { Messages } from './messages.ts'

/** What was wrong with a command, in the language asked for; the word in question is taken from commander's own message. */
export function usageText(error: CommanderError, say: Messages): string {
  const word = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return say.unknownOption(word)
    case 'commander.unknownCommand':
    case 'commander.help':
      return say.unknownCommand(word)
    case 'commander.missingArgument':
      return say.missingArgument(word)
    case 'commander.missingMandatoryOptionValue':
      return say.missingOption(word)
    case 'commander.optionMissingArgument':
      return say.missingValue(word)
    case 'commander.excessArguments':
      return say.tooMany()
    default:
      return say.invalid(word)
  }
}
