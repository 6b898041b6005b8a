import { sql } from 'kysely'
import type { SurveyFileKind } from '../assessment/survey/survey-rights.ts'
import type { CampaignId, PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'

/** A file that a result was computed from. */
export interface SurveyInput {
  readonly kind: SurveyFileKind
  readonly name: string
  readonly sha256: string
}

/** What was computed of a survey, as it is listed. */
export interface SurveyResultHead {
  readonly version: number
  /** The column of the answers whose values are the units; null for figures of all people only. */
  readonly unitColumn: string | null
  readonly inputs: readonly SurveyInput[]
  /** The name is null for who may not know the person. */
  readonly by: { readonly id: PersonId; readonly name: string | null }
  readonly at: Date
}

export interface StoredSurveyResult extends SurveyResultHead {
  /** JSON. */
  readonly content: string
}

interface ResultRow {
  readonly version: number
  readonly unit_column: string | null
  readonly inputs: readonly SurveyInput[]
  readonly entered_by: PersonId
  readonly person: string | null
  readonly entered_at: Date
}

const head = sql`r.version, r.unit_column, r.inputs, r.entered_by, p.name as person, r.entered_at`

/** The newest first. */
export async function listSurveyResults(db: Db, campaign: CampaignId): Promise<readonly SurveyResultHead[]> {
  const { rows } = await sql<ResultRow>`
    select ${head} from survey_results r left join people p on p.id = r.entered_by
    where r.campaign_id = ${campaign}::uuid order by r.version desc`.execute(db)
  return rows.map(toHead)
}

/** @throws Problem `not-found`, also for one that the acting person may not read */
export async function getSurveyResult(db: Db, campaign: CampaignId, version: number): Promise<StoredSurveyResult> {
  const { rows } = await sql<ResultRow & { content: string }>`
    select ${head}, r.content from survey_results r left join people p on p.id = r.entered_by
    where r.campaign_id = ${campaign}::uuid and r.version = ${version}`.execute(db)
  const [row] = rows
  if (!row)
    throw new Problem('not-found', { what: { vi: 'kết quả khảo sát', en: 'survey result' }, id: String(version) })
  return { ...toHead(row), content: row.content }
}

/** A result by unit of another campaign. */
export interface EarlierSurveyResult {
  readonly campaign: CampaignId
  readonly title: string
  readonly indexYear: number
  readonly version: number
}

/** More are not chosen among. */
const mostEarlier = 50

/** Results by unit of campaigns of the same organiser for earlier years, as far as the acting person may read them; the newest first. */
export async function listEarlierResults(db: Db, campaign: CampaignId): Promise<readonly EarlierSurveyResult[]> {
  const { rows } = await sql<EarlierSurveyResult>`
    select c.id as campaign, c.title, c.index_year as "indexYear", r.version
    from campaigns this join campaigns c on c.organiser_id = this.organiser_id and c.index_year < this.index_year
    join survey_results r on r.campaign_id = c.id
    where this.id = ${campaign}::uuid and r.unit_column is not null
    order by c.index_year desc, c.title, c.id, r.version desc limit ${mostEarlier}`.execute(db)
  return rows
}

/** Appends a result as the next version; hold the campaign before, so that versions do not meet. */
export async function appendSurveyResult(
  tx: Tx,
  campaign: CampaignId,
  { unitColumn, inputs, content }: Pick<StoredSurveyResult, 'unitColumn' | 'inputs' | 'content'>,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<number> {
  const { version } = await tx
    .insertInto('survey_results')
    .values({
      ...{ campaign_id: campaign, unit_column: unitColumn, content, entered_by: by, entered_at: at },
      inputs: sql`${JSON.stringify(inputs)}::jsonb`,
      version: sql<number>`1 + coalesce((select max(version) from survey_results
        where campaign_id = ${campaign}::uuid), 0)`,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

function toHead({ version, unit_column, inputs, entered_by, person, entered_at }: ResultRow): SurveyResultHead {
  return { version, unitColumn: unit_column, inputs, by: { id: entered_by, name: person }, at: entered_at }
}
