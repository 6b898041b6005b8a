import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'

type Kind = SurveyEstimateView['kind']

/** Those of a whole survey that are drawn. */
export const chiefKinds: readonly Kind[] = ['overall', 'part', 'group']

/** Kinds of figures from the chief ones on. */
export const kindOrder: readonly Kind[] = [
  ...chiefKinds,
  ...(['criterion', 'perception', 'wish', 'choice', 'mean', 'ratio', 'total'] as const),
]

/** Figures that are no per cent. */
export const plainKinds: readonly Kind[] = ['mean', 'ratio', 'total']

/** Figures from the chief ones on, each kind in its own order. */
export function inKindOrder(figures: readonly SurveyEstimateView[]): readonly SurveyEstimateView[] {
  return figures.toSorted((one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind))
}
