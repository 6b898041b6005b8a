import type { RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db } from './database.ts'

/** The newest step of one action on a sub-criterion. */
export interface NewestStepOf {
  readonly reason: string | null
  readonly details: { readonly [name: string]: Plain }
}

/** The newest step of an action on each sub-criterion of a round, by code; those on which it was never taken are left out. */
export async function listNewestStepsOf(
  db: Db,
  round: RoundId,
  action: string,
): Promise<ReadonlyMap<string, NewestStepOf>> {
  const rows = await db
    .selectFrom('course_steps')
    .distinctOn('code')
    .select(['code', 'reason', 'details'])
    .where('round_id', '=', round)
    .where('action', '=', action)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ code, reason, details }) => [code, { reason, details: details as NewestStepOf['details'] }]),
  )
}

/** The explanations of a round as they stand, by sub-criterion; those without one are left out. */
export async function listExplanations(db: Db, round: RoundId): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('current_explanations')
    .select(['code', 'text'])
    .where('round_id', '=', round)
    .execute()
  return new Map(rows.map(({ code, text }) => [code ?? '', text ?? '']))
}
