import type { FigureCode } from '../../framework/rule.ts'

/** What may cost points of a sub-criterion, in the order in which it is told. */
export const riskCodes = [
  'missing-figure',
  'part-exceeds-total',
  'figures-disagree',
  'no-evidence',
  'quoted-differs',
  'few-evidence',
  'evidence-other-year',
  'self-differs',
  'loss-unexplained',
  'past-loss',
] as const

export type RiskCode = (typeof riskCodes)[number]

/** `high` is a gap or a contradiction that is seen in what stands; `medium` is what an appraiser is likely to ask about. */
export const riskSeverities = ['high', 'medium'] as const
export type RiskSeverity = (typeof riskSeverities)[number]

export const severityOf: Readonly<Record<RiskCode, RiskSeverity>> = {
  'missing-figure': 'high',
  'part-exceeds-total': 'high',
  'figures-disagree': 'high',
  'no-evidence': 'high',
  'quoted-differs': 'high',
  'few-evidence': 'medium',
  'evidence-other-year': 'medium',
  'self-differs': 'medium',
  'loss-unexplained': 'medium',
  'past-loss': 'medium',
}

/** A text in the two languages that people read. */
export interface TextPair {
  readonly vi: string
  readonly en: string
}

/** Where a risk lies. */
export interface RiskPlace {
  /** Code of the sub-criterion. */
  readonly item: string
  /** Null where it is about no single figure. */
  readonly figure: FigureCode | null
  /** Name of the file; null where it is about no single document. */
  readonly evidence: string | null
}

/** Something that may cost points. It warns and forbids nothing. */
export interface Risk {
  readonly code: RiskCode
  readonly severity: RiskSeverity
  readonly text: TextPair
  readonly place: RiskPlace
}
