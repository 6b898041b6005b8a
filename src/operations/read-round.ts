import { type RoundResults, roundResults } from '../analysis/round-results.ts'
import type { ParFramework } from '../framework/framework.ts'
import type { RoundId } from '../framework/ids.ts'
import type { Round } from '../framework/round.ts'
import { fromPlain } from '../number/plain.ts'
import { listItems } from '../store/course.ts'
import type { Db } from '../store/database.ts'
import { findCurrentDocument, listCurrentFigures, listCurrentScores } from '../store/entries.ts'
import { getRoundState } from '../store/round-state.ts'
import { getRoundSummary, listRounds, type RoundSummary } from '../store/rounds.ts'
import { assembleRound } from './assemble-round.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { keptResults } from './kept-results.ts'
import { openFramework, openSipasFramework } from './open-framework.ts'
import { contextDocument } from './round-context.ts'

/** Lists the rounds that a person may see. */
export function readRounds(context: Context, actor: Actor): Promise<readonly RoundSummary[]> {
  return permitted(context, actor, 'read round', null, (tx) => listRounds(tx))
}

/** @throws Problem `not-found`, `not-permitted` */
export function readRound(context: Context, actor: Actor, id: RoundId): Promise<RoundSummary> {
  return permitted(context, actor, 'read round', id, (tx) => getRoundSummary(tx, id))
}

/**
 * Reads a round as it stands now and computes its results; once for each state, whoever asks.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readResults(context: Context, actor: Actor, id: RoundId): Promise<RoundResults> {
  return permitted(context, actor, 'read round', id, async (tx) => {
    const head = await getRoundSummary(tx, id)
    const state = await getRoundState(tx, id)
    return keptResults(context.db, { key: id, state }, () => computeResults(tx, head))
  })
}

async function computeResults(db: Db, head: RoundSummary): Promise<RoundResults> {
  const par = (await openFramework(head.parFramework)).framework as ParFramework
  const sipas = head.sipasFramework === null ? null : await openSipasFramework(head.sipasFramework)
  return roundResults(await currentRound(db, head), par, sipas)
}

/** Puts a round together from the newest version of everything entered. */
async function currentRound(db: Db, head: RoundSummary): Promise<Round> {
  const items = await listItems(db, head.id)
  return assembleRound(head, {
    figures: await listCurrentFigures(db, head.id),
    scores: await listCurrentScores(db, head.id),
    context: fromPlain((await findCurrentDocument(db, head.id, contextDocument)) ?? {}),
    exempt: items.filter(({ applies }) => !applies).map(({ code }) => code),
  })
}
