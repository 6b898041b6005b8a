import type { CampaignId } from '../../framework/ids.ts'
import type { Tx } from '../../store/database.ts'
import { insertPublicationResults } from '../../store/publication-results.ts'
import { insertPublication, listPublications } from '../../store/publications.ts'
import type { Actor } from '../context.ts'
import { publicationOf } from './publication-of.ts'
import type { StandingAsked } from './standing-rounds.ts'

/** A publication that was made. */
export interface Published {
  readonly number: number
  readonly sha256: string
}

/** Puts a publication of a campaign together from what stands in it now, and keeps it under its number. */
export async function keepPublication(
  tx: Tx,
  actor: Actor,
  made: {
    readonly campaign: CampaignId
    readonly number: number
    readonly correction: string | null
    readonly at: Date
  },
  asked?: Pick<StandingAsked, 'tell' | 'before'>,
): Promise<Published> {
  const { campaign, number, correction, at } = made
  const before = (await listPublications(tx, campaign)).find((each) => each.number === number - 1)
  const named = { number, correction, at, replaces: before?.sha256 ?? null }
  const { text, sha256, rows } = await publicationOf(tx, campaign, named, asked)
  await insertPublication(tx, { campaign, number, content: text, sha256, correction, publishedAt: at }, actor.id)
  await insertPublicationResults(tx, { campaign, number }, rows)
  return { number, sha256 }
}
