import { sql } from 'kysely'
import type { PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'

/** An explanation as it stands; version 0 and an empty text before the first. */
export interface Explanation {
  readonly text: string
  readonly version: number
  readonly by: string | null
  readonly at: Date | null
}

export async function getExplanation(db: Db, round: RoundId, code: string): Promise<Explanation> {
  const row = await db
    .selectFrom('current_explanations')
    .selectAll()
    .where('round_id', '=', round)
    .where('code', '=', code)
    .executeTakeFirst()
  return {
    text: row?.text ?? '',
    version: row?.version ?? 0,
    by: row?.entered_by ?? null,
    at: row?.entered_at ?? null,
  }
}

/** @returns false if somebody has appended that version */
export async function appendExplanation(
  tx: Tx,
  explanation: { readonly round: RoundId; readonly code: string; readonly version: number; readonly text: string },
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const { round, ...rest } = explanation
  const row = await tx
    .insertInto('explanations')
    .values({ ...rest, round_id: round, entered_by: by, entered_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** What somebody says beside a sub-criterion. */
export interface ItemComment {
  readonly id: string
  readonly text: string
  /** People who are called upon. */
  readonly mentions: readonly PersonId[]
  /** The name is null for who may not know the person. */
  readonly by: { readonly id: PersonId; readonly name: string | null }
  readonly at: Date
}

/** Comments on a sub-criterion, the oldest first. */
export async function listComments(db: Db, round: RoundId, code: string): Promise<readonly ItemComment[]> {
  const rows = await db
    .selectFrom('item_comments as c')
    .leftJoin('people as p', 'p.id', 'c.entered_by')
    .select(['c.id', 'c.text', 'c.mentions', 'c.entered_by', 'c.entered_at', 'p.name'])
    .where('c.round_id', '=', round)
    .where('c.code', '=', code)
    .orderBy('c.entered_at')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    mentions: row.mentions as PersonId[],
    by: { id: row.entered_by as PersonId, name: row.name },
    at: row.entered_at,
  }))
}

/** @throws Problem `already-there` for an id that a comment has */
export async function insertComment(
  tx: Tx,
  comment: Omit<ItemComment, 'by' | 'at'> & { readonly round: RoundId; readonly code: string },
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const { round, mentions, ...rest } = comment
  await tx
    .insertInto('item_comments')
    .values({ ...rest, round_id: round, mentions: [...mentions], entered_by: by, entered_at: at })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error)
        ? new Problem('already-there', { what: { vi: 'ý kiến', en: 'comment' }, path: comment.id })
        : error
    })
}

/** One version of a figure, a score or an explanation, for the history of a sub-criterion. */
export interface ItemChange {
  readonly kind: 'figure' | 'score' | 'explanation'
  /** The figure's code, or the stage of the score; empty for an explanation. */
  readonly subject: string
  readonly version: number
  readonly value: string | null
  readonly source: string | null
  readonly reason: string | null
  readonly by: { readonly id: PersonId; readonly name: string | null } | null
  readonly at: Date
}

/** Everything that was entered for a sub-criterion, the newest first. */
export async function listChanges(db: Db, round: RoundId, code: string): Promise<readonly ItemChange[]> {
  const { rows } = await sql<{
    kind: ItemChange['kind']
    subject: string
    version: number
    value: string | null
    source: string | null
    reason: string | null
    entered_by: string | null
    entered_at: Date
    name: string | null
  }>`
    select c.*, p.name from (
      select 'figure' as kind, figure as subject, version, value, source, reason, entered_by, entered_at
        from figure_entries where round_id = ${round}::uuid and code = ${code}
      union all
      select 'score', stage, version, points, null, reason, entered_by, entered_at
        from score_entries where round_id = ${round}::uuid and code = ${code}
      union all
      select 'explanation', '', version, text, null, null, entered_by, entered_at
        from explanations where round_id = ${round}::uuid and code = ${code}
    ) c left join people p on p.id = c.entered_by
    order by c.entered_at desc, c.kind, c.subject, c.version desc`.execute(db)
  return rows.map(({ entered_by, entered_at, name, ...row }) => ({
    ...row,
    by: entered_by === null ? null : { id: entered_by as PersonId, name },
    at: entered_at,
  }))
}
