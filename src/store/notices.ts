import { sql } from 'kysely'
import type { NoticeKind } from '../assessment/course/notice-kind.ts'
import type { LetterKind } from '../assessment/course/notice-rules.data.ts'
import type { NoticeFacts } from '../assessment/course/notice-text.ts'
import type { CampaignId, PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db, Tx } from './database.ts'

/** A notice as it is made. */
export interface NewNotice {
  readonly id: string
  readonly person: PersonId
  readonly kind: NoticeKind
  /** What it tells of; a person is told once. */
  readonly key: string
  readonly campaign: CampaignId
  readonly round: RoundId | null
  readonly codes: readonly string[]
  readonly details: { readonly [name: string]: Plain }
  readonly letter: LetterKind | null
}

/** Rows of a statement: far below what the parameters of one allow. */
const rowsAtOnce = 2000

/** Makes notices; of those whose person was told of the same already nothing happens. Tells how many are new. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[], at: Date): Promise<number> {
  let made = 0
  for (let from = 0; from < notices.length; from += rowsAtOnce) {
    const rows = notices
      .slice(from, from + rowsAtOnce)
      .map(({ person, campaign, round, codes, details, ...notice }) => ({
        ...{ ...notice, person_id: person, campaign_id: campaign, round_id: round, codes: [...codes], made_at: at },
        details: sql<string>`${JSON.stringify(details)}::jsonb`,
      }))
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('notices')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['person_id', 'key']).doNothing())
      .executeTakeFirstOrThrow()
    made += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return made
}

/** A notice as its person reads it, with what it points to as far as they may see that. */
export interface Notice extends NoticeFacts {
  readonly id: string
  readonly madeAt: Date
  /** Null while it is unread. */
  readonly readAt: Date | null
}

interface NoticeRow {
  readonly id: string
  readonly kind: NoticeKind
  readonly campaign_id: string
  readonly campaign_title: string | null
  readonly round_id: string | null
  readonly organisation_name: string | null
  readonly codes: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
  readonly quote: string | null
  readonly made_at: Date
  readonly read_at: Date | null
}

/** Which notices of a person are wanted. */
export interface NoticesWanted {
  readonly unreadOnly?: boolean
  /** Only those older than this one. */
  readonly before?: string | undefined
  /** Only these. */
  readonly ids?: readonly string[]
  readonly most: number
}

/** Notices of the acting person, the newest first. */
export async function listNotices(db: Db, wanted: NoticesWanted): Promise<readonly Notice[]> {
  const { unreadOnly = false, before = null, ids = null, most } = wanted
  const { rows } = await sql<NoticeRow>`
    select n.id, n.kind, n.campaign_id, c.title as campaign_title, n.round_id,
      organisation_name(r.organisation_id, r.as_of) as organisation_name, n.codes, n.details, n.made_at, n.read_at,
      case n.kind
        when 'mentioned' then (select text from item_comments m
          where m.round_id = n.round_id and m.code = n.codes[1] and m.id = (n.details ->> 'comment')::uuid)
        when 'reminded' then (select text from reminders m
          where m.round_id = n.round_id and m.code = n.codes[1] and m.id = (n.details ->> 'reminder')::uuid limit 1)
        when 'published' then (select correction from publications p
          where p.campaign_id = n.campaign_id and p.number = (n.details ->> 'number')::integer)
        else (select reason from course_steps s
          where s.round_id = n.round_id and s.code = n.codes[1] and s.version = (n.details ->> 'version')::integer)
      end as quote
    from notices n
    left join campaigns c on c.id = n.campaign_id
    left join rounds r on r.id = n.round_id
    where n.person_id = chiso_person()
      and (not ${unreadOnly} or n.read_at is null)
      and (${ids}::uuid[] is null or n.id = any (${ids}::uuid[]))
      and (${before}::uuid is null or (n.made_at, n.id) < (select b.made_at, b.id from notices b where b.id = ${before}::uuid))
    order by n.made_at desc, n.id desc
    limit ${most}`.execute(db)
  return rows.map(toNotice)
}

function toNotice(row: NoticeRow): Notice {
  const { window, day, items, rounds, number } = row.details
  return {
    ...{ id: row.id, kind: row.kind, campaign: row.campaign_id, campaignTitle: row.campaign_title },
    ...{ round: row.round_id, organisationName: row.organisation_name, codes: row.codes, quote: row.quote },
    window: (window ?? null) as Notice['window'],
    day: (day ?? null) as string | null,
    items: Number(items ?? row.codes.length),
    rounds: Number(rounds ?? 1),
    number: (number ?? null) as number | null,
    ...{ madeAt: row.made_at, readAt: row.read_at },
  }
}

/** How many notices the acting person has not read. */
export async function countUnread(db: Db): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread from notices where person_id = chiso_person() and read_at is null`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Marks unread notices of the acting person as read: these, or all that were made until a moment. Tells how many. */
export async function markNoticesRead(
  tx: Tx,
  which: { readonly ids: readonly string[] } | { readonly madeUntil: Date },
  at: Date,
): Promise<number> {
  const ids = 'ids' in which ? [...which.ids] : null
  const madeUntil = 'madeUntil' in which ? which.madeUntil : null
  const { numAffectedRows } = await sql`
    update notices set read_at = ${at}
    where person_id = chiso_person() and read_at is null
      and (${ids}::uuid[] is null or id = any (${ids}::uuid[]))
      and (${madeUntil}::timestamptz is null or made_at <= ${madeUntil})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Takes the mark away from notices of the acting person: from these, or from all that were marked at a moment. */
export async function markNoticesUnread(
  tx: Tx,
  which: { readonly ids: readonly string[] } | { readonly readAt: Date },
): Promise<number> {
  const ids = 'ids' in which ? [...which.ids] : null
  const readAt = 'readAt' in which ? which.readAt : null
  const { numAffectedRows } = await sql`
    update notices set read_at = null
    where person_id = chiso_person() and read_at is not null
      and (${ids}::uuid[] is null or id = any (${ids}::uuid[]))
      and (${readAt}::timestamptz is null or read_at = ${readAt})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
