import { type Exact, isZero, type Points } from '../number/exact.ts'
import type { FigureCode, Rule } from './rule.ts'

/** How sure a statement is: printed in a published document, derived from printed figures, or assumed (not confirmed). */
export type Standing = 'printed' | 'derived' | 'assumed'

/** Where the points of a sub-criterion come from. */
export const pointSources = ['documents', 'governmentOffice', 'leaderSurvey', 'sipas', 'council'] as const
export type PointSource = (typeof pointSources)[number]

/** How results are rounded: half up, once, as the last step. */
export interface Rounding {
  readonly mode: 'half-up'
  /** Decimals of a sub-criterion's score, or of a criterion's index. */
  readonly scoreDecimals: number
  /** Decimals of totals: domains, the whole; groups, parts, overall. */
  readonly totalDecimals: number
  /** Changes over time are taken between the rounded values, so that a reader can redo the subtraction. */
  readonly changes: 'between-rounded-values' | 'between-exact-values'
}

export type FigureKind = 'count' | 'amount' | 'percent' | 'points' | 'yes-no' | 'position'

/** A figure that a sub-criterion asks for. */
export interface FigureDefinition {
  readonly code: FigureCode
  readonly name: string
  readonly kind: FigureKind
  readonly unit: string
  /** The figure that this one is a part of and cannot exceed. */
  readonly partOf?: FigureCode
  /** Parts that do not overlap: together they cannot exceed their total either. */
  readonly disjoint?: boolean
}

/** Figures and the score they must give: run by the tests and on every check. */
export interface WorkedCase {
  readonly figures: Readonly<Record<FigureCode, string>>
  /** Rounded score. */
  readonly score: Points
  readonly standing: Standing
  readonly note?: string
}

/** How the figures of several units become one. */
export const feedCombinations = ['sum'] as const
export type FeedCombination = (typeof feedCombinations)[number]

/**
 * Where a sub-criterion's figures come from below: each unit measured by the other framework brings its figures, and
 * together they are one's own. So a loss can be traced to the units whose figures caused it.
 */
export interface Feed {
  /** Id of the framework of the units below. */
  readonly framework: string
  /** The sub-criterion in it. */
  readonly code: string
  readonly combine: FeedCombination
  /** Which figure there feeds which one here; counts and amounts only, never empty. */
  readonly figures: readonly { readonly to: FigureCode; readonly from: FigureCode }[]
  readonly standing: Standing
}

/** A leaf of the tree: what is scored. */
export interface SubCriterion {
  readonly code: string
  readonly name: string
  readonly maximum: Points
  readonly source: PointSource
  /** `remainder` stands for sub-criteria that the published source does not itemise. */
  readonly role: 'item' | 'remainder' | 'survey'
  readonly standing: Standing
  readonly rule: Rule
  readonly figures: readonly FigureDefinition[]
  readonly evidence: readonly string[]
  readonly leadAgency: string | null
  /** Agencies that work on it beside the lead agency. */
  readonly coOperatingAgencies: readonly string[]
  readonly legalBasis: readonly string[]
  /** Empty where its figures come from nobody below. */
  readonly fedBy: readonly Feed[]
  readonly note: string | null
  readonly cases: readonly WorkedCase[]
}

export interface Domain {
  readonly code: string
  readonly name: string
  /** Maximum by source; 0 where a source gives none. */
  readonly maxima: Readonly<Record<PointSource, Points>>
  readonly subCriteria: readonly SubCriterion[]
}

export const adjustmentKinds = ['bonus', 'penalty'] as const
export type AdjustmentKind = (typeof adjustmentKinds)[number]

/** Sub-criteria outside the domains: what they earn is added to the total (bonus) or taken off it (penalty). */
export interface AdjustmentBlock {
  readonly kind: AdjustmentKind
  readonly code: string
  readonly name: string
  /** The block adds or takes off no more than this, however much its sub-criteria give; above 0. */
  readonly cap: Points
  readonly standing: Standing
  readonly subCriteria: readonly SubCriterion[]
}

/**
 * How the total comes about from the points of the domains, the maximum of what applies, bonus and penalty.
 * `plain-sum`: points + bonus − penalty, nothing scaled; `scale-then-adjust`: points / applicable maximum × maximum, then
 * + bonus − penalty; `adjust-then-scale`: (points + bonus − penalty) / applicable maximum × maximum.
 */
export const totalFormulas = ['plain-sum', 'scale-then-adjust', 'adjust-then-scale'] as const
export type TotalFormula = (typeof totalFormulas)[number]

/** A named choice, since no official text at hand states it. The total is never below zero. */
export interface TotalSettings {
  readonly formula: TotalFormula
  readonly standing: Standing
  /** The total is held at this; null where only the caps of the blocks limit it. */
  readonly atMost: Points | null
}

/** Who measures whom. */
export const assessmentLevels = ['nation-to-provinces', 'province-to-departments', 'province-to-communes'] as const
export type AssessmentLevel = (typeof assessmentLevels)[number]

/** A PAR INDEX criteria set of one index year. */
export interface ParFramework {
  readonly kind: 'par'
  readonly level: AssessmentLevel
  readonly id: string
  readonly name: string
  readonly indexYear: number
  readonly origin: string
  readonly maximum: Points
  readonly rounding: Rounding
  readonly total: TotalSettings
  readonly domains: readonly Domain[]
  /** Bonus and penalty blocks; empty where there are none. */
  readonly adjustments: readonly AdjustmentBlock[]
}

/** How answers on the scale 1–5 become an index in per cent. */
export const indexFormulas = ['mean-of-five', 'rescaled-mean', 'top-two-share'] as const
export type IndexFormula = (typeof indexFormulas)[number]

export interface SipasCriterion {
  readonly code: string
  readonly name: string
}

export interface SipasGroup {
  readonly code: string
  readonly name: string
  readonly criteria: readonly SipasCriterion[]
}

export interface SipasPart {
  readonly code: string
  readonly name: string
  readonly groups: readonly SipasGroup[]
}

/** The criteria of the satisfaction index of one index year. */
export interface SipasFramework {
  readonly kind: 'sipas'
  readonly id: string
  readonly name: string
  readonly overallName: string
  readonly indexYear: number
  readonly origin: string
  readonly formula: IndexFormula
  readonly formulaStanding: Standing
  /** Years of age from which on people are asked. */
  readonly minimumAge: number
  /** Abbreviations in the names, in the order they are explained. */
  readonly abbreviations: readonly { readonly short: string; readonly meaning: string }[]
  readonly rounding: Rounding
  readonly parts: readonly SipasPart[]
}

export type Framework = ParFramework | SipasFramework

/** Every sub-criterion: those of the domains, then those of the bonus and penalty blocks. */
export function subCriteriaOf({ domains, adjustments }: ParFramework): readonly SubCriterion[] {
  return [...domains, ...adjustments].flatMap(({ subCriteria }) => subCriteria)
}

/** The sources that give points in a framework, in the order of `pointSources`. */
export function sourcesOf({ domains }: ParFramework): readonly PointSource[] {
  return pointSources.filter((source) => domains.some(({ maxima }) => !isZero(maxima[source])))
}

/** Surveys and votes of a council give points that nobody gives oneself and no appraisal changes. */
export function isSelfScored({ role, source }: SubCriterion): boolean {
  return role !== 'survey' && source !== 'council'
}

/** A sub-criterion by its code; undefined if the framework has none of it. */
export function subCriterionOf(framework: ParFramework, code: string): SubCriterion | undefined {
  return subCriteriaOf(framework).find((each) => each.code === code)
}

/** The domain that a sub-criterion belongs to. */
export function domainOf(framework: ParFramework, code: string): Domain | undefined {
  return framework.domains.find(({ subCriteria }) => subCriteria.some((each) => each.code === code))
}

export function criteriaOf(framework: SipasFramework): readonly SipasCriterion[] {
  return framework.parts.flatMap((part) => part.groups.flatMap((group) => group.criteria))
}

/** Figures of one sub-criterion as given; null or absent where missing. Yes is 1, no is 0. */
export type Figures = Readonly<Record<FigureCode, Exact | null>>
