import { sql } from 'kysely'
import type { CampaignId, PersonId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** A commitment is to a frame, or to a list of one unit. */
export type CommitmentKind = 'commitment' | 'list-commitment'

/** A commitment, as it was made; none is ever taken away. */
export interface KeptCommitment {
  /** The number of its file. */
  readonly number: number
  readonly name: string
  /** JSON. */
  readonly content: Uint8Array
  /** The name is null for who may not know the person. */
  readonly by: { readonly id: PersonId; readonly name: string | null }
  readonly at: Date
  /** When it was withdrawn; null while it counts. */
  readonly withdrawnAt: Date | null
}

interface CommitmentRow {
  readonly number: number
  readonly name: string
  readonly content: Buffer
  readonly entered_by: PersonId
  readonly person: string | null
  readonly entered_at: Date
  readonly withdrawn_at: Date | null
}

/** Every commitment of a survey that the acting person may read, also those that were withdrawn; the newest first. */
export async function listSurveyCommitments(
  db: Db,
  campaign: CampaignId,
  kind: CommitmentKind,
): Promise<readonly KeptCommitment[]> {
  const { rows } = await sql<CommitmentRow>`
    select f.number, f.name, f.content, f.entered_by, p.name as person, f.entered_at, (
      select w.entered_at from survey_files w
      where w.campaign_id = f.campaign_id and w.kind = f.kind and w.name = f.name and w.number > f.number
      order by w.number limit 1) as withdrawn_at
    from survey_files f left join people p on p.id = f.entered_by
    where f.campaign_id = ${campaign}::uuid and f.kind = ${kind} and f.content is not null
    order by f.number desc`.execute(db)
  return rows.map(({ number, name, content, entered_by, person, entered_at, withdrawn_at }) => ({
    ...{ number, name, content, by: { id: entered_by, name: person }, at: entered_at, withdrawnAt: withdrawn_at },
  }))
}

/**
 * The number of the first protocol that was ever kept with a commitment in it, whether it still counts or not.
 *
 * @param sha256 of the commitment, as it stands in the protocol
 * @returns null where no sample was drawn by it
 */
export async function findProtocolOf(db: Db, campaign: CampaignId, sha256: string): Promise<number | null> {
  const { rows } = await sql<{ number: number | null }>`
    select min(number) as number from survey_files
    where campaign_id = ${campaign}::uuid and kind = 'protocol' and content is not null
      and position(convert_to(${sha256}, 'UTF8') in content) > 0`.execute(db)
  return rows[0]?.number ?? null
}
