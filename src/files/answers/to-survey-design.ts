import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import type { Combination, EstimationPlan, Measure } from '../../survey/estimate/estimation-plan.ts'
import { toCalibration } from './to-calibration.ts'
import { askedFigures, ownCodes } from './to-questions.ts'

/**
 * Turns the design file, its form checked, into the design: a question a column and use.
 *
 * @param drawn how many stages protocols tell of, so that they need no columns but those of their units
 */
export function toSurveyDesign(file: SurveyDesignFile, drawn = 0): SurveyDesign {
  const parts = file.index?.parts ?? []
  const rated = parts.flatMap(({ groups }) => groups.flatMap(({ criteria }) => criteria))
  const plain = plainColumns(file)
  const noAnswer = file.noAnswer.filter((code) => code !== '')
  const asked = askedFigures(file)
  const common = { scale: file.scale, option: null }
  const questions: readonly Question[] = [
    ...rated.map((column) => ({ ...common, column, formula: file.index?.formula ?? null, noAnswer })),
    ...plain.map((column) => ({ ...common, column, formula: null, noAnswer: ownCodes(file, column) })),
    ...asked.map(({ question }) => question),
  ]
  const figures = asked.map(
    ({ id, kind }, at): Measure => ({ kind, id, top: rated.length + plain.length + at, bottom: null }),
  )
  const plainAt = (column: string) => rated.length + plain.indexOf(column)
  return {
    indexYear: file.indexYear ?? null,
    stages: stagesOf(file, drawn),
    weighting:
      file.weight === undefined
        ? { kind: 'probabilities', columns: file.probabilities ?? [] }
        : { kind: 'weight', columns: [file.weight] },
    response: file.response ?? null,
    calibration: file.calibration ? toCalibration(file.calibration) : null,
    respondent: file.respondent ?? null,
    lonelyRule: file.lonelyUnits,
    nestedIds: file.nestedIds,
    noAnswer,
    scale: file.scale,
    questions,
    plan: planOf(file, rated, { plainAt, asked: figures }),
  }
}

/** The columns of plain numbers, each once. */
export function plainColumns({ means, totals, ratios }: SurveyDesignFile): readonly string[] {
  return [
    ...new Set([...means, ...totals, ...ratios.flatMap(({ numerator, denominator }) => [numerator, denominator])]),
  ]
}

/** The stages that add to the variance: as far as populations or probabilities go, and the first in any case. */
function stagesOf({ stages }: SurveyDesignFile, drawn: number): SurveyDesign['stages'] {
  const known = stages.findIndex(
    ({ population, probability }, at) => at >= drawn && (population ?? probability) === undefined,
  )
  const used = known === -1 ? stages : stages.slice(0, Math.max(1, known))
  return used.map(({ unit, stratum, population, probability }) => ({
    unit,
    stratum: stratum ?? null,
    population: population ?? null,
    probability: probability ?? null,
  }))
}

function planOf(
  file: SurveyDesignFile,
  rated: readonly string[],
  { plainAt, asked }: { readonly plainAt: (column: string) => number; readonly asked: readonly Measure[] },
): EstimationPlan {
  const criteria = rated.map((id, top): Measure => ({ kind: 'criterion', id, top, bottom: null }))
  const plain = (['mean', 'total'] as const).flatMap((kind) =>
    file[`${kind}s`].map((id): Measure => ({ kind, id, top: plainAt(id), bottom: null })),
  )
  const ratios = file.ratios.map(
    ({ code, numerator, denominator }): Measure => ({
      ...{ kind: 'ratio', id: code },
      ...{ top: plainAt(numerator), bottom: plainAt(denominator) },
    }),
  )
  return {
    measures: [...criteria, ...plain, ...ratios, ...asked],
    criteria: criteria.length,
    designEffects: true,
    degreesOfFreedom: file.degreesOfFreedom,
    combinations: file.index ? combinationsOf(file.index, rated) : [],
  }
}

function combinationsOf(
  { parts, overall }: NonNullable<SurveyDesignFile['index']>,
  rated: readonly string[],
): readonly Combination[] {
  const positions = (columns: readonly string[]) => columns.map((column) => rated.indexOf(column))
  const groups = parts.flatMap((part) => part.groups)
  return [
    ...groups.map(({ code, criteria }) => ({ kind: 'group' as const, id: code, criteria: positions(criteria) })),
    ...parts.map(({ code, groups }) => ({
      kind: 'part' as const,
      id: code,
      criteria: positions(groups.flatMap(({ criteria }) => criteria)),
    })),
    { kind: 'overall', id: overall, criteria: positions(rated) },
  ]
}
