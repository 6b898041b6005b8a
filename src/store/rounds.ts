import type { Selectable } from 'kysely'
import type { OrganisationId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** A round as it is listed: whose it is, which year, by which frameworks. */
export interface RoundHead {
  readonly id: RoundId
  readonly organisation: OrganisationId
  readonly indexYear: number
  readonly title: string
  readonly parFramework: string
  readonly sipasFramework: string
}

/** Rounds that the acting person may see, the newest year first. */
export async function listRounds(db: Db): Promise<readonly RoundHead[]> {
  const rows = await db.selectFrom('rounds').selectAll().orderBy('index_year', 'desc').orderBy('title').execute()
  return rows.map(toRoundHead)
}

/** @throws Problem `not-found`, also for a round that the acting person may not see */
export async function getRoundHead(db: Db, id: RoundId): Promise<RoundHead> {
  const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'kỳ đánh giá', en: 'round' }, id })
  return toRoundHead(row)
}

/** @throws Problem `round-exists` for a year of which the organisation has one */
export async function insertRound(tx: Tx, round: RoundHead, by: string | null, at: Date): Promise<void> {
  await tx
    .insertInto('rounds')
    .values({
      id: round.id,
      organisation_id: round.organisation,
      index_year: round.indexYear,
      title: round.title,
      par_framework: round.parFramework,
      sipas_framework: round.sipasFramework,
      created_by: by,
      created_at: at,
    })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('round-exists', { year: round.indexYear }) : error
    })
}

function toRoundHead(row: Selectable<DB['rounds']>): RoundHead {
  return {
    id: row.id as RoundId,
    organisation: row.organisation_id as OrganisationId,
    indexYear: row.index_year,
    title: row.title,
    parFramework: row.par_framework,
    sipasFramework: row.sipas_framework,
  }
}
