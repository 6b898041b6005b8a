import { type ItemResult, itemResult } from '../../analysis/item-results.ts'
import { type RoundTotals, roundTotals } from '../../analysis/round-totals.ts'
import { sharedItems } from '../../analysis/shared-items.ts'
import type { PublishedRound } from '../../contract/publication-schema.ts'
import type { ParFramework } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId } from '../../framework/ids.ts'
import type { Round } from '../../framework/round.ts'
import type { Exact, Points } from '../../number/exact.ts'
import { fromPlain } from '../../number/plain.ts'
import { rank } from '../../scoring/rank.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { assembleRound } from '../assemble-round.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework, openSipasFramework } from '../open-framework.ts'
import { standingRounds } from '../publications/standing-rounds.ts'
import { requireCampaignRole, weighing } from './require-campaign-role.ts'

/** What it is called in a refusal. */
export const rescoring = { vi: 'tính lại cả đợt theo bộ tiêu chí khác', en: 'compute a campaign by another framework' }

/** An index with the place it gives. */
export interface Standing {
  /** Rounded as the framework declares; null where something is missing. */
  readonly total: Points | null
  /** 1 is the best; from unrounded totals; null without a total. */
  readonly rank: number | null
}

/** What another framework would make of an organisation's figures. */
export interface RescoredUnit {
  readonly organisation: OrganisationId
  readonly name: string
  readonly before: Standing
  readonly after: Standing
  /** Sub-criteria whose points are others then, or that are in one of the frameworks only; in the order of the frameworks. */
  readonly changed: readonly string[]
}

/**
 * Computes all rounds of a campaign by another framework, beside what stands in them now. A sub-criterion with another rule
 * has the points that its figures give by that rule, or those that stand where figures are missing; all others keep theirs.
 * Nothing is changed: whoever decides on a rule sees first whom it moves.
 *
 * @returns the organisations by name
 * @throws Problem `not-found`, also for a framework that does not exist; `not-permitted` for whoever does not organise or appraise
 */
export function rescore(
  context: Context,
  actor: Actor,
  { campaign: id, framework }: { readonly campaign: CampaignId; readonly framework: string },
  tell?: TellProgress,
): Promise<readonly RescoredUnit[]> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    await requireCampaignRole(tx, id, weighing, rescoring.vi)
    const own = (await openParFramework(campaign.parFramework)).framework
    const other = (await openParFramework(framework)).framework
    const sipas = campaign.sipasFramework === null ? null : await openSipasFramework(campaign.sipasFramework)
    const shared = sharedItems(own, other)
    const units = []
    for await (const standing of standingRounds(tx, id, tell)) {
      const round = roundOf(standing, campaign.indexYear)
      const before = roundTotals(round, own, sipas)
      const known = new Map(
        before.items.flatMap((each) => (shared.has(each.item.code) ? [[each.item.code, each]] : [])),
      )
      const after = roundTotals(byOtherRules(round, other, { shared, before }), other, sipas, known)
      units.push({ ...standing.organisation, ...pair(before, after), changed: changedCodes(before, after, shared) })
    }
    return placed(units)
  })
}

function roundOf({ organisation, figures, scores, context, exempt }: PublishedRound, indexYear: number) {
  const entries = { figures, scores, context: fromPlain(context), exempt }
  return assembleRound({ organisationName: organisation.name, indexYear }, entries)
}

/** The round with the points of other rules in the place of those that were claimed and set. */
function byOtherRules(
  round: Round,
  other: ParFramework,
  { shared, before }: { readonly shared: ReadonlySet<string>; readonly before: RoundTotals },
): Round {
  const percent = before.sipas?.overall.thisYear ?? null
  const scores = round.scores.map((row) => {
    const item = shared.has(row.code) ? undefined : itemOf(other, row.code)
    const points = item && itemResult(item, other, round, percent).computed.rounded
    return points ? { ...row, self: row.self && points, appraised: row.appraised && points, final: null } : row
  })
  return { ...round, scores }
}

function itemOf({ domains }: ParFramework, code: string): Pick<ItemResult, 'item' | 'domain'> | undefined {
  for (const domain of domains) {
    const item = domain.subCriteria.find((each) => each.code === code)
    if (item) return { item, domain: domain.code }
  }
  return undefined
}

interface Unplaced {
  readonly id: string
  readonly name: string
  readonly before: { readonly exact: Exact | null; readonly total: Points | null }
  readonly after: { readonly exact: Exact | null; readonly total: Points | null }
  readonly changed: readonly string[]
}

function pair(before: RoundTotals, after: RoundTotals): Pick<Unplaced, 'before' | 'after'> {
  return {
    before: { exact: before.index.value, total: before.index.rounded },
    after: { exact: after.index.value, total: after.index.rounded },
  }
}

function changedCodes(before: RoundTotals, after: RoundTotals, shared: ReadonlySet<string>): readonly string[] {
  const pointsOf = ({ items }: RoundTotals) =>
    new Map(items.filter(({ item }) => !shared.has(item.code)).map(({ item, points }) => [item.code, points]))
  const [old, now] = [pointsOf(before), pointsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((code) => {
    if (!old.has(code) || !now.has(code)) return true
    const [one, other] = [old.get(code) ?? null, now.get(code) ?? null]
    return one === null || other === null ? one !== other : !one.equals(other)
  })
}

function placed(units: readonly Unplaced[]): readonly RescoredUnit[] {
  const places = (when: 'before' | 'after') =>
    new Map(
      rank(units.map((each) => ({ unit: each.id, total: each[when].exact }))).map((each) => [each.unit, each.rank]),
    )
  const [before, after] = [places('before'), places('after')]
  return units.map(({ id, name, changed, ...unit }) => ({
    ...{ organisation: id as OrganisationId, name, changed },
    before: { total: unit.before.total, rank: before.get(id) ?? null },
    after: { total: unit.after.total, rank: after.get(id) ?? null },
  }))
}
