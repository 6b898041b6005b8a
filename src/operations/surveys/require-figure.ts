import type { EstimationPlan } from '../../survey/estimate/estimation-plan.ts'
import { unknownFigure } from './open-estimates.ts'

/**
 * The id of a figure of the plan; of the overall index where none is named.
 *
 * @throws Problem `not-found` with the figures that are there
 */
export function requireFigure({ measures, combinations }: EstimationPlan, figure: string | null): string {
  const all = [...measures, ...combinations]
  const found = all.find(({ id, kind }) => (figure === null ? kind === 'overall' : id === figure))
  if (!found) throw unknownFigure(figure, all)
  return found.id
}
