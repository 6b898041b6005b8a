import { sql } from 'kysely'
import type { LetterKind } from '../assessment/course/notice-rules.data.ts'
import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'
import type { Person } from './people.ts'

export type AnnouncementKind = 'events' | 'clock'

/** Lets one server at a time look for what people are to be told of; false where another does. Ends with the transaction. */
export async function lockAnnouncements(tx: Tx, kind: AnnouncementKind): Promise<boolean> {
  const row = tx.selectFrom('announcements').select('kind').where('kind', '=', kind)
  // Before the first time there is nothing to lock; two that are the first at once tell the same notices, each of which is one.
  if (!(await row.executeTakeFirst())) return true
  return (await row.forUpdate().skipLocked().executeTakeFirst()) !== undefined
}

/** Up to when was looked; undefined before the first time. */
export async function findAnnouncedUntil(db: Db, kind: AnnouncementKind): Promise<Date | undefined> {
  const found = db.selectFrom('announcements').select('until').where('kind', '=', kind)
  return (await found.executeTakeFirst())?.until
}

/**
 * How long the oldest transaction of the database has run, in milliseconds; 0 if none runs. What it enters is not to be seen
 * yet, however long ago it says that it was entered. For the owner; of sessions with another login only a superuser knows.
 */
export async function oldestTransactionMs(owner: Tx): Promise<number> {
  const { rows } = await sql<{ age: number }>`
    select coalesce(1000 * max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as age
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(owner)
  return rows[0]?.age ?? 0
}

export async function saveAnnouncedUntil(tx: Tx, kind: AnnouncementKind, until: Date): Promise<void> {
  await tx
    .insertInto('announcements')
    .values({ kind, until })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ until }))
    .execute()
}

type Receiver = Pick<Person, 'id' | 'name' | 'email' | 'language'>

/** Notices of one person that a letter should tell of, with whom it goes to. */
export interface ToPost {
  readonly person: Receiver
  readonly notices: readonly string[]
}

/**
 * Unread notices that no letter has told of and that were made since a moment, of people with an open account and a confirmed
 * address who want such letters; by person. For the owner.
 */
export async function listToPost(owner: Db, letter: LetterKind, since: Date): Promise<readonly ToPost[]> {
  const wants = sql.ref(letter === 'digest' ? 'w.digest' : 'w.at_once')
  const { rows } = await sql<Receiver & { notices: string[] }>`
    select p.id, p.name, p.email, p.language, array_agg(n.id order by n.made_at desc, n.id desc) as notices
    from notices n
    join people p on p.id = n.person_id and p.disabled_at is null and p.email_verified
    left join letter_settings w on w.person_id = p.id
    where n.posted_at is null and n.letter = ${letter} and n.made_at > ${since} and n.read_at is null
      and coalesce(${wants}, true)
    group by p.id
    order by p.id`.execute(owner)
  return rows.map(({ notices, ...person }) => ({ person, notices }))
}

/** Takes notices for a letter; gives those that no other letter has taken. */
export async function markNoticesPosted(tx: Tx, ids: readonly string[], at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update notices set posted_at = ${at} where id = any (${[...ids]}::uuid[]) and posted_at is null returning id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Notes the letter of a day; false if the person has had one. */
export async function insertDigest(
  tx: Tx,
  digest: { readonly person: PersonId; readonly day: string; readonly notices: number },
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('digests')
    .values({ person_id: digest.person, day: digest.day, notices: digest.notices, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
