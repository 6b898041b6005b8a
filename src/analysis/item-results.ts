import type { ParFramework, SubCriterion } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type Exact, isZero, type Points } from '../number/exact.ts'
import { type Score, scoreSubCriterion } from '../scoring/score-sub-criterion.ts'
import { countedPoints, figuresFor, standingOf } from './item-points.ts'

/** A sub-criterion with all its scores side by side. */
export interface ItemResult {
  readonly item: SubCriterion
  /** Its code; '' for one of a bonus or penalty block. */
  readonly domain: string
  readonly self: Points | null
  readonly appraised: Points | null
  /** After an appeal; null where the appraised score stands. */
  readonly final: Points | null
  /** What the rule makes of the figures, with its proof. */
  readonly computed: Score
  /** What goes into the totals: by the stage of the round; surveys and votes of a council always as computed. */
  readonly points: Points | null
  /** Maximum less the points that count; null without points, where it does not apply, and in bonus and penalty blocks. */
  readonly lost: Points | null
  /** Self score less appraised score; negative where the appraisal gave more. */
  readonly deducted: Points | null
  readonly leadAgency: string | null
  readonly cause: string | null
  readonly evidence: string | null
}

/**
 * Puts the scores of every sub-criterion of the domains side by side, in the order of the framework.
 *
 * @param sipasPercent the overall satisfaction index, which feeds the points of SIPAS where no figure is given for them
 */
export function itemResults(framework: ParFramework, round: Round, sipasPercent: Exact | null): readonly ItemResult[] {
  return framework.domains.flatMap(({ code, subCriteria }) =>
    subCriteria.map((item) => itemResult({ item, domain: code }, framework, round, sipasPercent)),
  )
}

/** Puts the scores of one sub-criterion side by side. */
export function itemResult(
  { item, domain }: Pick<ItemResult, 'item' | 'domain'>,
  { rounding }: Pick<ParFramework, 'rounding'>,
  round: Round,
  sipasPercent: Exact | null,
): ItemResult {
  const standing = standingOf(round)
  const sources = round.figureSources[item.code] ?? {}
  const scored = scoreSubCriterion(item, figuresFor(item, standing, sipasPercent), rounding, sources)
  const computed = standing.exempt.has(item.code) ? exempted(scored) : scored
  const row = standing.rowOf(item.code)
  const points = countedPoints(item, row, computed, standing.stage)
  return {
    item,
    domain,
    self: row?.self ?? null,
    appraised: row?.appraised ?? null,
    final: row?.final ?? null,
    computed,
    points,
    lost: points && computed.applicable ? item.maximum.sub(points) : null,
    deducted: row?.self && row.appraised ? row.self.sub(row.appraised) : null,
    leadAgency: row?.leadAgency ?? item.leadAgency,
    cause: row?.cause ?? null,
    evidence: row?.evidence ?? null,
  }
}

/** The score of what was found not to apply to the subject: none. */
function exempted({ proof }: Score): Score {
  const none = { value: null, rounded: null }
  return { ...none, applicable: false, proof: { ...proof, ...none, arithmetic: null, outcome: 'not-applicable' } }
}

/** The sub-criteria that did not get their maximum, or whose self score the appraisal changed; remainders are left out. */
export function itemsBelowMaximum(results: readonly ItemResult[]): readonly ItemResult[] {
  return results.filter(
    ({ item, lost, deducted }) =>
      item.role === 'item' && ((lost && !isZero(lost)) || (deducted !== null && !isZero(deducted))),
  )
}
