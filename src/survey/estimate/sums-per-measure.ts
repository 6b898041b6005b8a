import type { EstimationPlan } from './estimation-plan.ts'

/** How many numbers a group keeps of a measure: people who answered, weighted total below the line, weighted total above. */
export const sumsPerMeasure = 3

/** How many numbers a group keeps: those of the measures, then the weight of all its people, also of those who answered nothing. */
export function cellWidth({ measures }: Pick<EstimationPlan, 'measures'>): number {
  return measures.length * sumsPerMeasure + 1
}
