import type { CommanderError } from 'commander'
import type { Language } from '../fault.ts'
import { usageMessages } from './usage-messages.ts'

type Messages = (typeof usageMessages)[Language]

/** What was wrong with a command, in the language asked for; the words in question are taken from commander's own message. */
export function usageText(error: CommanderError, language: Language): string {
  const say = usageMessages[language]
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return withSuggestion(say.unknownOption(word), error, say)
    case 'commander.unknownCommand':
      return withSuggestion(say.unknownCommand(word), error, say)
    case 'commander.help':
      return say.missingCommand()
    case 'commander.missingArgument':
      return say.missingArgument(word)
    case 'commander.missingMandatoryOptionValue':
      return say.missingOption(word)
    case 'commander.optionMissingArgument':
      return say.missingValue(word)
    case 'commander.excessArguments':
      return say.tooMany()
    case 'commander.invalidArgument':
      return invalidValue(error, say)
    default:
      return say.invalid(word)
  }
}

function withSuggestion(text: string, { message }: CommanderError, say: Messages): string {
  const [, near] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? []
  return near === undefined ? text : `${text}; ${say.suggested(near)}`
}

/** The expectation is ours: it stands at the end of the message, see `parsedOr`. */
function invalidValue({ message }: CommanderError, say: Messages): string {
  const [, option = '', value = '', expected = ''] =
    /option '([^' ]+)[^']*' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/.exec(message) ?? []
  return say.invalidValue(option, value, expected)
}
