import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'

/** What tells a figure apart from all others of its result, as addresses and the API have it: `part:I`. */
export function figureKey({ kind, id }: Pick<SurveyEstimateView, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}
