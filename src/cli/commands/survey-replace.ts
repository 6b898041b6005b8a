import type { Command } from 'commander'
import { type CalendarDate, parseDate } from '../../number/vietnamese-date.ts'
import { replaceUnit } from '../../operations/surveys/draw/replacements/replace-unit.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import type { Config } from '../read-config.ts'
import { replaceMessages } from '../replace-messages.ts'

interface Options {
  readonly unit: string
  readonly parent?: string
  readonly reason: string
  readonly date?: CalendarDate
  readonly out?: string
  readonly signWith?: string
}

/** Adds `survey replace`. */
export function addReplaceCommand(survey: Command, config: Config): void {
  const [say, words] = [replaceMessages[config.language], messages[config.language]]
  survey
    .command('replace')
    .argument(`<${words.fileName}>`, say.protocol)
    .description(say.command)
    .requiredOption(`--unit <${say.codeName}>`, say.unit)
    .option(`--parent <${say.codeName}>`, say.parent)
    .requiredOption(`--reason <${say.reasonName}>`, say.reason)
    .option(`--date <${words.dateName}>`, say.day, parsedOr(words.expectedDate, parseDate))
    .option(`--out <${words.fileName}>`, say.out)
    .option(`--sign-with <${words.fileName}>`, say.signWith)
    .action(async (protocol: string, { unit, reason, ...options }: Options) => {
      const { parent = null, date: day = null, out = null, signWith = null } = options
      const { replacement, written } = await replaceUnit({ protocol, unit, parent, reason, day, out, signWith })
      console.log([say.taken(replacement), `${say.head} ${replacement.sha256}`].join('\n'))
      console.log(`${words.written} ${written.join(', ')}`)
    })
}
