import { type Selectable, sql } from 'kysely'
import type { Standing } from '../framework/framework.ts'
import type { RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** Who enters something, when and why. */
export interface Entering {
  readonly by: string | null
  readonly at: Date
  readonly reason: string | null
}

export interface FigureEntry {
  readonly code: string
  readonly figure: string
  /** Plain decimal text; null where the figure is missing. */
  readonly value: string | null
  readonly source: string | null
}

export interface ScoreEntry {
  readonly code: string
  readonly stage: 'self' | 'appraised' | 'final'
  readonly points: string | null
  readonly cause: string | null
  readonly evidence: string | null
  readonly leadAgency: string | null
  readonly standing: Standing
}

/** Appends figures as the next version of each; nothing is overwritten. */
export async function appendFigures(tx: Tx, round: RoundId, entries: readonly FigureEntry[], entering: Entering) {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({
    ...figureRow(round, entry, entering),
    version: sql<number>`1 + coalesce((select max(version) from figure_entries
      where round_id = ${round} and code = ${entry.code} and figure = ${entry.figure}), 0)`,
  }))
  await tx.insertInto('figure_entries').values(rows).execute()
}

/**
 * Appends a figure as the version that is told; waits for somebody who is about to append the same one.
 *
 * @returns false if somebody has appended that version
 */
export async function appendFigureVersion(
  tx: Tx,
  round: RoundId,
  entry: FigureEntry & { readonly version: number },
  entering: Entering,
): Promise<boolean> {
  const row = await tx
    .insertInto('figure_entries')
    .values({ ...figureRow(round, entry, entering), version: entry.version })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

function figureRow(round: RoundId, { code, figure, value, source }: FigureEntry, { by, at, reason }: Entering) {
  return { round_id: round, code, figure, value, source, reason, entered_by: by, entered_at: at }
}

/** Appends scores as the next version of each; nothing is overwritten. */
export async function appendScores(tx: Tx, round: RoundId, entries: readonly ScoreEntry[], entering: Entering) {
  if (entries.length === 0) return
  const rows = entries.map(({ code, stage, points, cause, evidence, leadAgency, standing }) => ({
    round_id: round,
    code,
    stage,
    points,
    cause,
    evidence,
    lead_agency: leadAgency,
    standing,
    reason: entering.reason,
    entered_by: entering.by,
    entered_at: entering.at,
    version: sql<number>`1 + coalesce((select max(version) from score_entries
      where round_id = ${round} and code = ${code} and stage = ${stage}), 0)`,
  }))
  await tx.insertInto('score_entries').values(rows).execute()
}

export async function appendDocument(tx: Tx, round: RoundId, name: string, content: Plain, entering: Entering) {
  await tx
    .insertInto('round_documents')
    .values({
      round_id: round,
      name,
      content: sql`${JSON.stringify(content)}::jsonb`,
      reason: entering.reason,
      entered_by: entering.by,
      entered_at: entering.at,
      version: sql<number>`1 + coalesce((select max(version) from round_documents
        where round_id = ${round} and name = ${name}), 0)`,
    })
    .execute()
}

export async function listCurrentFigures(db: Db, round: RoundId) {
  const rows = await db.selectFrom('current_figures').selectAll().where('round_id', '=', round).execute()
  return rows.map(toFigure)
}

/** The newest version of each figure of one sub-criterion. */
export async function listCurrentFiguresOf(db: Db, round: RoundId, code: string) {
  const of = db.selectFrom('current_figures').where('round_id', '=', round).where('code', '=', code)
  return (await of.selectAll().execute()).map(toFigure)
}

function toFigure(row: Selectable<DB['current_figures']>) {
  const { code, figure, value, source, reason, version } = row
  return { code: code ?? '', figure: figure ?? '', value, source, reason, version: version ?? 0 }
}

export async function listCurrentScores(db: Db, round: RoundId) {
  const rows = await db.selectFrom('current_scores').selectAll().where('round_id', '=', round).execute()
  return rows.map((row) => ({
    code: row.code ?? '',
    stage: row.stage as ScoreEntry['stage'],
    points: row.points,
    cause: row.cause,
    evidence: row.evidence,
    leadAgency: row.lead_agency,
    standing: row.standing as Standing,
    version: row.version ?? 0,
  }))
}

export async function findCurrentDocument(db: Db, round: RoundId, name: string): Promise<Plain | undefined> {
  const row = await db
    .selectFrom('current_documents')
    .select('content')
    .where('round_id', '=', round)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.content as Plain | undefined
}

/** The newest version of one figure. */
export async function findCurrentFigure(db: Db, round: RoundId, code: string, figure: string) {
  const row = await db
    .selectFrom('figure_entries')
    .select(['value', 'source', 'version'])
    .where('round_id', '=', round)
    .where('code', '=', code)
    .where('figure', '=', figure)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { code, figure, ...row }
}
