import { type Selectable, sql } from 'kysely'
import { type EvidenceDetails, evidenceSearchName } from '../assessment/evidence.ts'
import type { EvidenceId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { searchName } from '../number/search-name.ts'
import { parseDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** A file that is kept. */
export interface EvidenceFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly mediaType: string
}

/** One version of a piece of evidence. */
export interface Evidence extends EvidenceDetails {
  readonly round: RoundId
  readonly id: EvidenceId
  readonly version: number
  readonly fileName: string
  readonly file: EvidenceFile
  /** Withdrawn evidence stays and counts no more. */
  readonly withdrawn: boolean
  readonly reason: string | null
  /** The name is null for who may not know the person. */
  readonly enteredBy: { readonly id: PersonId; readonly name: string | null }
  readonly enteredAt: Date
}

/** A version as it is written: who wrote it is the acting person. */
export type EvidenceVersion = Omit<Evidence, 'file' | 'enteredBy'> & {
  readonly sha256: string
  readonly enteredBy: PersonId
}

/** What a search gives at the most. */
const mostFound = 50

export async function insertEvidenceVersion(tx: Tx, version: EvidenceVersion): Promise<void> {
  await tx
    .insertInto('evidence_items')
    .values({
      round_id: version.round,
      id: version.id,
      version: version.version,
      code: version.code,
      sha256: version.sha256,
      file_name: version.fileName,
      document_number: version.documentNumber,
      issuer: version.issuer,
      issued_on: version.issuedOn && toIsoDate(version.issuedOn),
      page: version.page,
      figure: version.quoted?.figure ?? null,
      figure_value: version.quoted?.value ?? null,
      note: version.note,
      withdrawn: version.withdrawn,
      search_name: evidenceSearchName(version.fileName, version),
      reason: version.reason,
      entered_by: version.enteredBy,
      entered_at: version.enteredAt,
    })
    .execute()
}

/** Makes a kept file known; false if it is known already. A transaction that is just doing the same is waited for. */
export async function insertEvidenceFile(
  tx: Tx,
  { sha256, sizeBytes, mediaType }: EvidenceFile,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence_files')
    .values({ sha256, size_bytes: sizeBytes, media_type: mediaType, stored_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The newest version of each piece of evidence of a round, withdrawn ones too, by sub-criterion and name. */
export async function listCurrentEvidence(db: Db, round: RoundId, code?: string): Promise<readonly Evidence[]> {
  let rows = currentEvidence(db).where('e.round_id', '=', round)
  if (code !== undefined) rows = rows.where('e.code', '=', code)
  return (await rows.orderBy('e.code').orderBy('e.file_name').orderBy('e.id').execute()).map(toEvidence)
}

/**
 * One version, or the newest.
 *
 * @throws Problem `not-found`, also for what the acting person may not see
 */
export async function getEvidence(db: Db, round: RoundId, id: EvidenceId, version?: number): Promise<Evidence> {
  let rows = versionsOfEvidence(db).where('e.round_id', '=', round).where('e.id', '=', id)
  if (version !== undefined) rows = rows.where('e.version', '=', version)
  const row = await rows.orderBy('e.version', 'desc').limit(1).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'tài liệu kiểm chứng', en: 'evidence' }, id })
  return toEvidence(row)
}

/**
 * Evidence of all rounds of an organisation whose number, name or issuer holds a text; diacritics and case do not matter.
 * The newest entered first, 50 at the most, without what was withdrawn.
 */
export async function searchEvidence(
  db: Db,
  organisation: OrganisationId,
  text: string,
): Promise<readonly (Evidence & { readonly indexYear: number })[]> {
  const pattern = `%${searchName(text).replace(/[%_\\]/g, '\\$&')}%`
  const rows = await currentEvidence(db)
    .innerJoin('rounds as r', 'r.id', 'e.round_id')
    .select('r.index_year')
    .where('r.organisation_id', '=', organisation)
    .where('e.search_name', 'like', pattern)
    .where('e.withdrawn', '=', false)
    .orderBy('e.entered_at', 'desc')
    .orderBy('e.id')
    .limit(mostFound)
    .execute()
  return rows.map((row) => ({ ...toEvidence(row), indexYear: row.index_year }))
}

/** Whether any evidence has a file. For the owner, who sees all. */
export async function isKnownFile(db: Db, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('evidence_files').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
  return row !== undefined
}

function versionsOfEvidence(db: Db) {
  return withFile(db, 'evidence_items as e')
}

function currentEvidence(db: Db) {
  return withFile(db, 'current_evidence as e')
}

/** The view has the columns of the table. */
function withFile(db: Db, table: 'evidence_items as e' | 'current_evidence as e') {
  return db
    .selectFrom(table as 'evidence_items as e')
    .innerJoin('evidence_files as f', 'f.sha256', 'e.sha256')
    .leftJoin('people as p', 'p.id', 'e.entered_by')
    .selectAll('e')
    .select(['f.size_bytes', 'f.media_type', 'p.name'])
    .select(sql<string | null>`e.issued_on::text`.as('issued_day'))
}

type EvidenceRow = Selectable<DB['evidence_items']> & {
  readonly size_bytes: number
  readonly media_type: string
  readonly name: string | null
  readonly issued_day: string | null
}

function toEvidence(row: EvidenceRow): Evidence {
  return {
    round: row.round_id as RoundId,
    id: row.id as EvidenceId,
    version: row.version,
    code: row.code,
    documentNumber: row.document_number,
    issuer: row.issuer,
    issuedOn: row.issued_day === null ? null : parseDate(row.issued_day),
    page: row.page,
    quoted: row.figure === null || row.figure_value === null ? null : { figure: row.figure, value: row.figure_value },
    note: row.note,
    fileName: row.file_name,
    file: { sha256: row.sha256, sizeBytes: row.size_bytes, mediaType: row.media_type },
    withdrawn: row.withdrawn,
    reason: row.reason,
    enteredBy: { id: row.entered_by as PersonId, name: row.name },
    enteredAt: row.entered_at,
  }
}
