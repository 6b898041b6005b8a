import type { z } from '@hono/zod-openapi'
import { reliabilitySentence } from '../../contract/reliability-sentence.ts'
import type { surveyEstimate, surveyRanks } from '../../contract/survey-views.ts'
import type { Language } from '../../fault.ts'
import type { SurveyResultReading } from '../../operations/campaign-survey/read-survey-result.ts'

type Content = SurveyResultReading['content']

/** Tells figures of a result with their official names and the sentences that say how far they can be trusted. */
export function toEstimateView({ content, nameOf }: SurveyResultReading, language: Language) {
  return (each: Content['estimates'][number]): z.input<typeof surveyEstimate> => ({
    ...{ ...each, name: nameOf(each), warnings: [...each.warnings] },
    why: reliabilitySentence(each, content.primaryUnit, language),
  })
}

export function toRanksView(ranks: Content['ranks']): z.input<typeof surveyRanks> | null {
  return ranks && { units: [...ranks.units], withoutValue: [...ranks.withoutValue] }
}
