import type { Exact, Points } from '../number/exact.ts'

/** Code of a figure inside its sub-criterion: ASCII letters, digits and underscores. */
export type FigureCode = string

/**
 * How figures become points, as a framework states it. One kind a file in `scoring/`; what each does is said there.
 * All points are at most the maximum that the rule is given.
 */
export type Rule =
  | RatioRule
  | PartsRule
  | WeightedCountsRule
  | StepsRule
  | YesNoRule
  | GrowthRule
  | PositionRule
  | DeductionRule
  | PerEventRule
  | SuppliedRule
  | ConversionRule
  | CouncilVoteRule
  | NotApplicableRule
  | FormulaRule

export type RuleKind = Rule['kind']

/** (part + Σ credit × figure) / whole × maximum */
export interface RatioRule {
  readonly kind: 'ratio'
  readonly part: FigureCode
  readonly whole: FigureCode
  /** Cases that count in part, such as work still under way at one half. */
  readonly partCredit?: readonly { readonly figure: FigureCode; readonly credit: Exact }[]
  /** Share in per cent from which on the maximum is given; below it points are in proportion to it. 100 if absent. */
  readonly fullFromPercent?: Exact
}

/** The sum of parts, each with a maximum and a rule of its own. */
export interface PartsRule {
  readonly kind: 'parts'
  readonly parts: readonly { readonly name: string; readonly maximum: Points; readonly rule: Rule }[]
}

/** Σ weight × count / total; a weight is in points. */
export interface WeightedCountsRule {
  readonly kind: 'weighted-counts'
  readonly total: FigureCode
  readonly counts: readonly { readonly figure: FigureCode; readonly weight: Points }[]
}

/** What a step table is read with: a figure as it is, or a share in per cent. */
export type Measure = { readonly figure: FigureCode } | { readonly part: FigureCode; readonly whole: FigureCode }

/** Points by the highest step whose lower limit is reached. */
export interface StepsRule {
  readonly kind: 'steps'
  readonly measure: Measure
  /** From the highest limit to the lowest. */
  readonly steps: readonly { readonly from: Exact; readonly points: Points }[]
  /** Points below the lowest limit. */
  readonly otherwise: Points
}

export interface YesNoRule {
  readonly kind: 'yes-no'
  readonly figure: FigureCode
  /** Points for yes; the maximum if absent. */
  readonly yes?: Points
  /** Points for no; none if absent. */
  readonly no?: Points
}

/** Points if the figure is above last year's, or if the stated increase is above zero. */
export interface GrowthRule {
  readonly kind: 'growth'
  readonly by: { readonly thisYear: FigureCode; readonly lastYear: FigureCode } | { readonly increase: FigureCode }
  /** Points without growth; none if absent. */
  readonly otherwise?: Points
}

/** Points by the place among all units: 1 is the best. */
export interface PositionRule {
  readonly kind: 'position'
  readonly position: FigureCode
  readonly of: FigureCode
  /** From the best band to the last, which reaches 100: the place as a percentage of the number of units. */
  readonly bands: readonly { readonly upToPercent: Exact; readonly points: Points }[]
}

/** Points for each event of a kind; together at most `atMost` for all events of the kind, if it is stated. */
export interface CountedEvent {
  readonly figure: FigureCode
  readonly each: Points
  readonly atMost?: Points
}

/** The maximum less a deduction for each event, never below zero. */
export interface DeductionRule {
  readonly kind: 'deduction'
  readonly events: readonly CountedEvent[]
}

/** Points for each event, never above the maximum: what bonuses and penalties count. */
export interface PerEventRule {
  readonly kind: 'per-event'
  readonly events: readonly CountedEvent[]
}

/** Points that another agency determined from its own data. */
export interface SuppliedRule {
  readonly kind: 'supplied'
  readonly figure: FigureCode
  readonly by: string
}

/** A survey index in per cent as points: index × maximum / 100. */
export interface ConversionRule {
  readonly kind: 'conversion'
  readonly figure: FigureCode
}

/** The mean or the median of the points that the members of a council gave; no score below the quorum. */
export interface CouncilVoteRule {
  readonly kind: 'council-vote'
  /** How many members the council has. */
  readonly members: FigureCode
  /** How many of them voted. */
  readonly votes: FigureCode
  /** The mean is taken of the sum of all points given; the median comes from the vote as it is. */
  readonly by: { readonly sum: FigureCode } | { readonly median: FigureCode }
  /** Share of the members that must have voted, in per cent, above 0 and at most 100. */
  readonly quorumPercent: Exact
}

/** Leaves the maximum out of the denominator where the subject has no such task; otherwise the inner rule counts. */
export interface NotApplicableRule {
  readonly kind: 'not-applicable'
  /** A yes/no figure: does the sub-criterion apply to the subject? */
  readonly applies: FigureCode
  readonly rule: Rule
}

/** What none of the other kinds says: an expression over the figures and `diem_toi_da`. */
export interface FormulaRule {
  readonly kind: 'formula'
  readonly formula: string
}
