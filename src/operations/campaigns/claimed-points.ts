import type { SubCriterion } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { type Score, scoreSubCriterion } from '../../scoring/score-sub-criterion.ts'
import type { Db } from '../../store/database.ts'
import { listCurrentFiguresOf, listCurrentScores } from '../../store/entries.ts'
import { getRoundHead } from '../../store/rounds.ts'
import { openParFramework } from '../open-framework.ts'

/** What an organisation claims for a sub-criterion: the self score that was entered, else what the rule makes of the figures. */
export async function claimedPoints(db: Db, round: RoundId, item: SubCriterion): Promise<Exact | null> {
  const scores = await listCurrentScores(db, round)
  const self = scores.find(({ code, stage }) => code === item.code && stage === 'self')?.points
  if (self !== undefined && self !== null) return exact(self)
  return (await computedScore(db, round, item)).rounded
}

/** What the rule makes of the figures as they stand, with its proof. */
export async function computedScore(db: Db, round: RoundId, item: SubCriterion): Promise<Score> {
  const { framework } = await openParFramework((await getRoundHead(db, round)).parFramework)
  const current = await listCurrentFiguresOf(db, round, item.code)
  const figures = Object.fromEntries(current.map(({ figure, value }) => [figure, value === null ? null : exact(value)]))
  const sources = current.flatMap(({ figure, source }) => (source === null ? [] : [[figure, source] as const]))
  return scoreSubCriterion(item, figures, framework.rounding, Object.fromEntries(sources))
}
