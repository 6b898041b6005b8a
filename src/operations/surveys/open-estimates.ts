import type { SurveyEstimatesFile } from '../../contract/survey-estimates-schema.ts'
import type { Fault } from '../../fault.ts'
import { readSurveyEstimates } from '../../files/answers/read-survey-estimates.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { methodBreakBetween } from '../../survey/compare/method-break.ts'
import type { RatingScale } from '../../survey/design/rating-scale.ts'
import { type FigureError, figureError } from '../../survey/estimate/known-error.ts'
import { findFile } from '../read-files.ts'
import { requireFigure } from './require-figure.ts'

/** One figure of one domain, as it was estimated. */
export interface DomainFigure extends FigureError {
  /** Null for all people. */
  readonly domain: string | null
  readonly value: number | null
}

/** What tells whether surveys can be compared. */
export interface IndexMethod {
  /** The file that says it. */
  readonly path: string
  readonly indexYear: number | null
  readonly formula: IndexFormula | null
  /** What ratings were given by; null without an index. */
  readonly scale: RatingScale | null
}

/** One figure of all domains of a survey. */
export interface OpenedEstimates extends IndexMethod {
  /** As `figureName` calls it. */
  readonly figure: string
  readonly domains: readonly DomainFigure[]
  readonly warnings: readonly Fault[]
}

/**
 * Reads one figure from what `survey estimate --json` printed.
 *
 * @param figure as `requireFigure` takes it
 * @throws Problem `not-found` for the file; `unusable-path`; as `estimatesIn` does
 */
export async function openEstimates(path: string, figure: string | null): Promise<OpenedEstimates> {
  const file = await findFile(path)
  if (!file) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return estimatesIn({ ...file, name: path }, figure)
}

/** As `openEstimates`, from a file at hand. @throws Problem `faulty-files`; as `requireFigure` does */
export function estimatesIn(file: SourceFile, figure: string | null): OpenedEstimates {
  const { estimates, faults } = readSurveyEstimates(file)
  if (!estimates) throw new Problem('faulty-files', { faults })
  return { ...estimatesOf(file.name, estimates, figure), warnings: faults }
}

/** One figure of a survey that was estimated, under the name by which refusals call it. @throws Problem as `requireFigure` does */
export function estimatesOf(
  path: string,
  { indexYear, formula, scale, estimates }: EstimatedSurvey,
  figure: string | null,
): OpenedEstimates {
  const { figure: found, name } = requireFigure(estimates, figure)
  const domains = estimates.filter(({ id, kind }) => id === found.id && kind === found.kind).map(domainFigure)
  return { path, indexYear, formula, scale, figure: name, domains, warnings: [] }
}

interface EstimatedSurvey extends Omit<SurveyEstimatesFile, 'estimates'> {
  readonly estimates: readonly SurveyEstimatesFile['estimates'][number][]
}

/** Where a file does not say of a standard error of 0 whether there was spread, it is taken not to be known. */
function domainFigure({ domain, value, df, ...estimate }: SurveyEstimatesFile['estimates'][number]): DomainFigure {
  const { standardError, isWithoutSpread = standardError === 0, intervalDf = df } = estimate
  return { domain, value, ...figureError({ standardError, isWithoutSpread }, intervalDf) }
}

/**
 * Requires that two surveys can be compared: one index formula on one scale, and no change of method between their years.
 *
 * @returns warnings where that cannot be seen
 * @throws Problem `invalid-input`
 */
export function requireComparable(now: IndexMethod, before: IndexMethod): readonly Fault[] {
  if (now.formula !== before.formula) {
    const expected = { vi: `tính chỉ số theo ${now.formula}`, en: `of the index formula ${now.formula}` }
    throw new Problem('invalid-input', { where: before.path, expected, got: before.formula ?? '' })
  }
  if (formulaScale(now) !== formulaScale(before)) {
    const expected = { vi: `theo thang điểm ${formulaScale(now)}`, en: `of the rating scale ${formulaScale(now)}` }
    throw new Problem('invalid-input', { where: before.path, expected, got: formulaScale(before) })
  }
  const years = [now, before].flatMap(({ indexYear }) => indexYear ?? [])
  const [one, other] = years
  if (one === undefined || other === undefined) {
    return [now, before].flatMap(({ path, indexYear }): Fault[] =>
      indexYear === null
        ? [{ code: 'unknown-index-year', place: { file: path, line: 0, column: 0 }, details: {} }]
        : [],
    )
  }
  const change = methodBreakBetween(one, other)
  if (change === null) return []
  const expected = {
    vi: `cùng phía năm ${change} với năm ${one}, vì từ năm ${change} SIPAS làm theo phương pháp khác`,
    en: `on the same side of ${change} as ${one}, because the method of SIPAS changed in ${change}`,
  }
  throw new Problem('invalid-input', { where: `indexYear, ${before.path}`, expected, got: other })
}

/** The scale of an index in words; '' without one. */
function formulaScale({ formula, scale }: IndexMethod): string {
  return formula === null || scale === null ? '' : `${scale.from}–${scale.to}`
}
