import { type RoundResults, roundResults } from '../analysis/round-results.ts'
import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { RoundId } from '../framework/ids.ts'
import type { Round, ScoreRow } from '../framework/round.ts'
import { exact } from '../number/exact.ts'
import { fromPlain } from '../number/plain.ts'
import type { Db } from '../store/database.ts'
import { findCurrentDocument, listCurrentFigures, listCurrentScores } from '../store/entries.ts'
import { getRoundState } from '../store/round-state.ts'
import { getRoundHead, getRoundSummary, listRounds, type RoundHead, type RoundSummary } from '../store/rounds.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { keptResults } from './kept-results.ts'
import { openFramework } from './open-framework.ts'
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
    const head = await getRoundHead(tx, id)
    const state = await getRoundState(tx, id)
    return keptResults(context.db, { round: id, state }, () => computeResults(tx, head))
  })
}

async function computeResults(db: Db, head: RoundHead): Promise<RoundResults> {
  const par = (await openFramework(head.parFramework)).framework as ParFramework
  const sipas = (await openFramework(head.sipasFramework ?? '')).framework as SipasFramework
  return roundResults(await currentRound(db, head.id), par, sipas)
}

/** Puts a round together from the newest version of everything entered. */
async function currentRound(db: Db, id: RoundId): Promise<Round> {
  const [figures, scores, document] = [
    await listCurrentFigures(db, id),
    await listCurrentScores(db, id),
    await findCurrentDocument(db, id, contextDocument),
  ]
  const codes = [...new Set(figures.map(({ code }) => code))]
  const of = (code: string) => figures.filter((each) => each.code === code)
  return {
    ...(fromPlain(document ?? {}) as Omit<Round, 'figures' | 'figureSources' | 'scores'>),
    figures: Object.fromEntries(
      codes.map((code) => [
        code,
        Object.fromEntries(of(code).map(({ figure, value }) => [figure, value === null ? null : exact(value)])),
      ]),
    ),
    figureSources: Object.fromEntries(
      codes.map((code) => [
        code,
        Object.fromEntries(of(code).flatMap(({ figure, source }) => (source === null ? [] : [[figure, source]]))),
      ]),
    ),
    scores: scoreRows(scores),
  }
}

/** Puts the self and the appraised score of a sub-criterion side by side; what is told of both comes from the newer one. */
function scoreRows(scores: Awaited<ReturnType<typeof listCurrentScores>>): readonly ScoreRow[] {
  const codes = [...new Set(scores.map(({ code }) => code))]
  return codes.map((code) => {
    const [self, appraised] = (['self', 'appraised'] as const).map((stage) =>
      scores.find((each) => each.code === code && each.stage === stage),
    )
    const points = (text: string | null | undefined) => (text === null || text === undefined ? null : exact(text))
    return {
      code,
      self: points(self?.points),
      appraised: points(appraised?.points),
      leadAgency: self?.leadAgency ?? appraised?.leadAgency ?? null,
      cause: self?.cause ?? appraised?.cause ?? null,
      evidence: self?.evidence ?? appraised?.evidence ?? null,
      standing: self?.standing ?? appraised?.standing ?? 'printed',
    }
  })
}
