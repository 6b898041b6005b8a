import type { Exact, Points } from '../number/exact.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import type { Figures, Standing } from './framework.ts'

/** Index of each criterion in per cent, 0–100, by its code; null or absent where missing. */
export type CriterionIndexes = Readonly<Record<string, Exact | null>>

/** Everything that a subject brings to its round: figures, scores, survey results, published values, texts for the report. */
export interface Round {
  readonly subject: Subject
  readonly indexYear: number
  /** Figures by the code of their sub-criterion. */
  readonly figures: Readonly<Record<string, Figures>>
  /** Where each figure comes from, by the code of its sub-criterion and its own. */
  readonly figureSources: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** One row for each sub-criterion that has a self score or an appraised one, in the order of the file. */
  readonly scores: readonly ScoreRow[]
  /** Sub-criteria that do not apply to the subject: their maxima leave the denominator. */
  readonly exempt?: readonly string[]
  /** Last year's totals by the code of the domain; absent where not known. */
  readonly lastYearDomainTotals: Readonly<Record<string, Points>>
  readonly sipas: { readonly thisYear: CriterionIndexes; readonly lastYear: CriterionIndexes }
  /** By rising year. */
  readonly history: readonly HistoryYear[]
  readonly national: readonly NationalMean[]
  readonly published: readonly PublishedValue[]
  readonly wishes: readonly Wish[]
  readonly samplingStages: readonly SamplingStage[]
  readonly timeline: readonly TimelineEvent[]
  readonly document: DocumentSettings
}

export interface Subject {
  /** With its kind, as in a sentence: "tỉnh Điện Biên". */
  readonly name: string
  /** Without its kind, for place and date. */
  readonly place: string
}

export interface ScoreRow {
  readonly code: string
  readonly self: Points | null
  readonly appraised: Points | null
  /** After an appeal; null or absent where the appraised score stands. */
  readonly final?: Points | null
  readonly leadAgency: string | null
  /** Why it is not at its maximum, in the subject's own words. */
  readonly cause: string | null
  readonly evidence: string | null
  readonly standing: Standing
}

export interface HistoryYear {
  readonly year: number
  readonly parIndex: Exact | null
  readonly parRank: number | null
  readonly sipasPercent: Exact | null
  readonly sipasRank: number | null
  /** Units that were ranked. */
  readonly units: number | null
}

export interface NationalMean {
  readonly index: 'par' | 'sipas'
  readonly year: number
  readonly mean: Exact
  readonly source: string
}

/** A value that somebody published, to stand beside the computed one. */
export interface PublishedValue {
  /** What it is a value of: "total", "domain/8/total", "sipas/group/A". */
  readonly key: string
  readonly value: Exact
  /** Decimals it is printed with: a computed value is rounded to as many before the two are compared. */
  readonly decimals: number
  /** Where it is printed. */
  readonly place: string
}

export interface Wish {
  readonly text: string
  readonly percent: Exact
}

export interface SamplingStage {
  readonly name: string
  /** Null where the number is not stated. */
  readonly perParent: number | null
  readonly total: number | null
}

export interface TimelineEvent {
  readonly date: CalendarDate
  readonly event: string
  readonly document: string | null
}

/** What an official document needs beside its content. */
export interface DocumentSettings {
  readonly date: CalendarDate
  readonly superiorAgency: string
  readonly issuingAgency: string
  /** Null until it is issued. */
  readonly number: string | null
  readonly symbol: string
  readonly signatureTitles: readonly string[]
  readonly signatory: string | null
  readonly recipients: readonly string[]
  readonly publication: Publication | null
  /** Areas of the survey as they are named. */
  readonly surveyAreas: readonly string[]
  readonly measures: readonly string[]
  readonly proposals: readonly { readonly to: string; readonly items: readonly string[] }[]
}

export interface Publication {
  readonly agency: string
  readonly date: CalendarDate
  /** Null where no satisfaction index was published. */
  readonly sipasDecision: string | null
  readonly parDecision: string
}
