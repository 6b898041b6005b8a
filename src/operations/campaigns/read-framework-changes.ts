import { frameworkChanges } from '../../analysis/framework-changes.ts'
import type { ParFramework, SubCriterion } from '../../framework/framework.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import { describeRule } from '../../scoring/score-sub-criterion.ts'
import { describeTotal } from '../../scoring/total-score.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { requireCampaignRole, weighing } from './require-campaign-role.ts'
import { rescoring } from './rescore.ts'

/** A sub-criterion as one framework has it. */
interface ToldItem {
  readonly name: string
  /** In plain decimal text. */
  readonly maximum: string
  /** In a Vietnamese sentence. */
  readonly rule: string
}

/** What another framework asks differently of a campaign, before anything is computed by it. */
export interface ReadFrameworkChanges {
  readonly campaign: CampaignSummary
  readonly from: ToldFramework
  readonly to: ToldFramework
  /** Null where one of the frameworks has no such sub-criterion. */
  readonly items: readonly { readonly code: string; readonly from: ToldItem | null; readonly to: ToldItem | null }[]
}

interface ToldFramework {
  readonly id: string
  readonly name: string
  /** How the total comes about, in a Vietnamese sentence. */
  readonly total: string
}

/**
 * Tells what another framework scores differently from that of a campaign, without computing anything.
 *
 * @throws Problem `not-found`, also for a framework that does not exist; `not-permitted` for whoever does not organise or appraise
 */
export function readFrameworkChanges(
  context: Context,
  actor: Actor,
  { campaign: id, framework }: { readonly campaign: CampaignId; readonly framework: string },
): Promise<ReadFrameworkChanges> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    await requireCampaignRole(tx, id, weighing, rescoring.vi)
    const own = (await openParFramework(campaign.parFramework)).framework
    const other = (await openParFramework(framework)).framework
    const items = frameworkChanges(own, other)
    return {
      ...{ campaign, from: toldFramework(own), to: toldFramework(other) },
      items: items.map(({ code, from, to }) => ({ code, from: from && toldItem(from), to: to && toldItem(to) })),
    }
  })
}

function toldFramework({ id, name, total, maximum }: ParFramework): ToldFramework {
  return { id, name, total: describeTotal(total, maximum) }
}

function toldItem(item: SubCriterion): ToldItem {
  return { name: item.name, maximum: toDecimalText(item.maximum), rule: describeRule(item) }
}
