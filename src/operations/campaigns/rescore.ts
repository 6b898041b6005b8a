import { type PointsOf, rescoredPoints } from '../../analysis/item-points.ts'
import { type IndexedRound, type RoundIndex, roundIndex } from '../../analysis/round-index.ts'
import { sharedItems } from '../../analysis/shared-items.ts'
import type { ParFramework, SipasFramework } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId } from '../../framework/ids.ts'
import type { Points } from '../../number/exact.ts'
import { rank } from '../../scoring/rank.ts'
import { getCampaign } from '../../store/campaigns.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework, openSipasFramework } from '../open-framework.ts'
import { columnsRound } from '../publications/columns-round.ts'
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
    const compare = comparison({ own, other, sipas, shared: sharedItems(own, other) })
    const units = []
    for await (const standing of standingRounds(tx, id, { tell, texts: false })) {
      const { before, after, changed } = compare(columnsRound(standing.columns))
      // Their sub-criteria are let go: thousands of rounds of them would not fit.
      units.push({ ...standing.organisation, before: indexOf(before), after: indexOf(after), changed })
    }
    return placed(units)
  })
}

const indexOf = ({ value, rounded }: RoundIndex) => ({ value, rounded })

interface Compared {
  readonly own: ParFramework
  readonly other: ParFramework
  readonly sipas: SipasFramework | null
  readonly shared: ReadonlySet<string>
}

/**
 * What computes a round by two frameworks, each sub-criterion once by each of its rules. One with another rule has the points of
 * that in the place of those that were claimed and set.
 */
function comparison({ own, other, sipas, shared }: Compared) {
  return (round: IndexedRound) => {
    const before = roundIndex(round, own, sipas)
    const known = new Map([...before.items, ...before.adjusting].map((each) => [each.item.code, each]))
    const pointsOf: PointsOf = (item, ...given) =>
      (shared.has(item.code) && known.get(item.code)) || rescoredPoints(item, ...given)
    const after = roundIndex(round, other, sipas, pointsOf)
    return { before, after, changed: changedCodes(before, after, shared) }
  }
}

interface Unplaced {
  readonly id: string
  readonly name: string
  readonly before: Pick<RoundIndex, 'value' | 'rounded'>
  readonly after: Pick<RoundIndex, 'value' | 'rounded'>
  readonly changed: readonly string[]
}

function changedCodes(before: RoundIndex, after: RoundIndex, shared: ReadonlySet<string>): readonly string[] {
  const pointsOf = ({ items, adjusting }: RoundIndex) =>
    new Map(
      [...items, ...adjusting]
        .filter(({ item }) => !shared.has(item.code))
        .map(({ item, points }) => [item.code, points]),
    )
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
      rank(units.map((each) => ({ unit: each.id, total: each[when].value }))).map((each) => [each.unit, each.rank]),
    )
  const [before, after] = [places('before'), places('after')]
  return units.map(({ id, name, changed, ...unit }) => ({
    ...{ organisation: id as OrganisationId, name, changed },
    before: { total: unit.before.rounded, rank: before.get(id) ?? null },
    after: { total: unit.after.rounded, rank: after.get(id) ?? null },
  }))
}
