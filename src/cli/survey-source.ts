import { CommanderError } from 'commander'

/** What ranks and comparisons are made from, as the command line names it. */
export interface SourceOptions {
  readonly design?: string
  readonly by?: string
  readonly estimates?: string
  readonly before?: string
}

export type SurveySource =
  | { readonly kind: 'answers'; readonly paths: readonly string[]; readonly design: string; readonly by: string }
  | { readonly kind: 'estimates'; readonly path: string; readonly before: string | null }

/**
 * Answers with their design, or estimates with those of an earlier year; never some of both.
 *
 * @throws CommanderError that names what is missing, or too much
 */
export function surveySource(paths: readonly string[], options: SourceOptions): SurveySource {
  const { design, by, estimates, before } = options
  if (estimates === undefined && before !== undefined) throw missing('--estimates')
  if (estimates !== undefined) {
    if (paths.length > 0) throw new CommanderError(1, 'commander.excessArguments', 'files beside --estimates')
    const unfit = (['design', 'by'] as const).find((name) => options[name] !== undefined)
    if (unfit) throw new CommanderError(1, 'commander.unknownOption', `'--${unfit}'`)
    return { kind: 'estimates', path: estimates, before: before ?? null }
  }
  if (paths.length === 0) throw missing('--estimates')
  if (design === undefined) throw missing('--design')
  if (by === undefined) throw missing('--by')
  return { kind: 'answers', paths, design, by }
}

/** A required option that is not there; commander only knows those that are always required. */
export function missing(option: string): CommanderError {
  return new CommanderError(1, 'commander.missingMandatoryOptionValue', `'${option}'`)
}
