import type { RoundId } from '../../framework/ids.ts'
import { exact } from '../../number/exact.ts'
import { Problem } from '../../problem.ts'
import { type Score, scoreSubCriterion } from '../../scoring/score-sub-criterion.ts'
import { getRoundHead } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'

/**
 * Scores figures as somebody types them; nothing is written.
 *
 * @param figures plain decimal text by the code of the figure; null where it is missing
 * @throws Problem `not-found` for an unknown sub-criterion or figure, `invalid-input` for what is no number
 */
export function tryFigures(
  context: Context,
  actor: Actor,
  { round, code, figures }: { round: RoundId; code: string; figures: Readonly<Record<string, string | null>> },
): Promise<Score> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const { framework } = await openParFramework((await getRoundHead(tx, round)).parFramework)
    const item = await requireSubCriterion(tx, round, code, null)
    for (const figure of Object.keys(figures)) await requireSubCriterion(tx, round, code, figure)
    const given = Object.entries(figures).map(([figure, text]) => [
      figure,
      text === null ? null : numberOf(figure, text),
    ])
    return scoreSubCriterion(item, Object.fromEntries(given), framework.rounding)
  })
}

function numberOf(figure: string, text: string) {
  if (/^-?\d{1,30}(\.\d{1,20})?$/.test(text)) return exact(text)
  const expected = { vi: 'số thập phân', en: 'a decimal number' }
  throw new Problem('invalid-input', { where: `figures.${figure}`, expected, got: text })
}
