import type { RoundId } from '../framework/ids.ts'
import type { FigureCode } from '../framework/rule.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { appendFigureVersion, findCurrentFigure } from '../store/entries.ts'
import { requireEntering } from './campaigns/require-entering.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { requireSubCriterion } from './require-sub-criterion.ts'

/** A figure as a person enters it, and the version they saw before: 0 where there was none. */
export interface FigureToEnter {
  readonly code: string
  readonly figure: FigureCode
  /** Plain decimal text; null takes the value away: it is missing then. */
  readonly value: string | null
  readonly source: string | null
  readonly reason: string | null
  readonly seenVersion: number
}

/**
 * Enters a figure as a new version.
 *
 * @throws Problem as `requireEntering` does; `not-found` for an unknown code, `stale-edit` if somebody entered a newer version since,
 * with both values
 */
export function enterFigure(
  context: Context,
  actor: Actor,
  round: RoundId,
  entry: FigureToEnter,
): Promise<{ version: number }> {
  return permitted(context, actor, 'read round', round, (tx) => writeFigure(context, tx, actor, round, entry))
}

/** Enters a figure within a transaction of the acting person, and tells it. */
export async function writeFigure(
  context: Pick<Context, 'now'>,
  tx: Tx,
  actor: Actor,
  round: RoundId,
  entry: FigureToEnter,
): Promise<{ version: number }> {
  await requireSubCriterion(tx, round, entry.code, entry.figure)
  await requireEntering(tx, context, actor, { round, code: entry.code, right: 'enter figures' })
  await requireUnchanged(tx, round, entry)
  const at = context.now()
  const { code, figure, value, source, reason } = entry
  const version = entry.seenVersion + 1
  const next = { code, figure, value, source, version }
  // Two people at the same moment: the key lets one of them through.
  if (!(await appendFigureVersion(tx, round, next, { by: actor.id, at, reason }))) throw await stale(tx, round, entry)
  const told = { round, at, person: actor.id, action: 'enter-figure', subject: `${code}/${figure}` }
  await appendAudit(tx, { ...told, details: { value, source, reason, version } })
  return { version }
}

async function requireUnchanged(tx: Tx, round: RoundId, entry: FigureToEnter): Promise<void> {
  const current = await findCurrentFigure(tx, round, entry.code, entry.figure)
  if ((current?.version ?? 0) !== entry.seenVersion) throw await stale(tx, round, entry)
}

async function stale(tx: Tx, round: RoundId, { code, figure, seenVersion, value }: FigureToEnter): Promise<Problem> {
  const current = await findCurrentFigure(tx, round, code, figure)
  return new Problem('stale-edit', {
    what: `${code}/${figure}`,
    seenVersion,
    currentVersion: current?.version ?? 0,
    yours: value,
    current: current?.value ?? null,
  })
}
