import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { stillAppraises } from '../../store/council.ts'
import { findLastBy } from '../../store/course-steps.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { type AppealOutcome, closeAppeal } from './close-appeal.ts'

/**
 * The first appraiser, whose appraisal was released, answers an appeal; once that person appraises no more, any appraiser does.
 * Points that it wins are a score of their own beside the appraised one.
 *
 * @throws Problem as `closeAppeal` does; `not-first-appraiser`
 */
export function answerAppeal(context: Context, actor: Actor, outcome: AppealOutcome): Promise<{ step: number }> {
  return permitted(context, actor, 'enter appraised scores', outcome.round, async (tx) => {
    const taken = await closeAppeal(context, tx, actor, { ...outcome, action: 'answer' })
    if (!(await mayAnswer(tx, outcome, actor))) throw new Problem('not-first-appraiser', {})
    return taken
  })
}

/** Nobody is asked to have appraised first what the program itself brought in. */
async function mayAnswer(tx: Tx, { round, code }: { round: RoundId; code: string }, actor: Actor): Promise<boolean> {
  const first = await findLastBy(tx, round, code, 'appraise')
  return first === null || first === actor.id || !(await stillAppraises(tx, round, first))
}
