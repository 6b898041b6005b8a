import { sql } from 'kysely'
import type { CampaignId, OrganisationId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** What a publication says of one organisation. */
export interface PublishedRow {
  readonly organisation: OrganisationId
  readonly organisationName: string
  /** Exact, as a fraction; null where something is missing. */
  readonly exact: string | null
  /** Rounded, in plain decimal text; null where something is missing. */
  readonly total: string | null
  /** 1 is the best; null without a total. */
  readonly rank: number | null
  readonly domains: readonly { readonly code: string; readonly total: string | null }[]
}

/** Which publication of a campaign. */
export interface PublicationKey {
  readonly campaign: CampaignId
  readonly number: number
}

/** As many as the parameters of a statement allow. */
const rowsAtOnce = 2000

export async function insertPublicationResults(
  tx: Tx,
  { campaign, number }: PublicationKey,
  rows: readonly PublishedRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const values = rows.slice(from, from + rowsAtOnce).map(({ organisation, organisationName, domains, ...row }) => ({
      ...{ campaign_id: campaign, number, organisation_id: organisation, organisation_name: organisationName, ...row },
      domains: sql<string>`${JSON.stringify(domains)}::jsonb`,
    }))
    await tx.insertInto('publication_results').values(values).execute()
  }
}

/** The best first; those without a total last, by name. */
export async function listPublicationResults(
  db: Db,
  { campaign, number }: PublicationKey,
): Promise<readonly PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select organisation_id as organisation, organisation_name as "organisationName", exact, total, rank, domains
    from publication_results where campaign_id = ${campaign}::uuid and number = ${number}
    order by rank nulls last, organisation_name, organisation_id`.execute(db)
  return rows
}
