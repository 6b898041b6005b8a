import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import type { Interval } from '../../charts/interval-rows.ts'

/** A figure as it is drawn. */
export function toInterval(
  { kind, id, domain, value, ciLow, ciHigh, label }: SurveyEstimateView,
  name: string,
): Interval {
  return {
    ...{ key: `${kind}:${id}/${domain ?? ''}`, label: name, value, low: ciLow, high: ciHigh },
    isReliable: label === 'reliable',
  }
}
