import type { Command } from 'commander'
import { compareDomains, compareYears, type NamedPair } from '../../operations/surveys/compare-survey.ts'
import { compareText } from '../compare-text.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printWarnings } from '../print-warnings.ts'
import { ranksMessages } from '../ranks-messages.ts'
import type { Config } from '../read-config.ts'
import { withSampleOptions } from '../sample-options.ts'
import { missing, type SourceOptions, surveySource } from '../survey-source.ts'
import { wholeFrom } from '../whole-from.ts'

interface Options extends SourceOptions {
  readonly figure?: string
  readonly level?: number
  readonly pair?: readonly NamedPair[]
  readonly json?: boolean
}

const usualLevel = 95

/** `survey compare`: one figure between units of a survey, or between two years. */
export function addCompareCommand(survey: Command, config: Config): void {
  const [words, say] = [messages[config.language], ranksMessages[config.language]]
  const readPair = parsedOr(say.expectedPair, pairIn)
  const compare = survey.command('compare').argument(`[${words.fileName}...]`, say.answers).description(say.compare)
  withSampleOptions(compare, config)
    .option(`--design <${words.fileName}>`, words.design)
    .option(`--by <${words.columnName}>`, say.by)
    .option(`--pair <${say.pairName}>`, say.pair, (text: string, pairs: readonly NamedPair[] = []) => [
      ...pairs,
      readPair(text),
    ])
    .option(`--estimates <${words.fileName}>`, say.estimates)
    .option(`--before <${words.fileName}>`, say.before)
    .option(`--figure <${say.codeName}>`, say.figure)
    .option(`--level <${words.numberName}>`, say.level, parsedOr(say.expectedLevel, wholeFrom(50, 99)))
    .option('--json', words.estimatesJson)
    .action(async (files: readonly string[], options: Options) => {
      const comparison = await compared(files, options)
      const { warnings, ...result } = comparison
      printWarnings(warnings, config)
      console.log(
        options.json ? JSON.stringify(result, null, 2) : compareText(comparison, say, config.width).join('\n'),
      )
    })
}

function compared(files: readonly string[], options: Options) {
  const source = surveySource(files, options)
  const { figure = null, level = usualLevel, pair = null } = options
  const request = { figure, level: level / 100 }
  if (source.kind === 'answers' && source.before !== null) throw missing('--estimates')
  if (source.kind === 'answers') return compareDomains(source.paths, { ...source, pairs: pair }, request)
  if (source.before === null) throw missing('--before')
  return compareYears(source.path, source.before, request)
}

function pairIn(text: string): NamedPair | null {
  const [one = '', other = '', ...more] = text.split(',').map((each) => each.trim())
  return one !== '' && other !== '' && one !== other && more.length === 0 ? [one, other] : null
}
