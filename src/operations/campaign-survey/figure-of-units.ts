import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'
import { requireFigure } from '../surveys/require-figure.ts'
import type { SurveyResultContent } from './survey-result.ts'

/** One figure of every unit of a result. */
export interface FigureOfUnits extends Pick<LabelledEstimate, 'kind' | 'id'> {
  readonly estimates: readonly LabelledEstimate[]
  /** Null where units are not ranked by it: a result of an earlier version, or with too many units. */
  readonly ranks: SurveyResultContent['ranks']
}

/**
 * Finds a figure of all units of a result, with their ranks by it.
 *
 * @param wanted as `requireFigure` takes it
 * @throws Problem as `requireFigure` does
 */
export function figureOfUnits(content: SurveyResultContent, wanted: string | null): FigureOfUnits {
  const { kind, id } = requireFigure(content.estimates, wanted).figure
  const isIt = (each: Pick<LabelledEstimate, 'kind' | 'id'>) => each.kind === kind && each.id === id
  const found = kind === 'overall' ? content.ranks : content.otherRanks.find(isIt)
  return {
    ...{ kind, id, ranks: found ? { units: found.units, withoutValue: found.withoutValue } : null },
    estimates: content.estimates.filter((each) => each.domain !== null && isIt(each)),
  }
}
