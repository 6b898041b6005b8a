import type { PublicationFile, PublishedResult } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { getPublication } from '../../store/publications.ts'
import { type Actor, type Context, permitted } from '../context.ts'

/** A value in one publication and in another; null where it is missing. */
interface Difference<T> {
  readonly from: T | null
  readonly to: T | null
}

/** What differs for one organisation between two publications. */
export interface PublicationDifference {
  readonly organisation: string
  readonly organisationName: string
  /** Rounded totals in plain decimal text, equal where only something else differs. */
  readonly total: Difference<string>
  readonly rank: Difference<number>
  /** Points of the sub-criteria that differ, in plain decimal text. */
  readonly items: readonly (Difference<string> & { readonly code: string })[]
}

/**
 * Tells what differs between two publications of a campaign; organisations of which nothing differs are left out.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readDifferences(
  context: Context,
  actor: Actor,
  id: CampaignId,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly PublicationDifference[]> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await getCampaign(tx, id)
    const [before, after] = [await getPublication(tx, id, from), await getPublication(tx, id, to)]
    return differencesBetween(JSON.parse(before.content), JSON.parse(after.content))
  })
}

type Contents = Pick<PublicationFile, 'rounds' | 'results'>

function differencesBetween(before: Contents, after: Contents): readonly PublicationDifference[] {
  const earlier = new Map(before.results.map((result) => [result.organisation, result]))
  const names = new Map(after.rounds.map(({ organisation: { id, name } }) => [id, name]))
  return after.results.flatMap((result) => {
    const old = earlier.get(result.organisation)
    const difference = {
      ...{ organisation: result.organisation, organisationName: names.get(result.organisation) ?? '' },
      total: { from: old?.total ?? null, to: result.total },
      rank: { from: old?.rank ?? null, to: result.rank },
      items: itemsBetween(old, result),
    }
    const { total, rank, items } = difference
    return total.from === total.to && rank.from === rank.to && items.length === 0 ? [] : [difference]
  })
}

function itemsBetween(old: PublishedResult | undefined, { items }: PublishedResult): PublicationDifference['items'] {
  const earlier = new Map((old?.items ?? []).map(({ code, points }) => [code, points]))
  return items.flatMap(({ code, points: to }) => {
    const from = earlier.get(code) ?? null
    return from === to ? [] : [{ code, from, to }]
  })
}
