import { CommanderError } from 'commander'
import type { SampleFiles } from '../operations/surveys/wanted-of-answers.ts'
import { type SampleOptions, sampleFiles } from './sample-options.ts'

/** What ranks and comparisons are made from, as the command line names it. */
export interface SourceOptions extends SampleOptions {
  readonly design?: string
  readonly by?: string
  readonly estimates?: string
  readonly before?: string
}

export type SurveySource =
  | (SampleFiles & {
      readonly kind: 'answers'
      readonly paths: readonly string[]
      readonly design: string
      readonly by: string
      readonly before: string | null
    })
  | { readonly kind: 'estimates'; readonly path: string; readonly before: string | null }

/** Options that estimates have no use for: they were made with them. */
const optionsOfAnswers = {
  design: '--design',
  by: '--by',
  protocol: '--protocol',
  replacements: '--replacements',
  publicKey: '--public-key',
} as const satisfies Partial<Record<keyof SourceOptions, string>>

/**
 * Answers with their design, or estimates, never some of both; and the estimates of an earlier year.
 *
 * @throws CommanderError that names what is missing, or too much
 */
export function surveySource(paths: readonly string[], options: SourceOptions): SurveySource {
  const { design, by, estimates, before } = options
  if (estimates !== undefined) {
    if (paths.length > 0) throw new CommanderError(1, 'commander.excessArguments', 'files beside --estimates')
    const unfit = Object.entries(optionsOfAnswers).find(([name]) => options[name as keyof SourceOptions] !== undefined)
    if (unfit) throw new CommanderError(1, 'commander.unknownOption', `'${unfit[1]}'`)
    return { kind: 'estimates', path: estimates, before: before ?? null }
  }
  if (paths.length === 0) throw missing('--estimates')
  if (design === undefined) throw missing('--design')
  if (by === undefined) throw missing('--by')
  return { kind: 'answers', paths, design, by, before: before ?? null, ...sampleFiles(options) }
}

/** A required option that is not there; commander only knows those that are always required. */
export function missing(option: string): CommanderError {
  return new CommanderError(1, 'commander.missingMandatoryOptionValue', `'${option}'`)
}
