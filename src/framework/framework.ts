import type { Exact, Points } from '../number/exact.ts'
import type { FigureCode, Rule } from './rule.ts'

/** How sure a statement is: printed in a published document, derived from printed figures, or assumed (not confirmed). */
export type Standing = 'printed' | 'derived' | 'assumed'

/** Where the points of a sub-criterion come from. */
export const pointSources = ['documents', 'governmentOffice', 'leaderSurvey', 'sipas'] as const
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
  readonly legalBasis: readonly string[]
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

/** A PAR INDEX criteria set of one index year. */
export interface ParFramework {
  readonly kind: 'par'
  readonly id: string
  readonly name: string
  readonly indexYear: number
  readonly origin: string
  readonly maximum: Points
  readonly rounding: Rounding
  readonly domains: readonly Domain[]
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

export function subCriteriaOf(framework: ParFramework): readonly SubCriterion[] {
  return framework.domains.flatMap((domain) => domain.subCriteria)
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
