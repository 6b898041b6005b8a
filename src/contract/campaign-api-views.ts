import type { z } from 'zod'
import type { campaignItemView, cutsView, progressView } from './campaign-board-views.ts'
import type {
  appealAnswer,
  appraisalToSet,
  assignmentsToMake,
  campaignDetailsView,
  campaignToOpen,
  correctionToMake,
  courseView,
  extensionToGive,
  itemView,
  listedCampaignView,
  publicationView,
  stepToTake,
  windowChange,
} from './campaign-views.ts'
import type { appealsView, councilView, voteToCast } from './council-views.ts'
import type { assignmentSheetPreview, figureSheetPreview } from './figure-sheet-views.ts'
import type { listedFrameworkView } from './framework-views.ts'
import type { differencesView, publishingView, rankingView } from './publishing-views.ts'
import type { frameworkChangesView } from './rescoring-views.ts'
import type { surveyPointsView, unitFigurePreview } from './unit-figure-views.ts'

/** What the API takes and gives of campaigns, as the pages use it: types only, as in `api-views.ts`. */
export type ListedCampaignView = z.output<typeof listedCampaignView>
export type CampaignDetailsView = z.output<typeof campaignDetailsView>
export type CampaignProgressView = z.output<typeof progressView>
export type CampaignItemView = z.output<typeof campaignItemView>
export type ComparedRoundView = CampaignItemView['rounds'][number]
export type AppealCountsView = z.output<typeof appealsView>
export type CouncilView = z.output<typeof councilView>
export type CouncilMatterView = CouncilView['matters'][number]
export type VoteToCast = z.input<typeof voteToCast>
export type CampaignCutsView = z.output<typeof cutsView>
export type CampaignRoundView = CampaignDetailsView['rounds'][number]
export type CalendarView = CampaignDetailsView['calendar']
export type NextEventView = CampaignDetailsView['next'][number]
export type CourseView = z.output<typeof courseView>
export type CourseItemView = CourseView['items'][number]
export type ItemView = z.output<typeof itemView>
export type FrameworkView = z.output<typeof listedFrameworkView>
export type CampaignToOpen = z.input<typeof campaignToOpen>
export type WindowChange = z.input<typeof windowChange>
export type ExtensionToGive = z.input<typeof extensionToGive>
export type AssignmentsToMake = z.input<typeof assignmentsToMake>
export type AppraisalToSet = z.input<typeof appraisalToSet>
export type AppealAnswer = z.input<typeof appealAnswer>
export type StepToTake = z.input<typeof stepToTake>
export type FigureSheetPreview = z.output<typeof figureSheetPreview>
export type AssignmentSheetPreview = z.output<typeof assignmentSheetPreview>
export type UnitFigurePreview = z.output<typeof unitFigurePreview>
export type SheetFaultView = FigureSheetPreview['faults'][number]
export type SurveyPointsView = z.output<typeof surveyPointsView>
export type PublishingView = z.output<typeof publishingView>
export type RankingView = z.output<typeof rankingView>
export type RankedUnitView = RankingView['units'][number]
export type PublicationView = z.output<typeof publicationView>
export type DifferencesView = z.output<typeof differencesView>
export type CorrectionToMake = z.input<typeof correctionToMake>
export type FrameworkChangesView = z.output<typeof frameworkChangesView>
export type FrameworkChangeView = FrameworkChangesView['items'][number]
