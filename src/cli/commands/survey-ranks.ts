import type { Command } from 'commander'
import { rankAnswers, rankEstimates } from '../../operations/surveys/rank-survey.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printWarnings } from '../print-warnings.ts'
import { ranksMessages } from '../ranks-messages.ts'
import { ranksText } from '../ranks-text.ts'
import type { Config } from '../read-config.ts'
import { withSampleOptions } from '../sample-options.ts'
import { type SourceOptions, surveySource } from '../survey-source.ts'
import { wholeFrom } from '../whole-from.ts'

interface Options extends SourceOptions {
  readonly figure?: string
  readonly level?: number
  readonly draws?: number
  readonly seed?: number
  readonly json?: boolean
}

const usual = { level: 95, draws: 10_000, seed: 1 } as const

/** `survey ranks`: units of a survey by one figure, with the ranks that they may truly have. */
export function addRanksCommand(survey: Command, config: Config): void {
  const [words, say] = [messages[config.language], ranksMessages[config.language]]
  const ranks = survey.command('ranks').argument(`[${words.fileName}...]`, say.answers).description(say.ranks)
  withSampleOptions(ranks, config)
    .option(`--design <${words.fileName}>`, words.design)
    .option(`--by <${words.columnName}>`, say.by)
    .option(`--estimates <${words.fileName}>`, say.estimates)
    .option(`--before <${words.fileName}>`, say.before)
    .option(`--figure <${say.codeName}>`, say.figure)
    .option(`--level <${words.numberName}>`, say.level, parsedOr(say.expectedLevel, wholeFrom(50, 99)))
    .option(`--draws <${words.numberName}>`, say.draws, parsedOr(say.expectedDraws, wholeFrom(1000, 100_000)))
    .option(`--seed <${words.numberName}>`, say.seed, parsedOr(words.expectedSeed, wholeFrom(0, 2 ** 32 - 1)))
    .option('--json', words.estimatesJson)
    .action(async (files: readonly string[], options: Options) => {
      const source = surveySource(files, options)
      const { figure = null, level = usual.level, draws = usual.draws, seed = usual.seed } = options
      const request = { figure, level: level / 100, draws, seed }
      const ranks =
        source.kind === 'answers'
          ? await rankAnswers(source.paths, source, request)
          : await rankEstimates(source.path, source.before, request)
      const { warnings, ...result } = ranks
      printWarnings(warnings, config)
      console.log(
        options.json
          ? JSON.stringify({ ...result, draws, seed }, null, 2)
          : ranksText(ranks, say, config.width).join('\n'),
      )
    })
}
