import type { z } from 'zod'
import type { DrawProtocol } from './draw-records.ts'
import type { rankChangesView, unitsFigureView } from './survey-rank-views.ts'
import type {
  protocolCheckView,
  resultPointsPreview,
  surveyResultView,
  surveySampleView,
  surveyView,
} from './survey-views.ts'

/** What the API gives of the survey of a campaign, as the pages use it: types only, as in `api-views.ts`. */
export type SurveyView = z.output<typeof surveyView>
export type SurveyFileView = SurveyView['files'][number]
export type SurveyResultView = z.output<typeof surveyResultView>
export type SurveyEstimateView = SurveyResultView['all'][number]
export type ResultPointsView = z.output<typeof resultPointsPreview>
export type SurveyPlanStageView = NonNullable<SurveyView['plan']>['stages'][number]
export type SurveyCommitmentView = SurveyView['commitments'][number]
export type SurveySampleView = z.output<typeof surveySampleView>
export type ProtocolCheckView = z.output<typeof protocolCheckView>
export type DrawProtocolView = DrawProtocol
export type UnitsFigureView = z.output<typeof unitsFigureView>
export type RankChangesView = z.output<typeof rankChangesView>
