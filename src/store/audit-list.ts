import { sql } from 'kysely'
import type { PersonId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db } from './database.ts'

/** Which rows of the audit log are asked for; the newest come first. */
export interface AuditQuery {
  /** A round's id, or "platform". */
  readonly chain?: string | undefined
  readonly person?: string | undefined
  readonly action?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** Rows before this one, as `next` gave it. */
  readonly before?: { readonly at: Date; readonly chain: string; readonly seq: string } | undefined
  /** At the most so many rows. */
  readonly limit: number
}

export interface AuditRow {
  readonly chain: string
  readonly seq: string
  readonly at: Date
  readonly person: { readonly id: PersonId; readonly name: string | null } | null
  readonly action: string
  readonly subject: string
  /** What a person, organisation or round with that id is called, where the acting person may see it. */
  readonly subjectName: string | null
  readonly details: Plain
}

const subjectId = sql`case when a.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.subject::uuid end`
const subjectName = sql<string | null>`coalesce(
  (select name from people where id = a.subject),
  organisation_name(${subjectId}, a.at::date),
  (select title from rounds where id = ${subjectId}))`

/** Lists rows of the log that the acting person may see, newest first. */
export async function listAudit(db: Db, query: AuditQuery): Promise<readonly AuditRow[]> {
  let rows = db
    .selectFrom('audit_log as a')
    .leftJoin('people as p', 'p.id', 'a.person_id')
    .select(['a.chain', 'a.seq', 'a.at', 'a.person_id', 'p.name', 'a.action', 'a.subject', 'a.details'])
    .select(subjectName.as('subject_name'))
    .orderBy('a.at', 'desc')
    .orderBy('a.chain', 'desc')
    .orderBy('a.seq', 'desc')
    .limit(query.limit)
  if (query.chain !== undefined) rows = rows.where('a.chain', '=', query.chain)
  if (query.person !== undefined) rows = rows.where('a.person_id', '=', query.person)
  if (query.action !== undefined) rows = rows.where('a.action', '=', query.action)
  if (query.from) rows = rows.where('a.at', '>=', query.from)
  if (query.to) rows = rows.where('a.at', '<', query.to)
  if (query.before) {
    const { at, chain, seq } = query.before
    rows = rows.where(sql<boolean>`(a.at, a.chain, a.seq) < (${at}, ${chain}, ${seq}::bigint)`)
  }
  return (await rows.execute()).map(({ chain, seq, at, person_id, name, action, subject, subject_name, details }) => ({
    chain,
    seq,
    at,
    person: person_id === null ? null : { id: person_id as PersonId, name },
    action,
    subject,
    subjectName: subject_name,
    details: details as Plain,
  }))
}
