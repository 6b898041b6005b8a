import { sql } from 'kysely'
import type { SurveyFileKind } from '../assessment/survey/survey-rights.ts'
import type { CampaignId, PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'

/** A file of a survey as it is listed. */
export interface SurveyFileHead {
  /** In the order in which files came. */
  readonly number: number
  readonly kind: SurveyFileKind
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  /** The name is null for who may not know the person. */
  readonly by: { readonly id: PersonId; readonly name: string | null }
  readonly at: Date
}

export interface SurveyFile extends SurveyFileHead {
  readonly content: Uint8Array
}

interface FileRow {
  readonly number: number
  readonly kind: SurveyFileKind
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly entered_by: PersonId
  readonly person: string | null
  readonly entered_at: Date
}

/** The files of a survey that count and that the acting person may read: none that was replaced or withdrawn. By number. */
export async function listSurveyFiles(db: Db, campaign: CampaignId): Promise<readonly SurveyFileHead[]> {
  const { rows } = await sql<FileRow>`
    select f.number, f.kind, f.name, f.sha256, f.bytes, f.entered_by, p.name as person, f.entered_at
    from (
      select distinct on (kind, single) number, kind, name, sha256, octet_length(content) as bytes, entered_by, entered_at
      from survey_files, lateral (select case when kind in ('plan', 'frame', 'commitment', 'design') then '' else name end as single) s
      where campaign_id = ${campaign}::uuid
      order by kind, single, number desc
    ) f
    left join people p on p.id = f.entered_by
    where f.sha256 is not null
    order by f.number`.execute(db)
  return rows.map(toHead)
}

/** @throws Problem `not-found`, also for one that was withdrawn or that the acting person may not read */
export async function getSurveyFile(db: Db, campaign: CampaignId, number: number): Promise<SurveyFile> {
  const { rows } = await sql<FileRow & { content: Buffer }>`
    select f.number, f.kind, f.name, f.sha256, octet_length(f.content) as bytes, f.content, f.entered_by, p.name as person,
      f.entered_at
    from survey_files f left join people p on p.id = f.entered_by
    where f.campaign_id = ${campaign}::uuid and f.number = ${number} and f.content is not null`.execute(db)
  const [row] = rows
  if (!row) throw new Problem('not-found', { what: { vi: 'tệp khảo sát', en: 'survey file' }, id: String(number) })
  return { ...toHead(row), content: row.content }
}

/** The first bytes of the newest file of answers that counts and that the acting person may read; undefined without one. */
export async function findAnswersStart(db: Db, campaign: CampaignId, bytes: number): Promise<Uint8Array | undefined> {
  const newest = (await listSurveyFiles(db, campaign)).findLast(({ kind }) => kind === 'answers')
  if (!newest) return undefined
  const { rows } = await sql<{ start: Buffer }>`
    select substring(content from 1 for ${bytes}::integer) as start from survey_files
    where campaign_id = ${campaign}::uuid and number = ${newest.number}`.execute(db)
  return rows[0]?.start
}

/** A file as it is brought in; null as content withdraws what stands under its kind and name. */
export interface NewSurveyFile {
  readonly kind: SurveyFileKind
  readonly name: string
  readonly content: { readonly sha256: string; readonly bytes: Uint8Array } | null
}

/** Appends a file with the next number; hold the campaign before, so that numbers do not meet. */
export async function appendSurveyFile(
  tx: Tx,
  campaign: CampaignId,
  { kind, name, content }: NewSurveyFile,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<number> {
  const { number } = await tx
    .insertInto('survey_files')
    .values({
      ...{ campaign_id: campaign, kind, name, entered_by: by, entered_at: at },
      ...{ sha256: content?.sha256 ?? null, content: content && Buffer.from(content.bytes) },
      number: sql<number>`chiso_next_survey_file(${campaign}::uuid)`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

function toHead({ entered_by, person, entered_at, ...row }: FileRow): SurveyFileHead {
  const { number, kind, name, sha256, bytes } = row
  return { number, kind, name, sha256, bytes, by: { id: entered_by, name: person }, at: entered_at }
}
