import type { Command } from 'commander'
import { type CalendarDate, parseDate } from '../../number/vietnamese-date.ts'
import { printProtocol } from '../../operations/surveys/draw/print-protocol.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printMessages } from '../print-messages.ts'
import type { Config } from '../read-config.ts'

interface Options {
  readonly out: string
  readonly office: string
  readonly superior?: string
  readonly number?: string
  readonly place?: string
  readonly date?: CalendarDate
  readonly drawnBy?: string
  readonly witness?: string
}

/** Adds `survey print-protocol`. */
export function addPrintProtocolCommand(survey: Command, config: Config): void {
  const [say, words] = [printMessages[config.language], messages[config.language]]
  survey
    .command('print-protocol')
    .argument(`<${words.fileName}>`, say.protocol)
    .description(say.command)
    .requiredOption(`--out <${words.fileName}>`, say.out)
    .requiredOption(`--office <${say.textName}>`, say.office)
    .option(`--superior <${say.textName}>`, say.superior)
    .option(`--number <${say.textName}>`, say.number)
    .option(`--place <${say.textName}>`, say.place)
    .option(`--date <${words.dateName}>`, say.day, parsedOr(words.expectedDate, parseDate))
    .option(`--drawn-by <${say.textName}>`, say.drawnBy)
    .option(`--witness <${say.textName}>`, say.witness)
    .action(async (protocol: string, { out, office, superior = '', ...options }: Options) => {
      const { number = null, place = null, date: day = null, drawnBy = null, witness = null } = options
      const head = { office: inCapitals(office), superior: inCapitals(superior), number }
      await printProtocol(protocol, { ...head, place, day, drawnBy, witness }, out)
      console.log(`${words.written} ${out}`)
    })
}

function inCapitals(name: string): string {
  return name.normalize('NFC').trim().toLocaleUpperCase('vi')
}
