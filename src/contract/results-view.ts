import type { AdjustmentResult } from '../analysis/adjustment-results.ts'
import type { DomainResult } from '../analysis/domain-results.ts'
import type { ItemResult } from '../analysis/item-results.ts'
import { differing, type PublishedComparison } from '../analysis/published-comparisons.ts'
import type { RankChange } from '../analysis/rank-change.ts'
import type { RoundResults } from '../analysis/round-results.ts'
import type { SipasResult, SipasResults } from '../analysis/sipas-results.ts'
import { type AdjustmentKind, type PointSource, sourcesOf } from '../framework/framework.ts'
import type { Exact } from '../number/exact.ts'
import { toDecimalText } from '../number/round.ts'
import { type ProofView, toProofView } from './proof-view.ts'
import { type TotalProofView, toTotalProofView } from './total-proof-view.ts'

/** A decimal number as text, point as decimal mark: no reader turns it into binary floating point. Null if missing. */
export type Decimal = string | null

/** The results of a round as other programs read them. */
export interface ResultsView {
  readonly subject: string
  readonly indexYear: number
  readonly stage: 'self' | 'appraised'
  readonly subCriteria: readonly SubCriterionView[]
  readonly domains: readonly DomainView[]
  /** Bonus and penalty blocks; absent where the framework has none. */
  readonly adjustments?: readonly AdjustmentView[]
  /** The index, computed from the domains, bonus and penalty, rounded as declared. */
  readonly total: Decimal
  /** How it came about; absent where it is the plain sum of the domains. */
  readonly totalProof?: TotalProofView
  /** The published index; null where it is not known. */
  readonly published: Decimal
  readonly previous: Decimal
  readonly change: Decimal
  readonly selfDocuments: Decimal
  /** Null where the round has no satisfaction index. */
  readonly sipas: SipasResultsView | null
  /** `sipas` is null where the round has no satisfaction index. */
  readonly ranks: { readonly par: RankView; readonly sipas: RankView | null }
  /** Published values and ranks by rising year. */
  readonly history: readonly HistoryView[]
  /** Published values that differ from the computed ones. */
  readonly differences: readonly DifferenceView[]
}

export interface SubCriterionView {
  readonly code: string
  readonly name: string
  readonly domain: string
  readonly role: 'item' | 'remainder' | 'survey'
  readonly source: string
  readonly standing: string
  readonly max: Decimal
  readonly self: Decimal
  /** What the rule makes of the figures, rounded as declared. */
  readonly selfComputed: Decimal
  readonly appraised: Decimal
  /** Maximum less the points that count. */
  readonly lost: Decimal
  /** Self score less appraised score. */
  readonly deducted: Decimal
  readonly leadAgency: string | null
  /** Why it is not at its maximum, in the subject's own words. */
  readonly cause: string | null
  readonly evidence: string | null
  readonly proof: ProofView
}

/** Points by source; a source that gives no points anywhere in the framework is absent. */
export interface DomainView extends Readonly<Partial<Record<PointSource, Decimal>>> {
  readonly code: string
  readonly name: string
  readonly max: Decimal
  readonly total: Decimal
  readonly percent: Decimal
  readonly previous: Decimal
  readonly change: Decimal
}

export interface AdjustmentView {
  readonly kind: AdjustmentKind
  readonly code: string
  readonly name: string
  readonly cap: Decimal
  readonly standing: string
  /** Added to the total (bonus) or taken off it (penalty), held at the cap; never negative. */
  readonly points: Decimal
  readonly subCriteria: readonly SubCriterionView[]
}

export interface SipasResultsView extends Omit<SipasView, 'code' | 'name' | 'value' | 'criteria'> {
  readonly overall: Decimal
  readonly parts: readonly SipasView[]
  readonly groups: readonly SipasView[]
  readonly criteria: readonly SipasView[]
}

export interface SipasView {
  readonly code: string
  readonly name: string
  /** Codes of the criteria it is the mean of. */
  readonly criteria: readonly string[]
  readonly value: Decimal
  readonly previous: Decimal
  readonly change: Decimal
}

export interface HistoryView {
  readonly year: number
  readonly parIndex: Decimal
  readonly parRank: number | null
  readonly sipas: Decimal
  readonly sipasRank: number | null
  /** Units that were ranked. */
  readonly units: number | null
}

export interface RankView {
  readonly rank: number | null
  readonly previous: number | null
  readonly units: number | null
  readonly ownChange: Decimal
  readonly meanChange: Decimal
}

export interface DifferenceView {
  readonly valueOf: string
  /** What the value is of, in Vietnamese. */
  readonly label: string
  readonly place: string
  readonly published: Decimal
  readonly computed: Decimal
  readonly difference: Decimal
}

/** Turns results into what other programs read: plain objects, decimals as text. */
export function toResultsView(results: RoundResults): ResultsView {
  const { round, par, totals, index, rankChanges, sipas, stage, selfDocuments, adjustments } = results
  const sources = sourcesOf(par)
  return {
    subject: round.subject.name,
    indexYear: round.indexYear,
    stage,
    subCriteria: results.items.map(subCriterionView),
    domains: results.domains.map((domain) => domainView(domain, sources, par.rounding.scoreDecimals)),
    ...(adjustments.length > 0 ? { adjustments: adjustments.map(adjustmentView) } : {}),
    total: decimal(index.rounded),
    ...(index.isAdjusted ? { totalProof: toTotalProofView(par, index) } : {}),
    published: decimal(rankChanges.par.own),
    previous: decimal(totals.previous),
    change: decimal(index.change),
    selfDocuments: decimal(selfDocuments),
    sipas: sipas && sipasResultsView(sipas),
    ranks: { par: rankView(rankChanges.par), sipas: rankChanges.sipas && rankView(rankChanges.sipas) },
    history: round.history.map(({ year, parIndex, parRank, sipasPercent, sipasRank, units }) => ({
      parRank,
      sipasRank,
      units,
      year,
      parIndex: decimal(parIndex),
      sipas: decimal(sipasPercent),
    })),
    differences: differing(results.published).map(differenceView),
  }
}

function decimal(value: Exact | null, decimals?: number): Decimal {
  return value === null ? null : toDecimalText(value, decimals)
}

function subCriterionView({ item, domain, computed, ...scores }: ItemResult): SubCriterionView {
  const { code, name, role, source, standing, maximum } = item
  return {
    code,
    name,
    domain,
    role,
    source,
    standing,
    max: decimal(maximum),
    self: decimal(scores.self),
    selfComputed: decimal(computed.rounded),
    appraised: decimal(scores.appraised),
    lost: decimal(scores.lost, computed.proof.rounding.decimals),
    deducted: decimal(scores.deducted),
    leadAgency: scores.leadAgency,
    cause: scores.cause,
    evidence: scores.evidence,
    proof: toProofView(computed.proof),
  }
}

function domainView(domain: DomainResult, sources: readonly PointSource[], decimals: number): DomainView {
  const { code, name, maximum, bySource, total, percent, previous, change } = domain
  return {
    code,
    name,
    max: decimal(maximum),
    ...Object.fromEntries(sources.map((source) => [source, decimal(bySource[source].points, decimals)])),
    total: decimal(total),
    percent: decimal(percent),
    previous: decimal(previous),
    change: decimal(change),
  }
}

function adjustmentView({ block, points, items }: AdjustmentResult): AdjustmentView {
  const { kind, code, name, cap, standing } = block
  return {
    kind,
    code,
    name,
    cap: decimal(cap),
    standing,
    points: decimal(points),
    subCriteria: items.map(subCriterionView),
  }
}

function sipasResultsView({ overall, parts, groups, criteria }: SipasResults): SipasResultsView {
  return {
    overall: decimal(overall.thisYear),
    previous: decimal(overall.lastYear),
    change: decimal(overall.change),
    parts: parts.map(sipasView),
    groups: groups.map(sipasView),
    criteria: criteria.map(sipasView),
  }
}

function sipasView({ code, name, criteria, thisYear, lastYear, change }: SipasResult): SipasView {
  return { code, name, criteria, value: decimal(thisYear), previous: decimal(lastYear), change: decimal(change) }
}

function rankView({ rank, rankBefore, units, ownChange, meanChange }: RankChange): RankView {
  return { rank, previous: rankBefore, units, ownChange: decimal(ownChange), meanChange: decimal(meanChange) }
}

function differenceView({ key, label, place, value, computed, difference }: PublishedComparison): DifferenceView {
  return {
    valueOf: key,
    label,
    place,
    published: decimal(value),
    computed: decimal(computed),
    difference: decimal(difference),
  }
}
