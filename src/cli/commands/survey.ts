import type { Command } from 'commander'
import { estimateAnswers } from '../../operations/surveys/estimate-answers.ts'
import { estimatesText } from '../estimates-text.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { surveyMessages } from '../survey-messages.ts'

interface Options {
  readonly design: string
  readonly by?: string
  readonly json?: boolean
}

export function addSurveyCommands(program: Command, config: Config): void {
  const say = messages[config.language]
  const survey = program.command('survey').description(say.surveyCommands)
  survey
    .command('estimate')
    .argument(`<${say.fileName}...>`, say.answers)
    .description(say.estimate)
    .requiredOption(`--design <${say.fileName}>`, say.design)
    .option(`--by <${say.columnName}>`, say.by)
    .option('--json', say.estimatesJson)
    .action(async (files: readonly string[], { design, by, json }: Options) => {
      const estimates = await estimateAnswers(files, design, by ?? null)
      printWarnings(estimates.warnings, config)
      const words = surveyMessages[config.language]
      const text = json
        ? JSON.stringify(toJson(estimates, words.why), null, 2)
        : estimatesText(estimates, words, config.width).join('\n')
      console.log(text)
    })
}

/** Numbers with all their digits, and in words why a figure is not reliable. */
function toJson(
  { formula, estimates }: Awaited<ReturnType<typeof estimateAnswers>>,
  why: (reason: (typeof estimates)[number]['reason']) => string,
) {
  return { formula, estimates: estimates.map(({ reason, ...figure }) => ({ ...figure, why: why(reason) })) }
}
