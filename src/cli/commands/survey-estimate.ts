import type { Command } from 'commander'
import { reliabilitySentence } from '../../contract/reliability-sentence.ts'
import type { Language } from '../../fault.ts'
import { type ErrorMethod, estimateAnswers } from '../../operations/surveys/estimate-answers.ts'
import type { AnswerTableAddress } from '../../operations/surveys/find-answer-file.ts'
import { Problem } from '../../problem.ts'
import { estimatesText } from '../estimates-text.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { type SampleOptions, sampleFiles, withSampleOptions } from '../sample-options.ts'
import { weightsText } from '../weights-text.ts'
import { wholeFrom } from '../whole-from.ts'

interface Options extends SampleOptions {
  readonly design: string
  readonly table?: string
  readonly by?: string
  readonly errors?: ErrorMethod['kind']
  readonly replicates?: number
  readonly seed?: number
  /** False with `--no-deff`. */
  readonly deff: boolean
  readonly json?: boolean
}

const methods: readonly ErrorMethod['kind'][] = ['linearized', 'jackknife', 'bootstrap']

const usual = { replicates: 500, seed: 1 } as const

export function addEstimateCommand(survey: Command, config: Config): void {
  const say = messages[config.language]
  const estimate = survey.command('estimate').argument(`[${say.fileName}...]`, say.answers).description(say.estimate)
  estimate
    .requiredOption(`--design <${say.fileName}>`, say.design)
    .option(`--table <${say.answerTableName}>`, say.answerTable)
    .option(`--by <${say.columnName}>`, say.by)
    .option(`--errors <${say.methodName}>`, say.errors, parsedOr(methods.join(', '), knownMethod))
    .option(`--replicates <${say.numberName}>`, say.replicates, parsedOr(say.expectedReplicates, wholeFrom(2, 10_000)))
    .option(`--seed <${say.numberName}>`, say.seed, parsedOr(say.expectedSeed, wholeFrom(0, 2 ** 32 - 1)))
    .option('--no-deff', say.noDesignEffects)
  withSampleOptions(estimate, config)
    .option('--json', say.estimatesJson)
    .action(async (files: readonly string[], { design, table, by, json, deff, ...options }: Options) => {
      const answers = [...files, ...tablesOf(table, config)]
      if (answers.length === 0) throw new Problem('invalid-input', noAnswers)
      const wanted = { domain: by ?? null, designEffects: deff, errors: methodOf(options), ...sampleFiles(options) }
      const estimates = await estimateAnswers(answers, design, wanted)
      printWarnings(estimates.warnings, config)
      const text = json
        ? JSON.stringify(toJson(estimates, config.language), null, 2)
        : [
            ...weightsText(estimates.weights, config.language),
            ...estimatesText(estimates, config.language, config.width),
          ].join('\n')
      console.log(text)
    })
}

const noAnswers = {
  where: 'survey estimate',
  expected: {
    vi: 'ít nhất một tệp câu trả lời, hoặc --table',
    en: 'at least one file of answers, or --table',
  },
  got: '',
}

/** @throws Problem `invalid-input` for a table without a database to look in */
function tablesOf(table: string | undefined, { database: { databaseUrl } }: Config): readonly AnswerTableAddress[] {
  if (table === undefined) return []
  if (databaseUrl !== undefined) return [{ database: databaseUrl, table }]
  const expected = { vi: 'biến môi trường DATABASE_URL', en: 'the environment variable DATABASE_URL' }
  throw new Problem('invalid-input', { where: '--table', expected, got: table })
}

function methodOf({ errors = 'linearized', replicates, seed }: Partial<Options>): ErrorMethod {
  if (errors !== 'bootstrap') return { kind: errors }
  return { kind: errors, replicates: replicates ?? usual.replicates, seed: seed ?? usual.seed }
}

function knownMethod(word: string): ErrorMethod['kind'] | null {
  return methods.find((method) => method === word) ?? null
}

/** Numbers with all their digits, and in words why a figure has its label. */
function toJson(
  { indexYear, formula, scale, primaryUnit, errors, weights, estimates }: Awaited<ReturnType<typeof estimateAnswers>>,
  language: Language,
) {
  // What is undefined is not written. To leave it out of thousands of figures takes ten times as long.
  const figures = estimates.map((figure) => ({
    ...{ ...figure, reason: undefined },
    why: reliabilitySentence(figure, primaryUnit, language),
  }))
  return { indexYear, formula, scale, primaryUnit, errors, ...(weights && { weights }), estimates: figures }
}
