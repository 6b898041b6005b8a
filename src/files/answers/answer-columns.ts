import type { Fault } from '../../fault.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AnswerTable } from './answer-table.ts'

/** Positions of the columns that a design names, in one table of answers. */
export interface AnswerColumns {
  readonly stages: readonly {
    readonly unit: number
    readonly stratum: number | null
    readonly population: number | null
    readonly probability: number | null
  }[]
  readonly weighting: readonly number[]
  /** Says who answered; null where all rows did. */
  readonly response: number | null
  readonly classes: readonly number[]
  readonly margins: readonly number[]
  readonly respondent: number | null
  readonly questions: readonly number[]
  readonly domain: number | null
}

/** The names of all columns that a design, and a figure by domain, need. */
export function neededColumns(design: SurveyDesign, domain: string | null): readonly string[] {
  const ofStages = design.stages.flatMap(({ stratum, unit, population, probability }) => [
    stratum,
    unit,
    population,
    probability,
  ])
  const all = [
    ...ofStages,
    ...design.weighting.columns,
    design.response?.column ?? null,
    ...(design.response?.classes ?? []),
    ...marginColumns(design),
    design.respondent,
    domain,
    ...design.questions.map(({ column }) => column),
  ]
  return [...new Set(all.filter((name) => name !== null))]
}

function marginColumns({ calibration }: SurveyDesign): readonly string[] {
  return (calibration?.margins ?? []).map(({ column }) => column)
}

/** Finds the columns; null with faults if one is missing, or stands twice. */
export function findAnswerColumns(
  table: AnswerTable,
  design: SurveyDesign,
  domain: string | null,
  faults: Fault[],
): AnswerColumns | null {
  const { header } = table
  const found = headerFaults(table, neededColumns(design, domain))
  faults.push(...found)
  if (found.length > 0) return null
  const at = (name: string) => header.indexOf(name)
  const maybe = (name: string | null) => (name === null ? null : at(name))
  return {
    stages: design.stages.map(({ unit, stratum, population, probability }) => ({
      unit: at(unit),
      stratum: maybe(stratum),
      population: maybe(population),
      probability: maybe(probability),
    })),
    weighting: design.weighting.columns.map(at),
    response: maybe(design.response?.column ?? null),
    classes: (design.response?.classes ?? []).map(at),
    margins: marginColumns(design).map(at),
    respondent: maybe(design.respondent),
    questions: design.questions.map(({ column }) => at(column)),
    domain: maybe(domain),
  }
}

function headerFaults({ header, placeOf }: AnswerTable, needed: readonly string[]): Fault[] {
  const missing = needed.filter((name) => !header.includes(name))
  const repeated = header.flatMap((name, at) =>
    header.indexOf(name) < at && needed.includes(name) ? [{ name, at }] : [],
  )
  return [
    ...missing.map(
      (expected): Fault => ({ code: 'missing-column', place: placeOf(-1, 0), details: { expected, found: header } }),
    ),
    ...repeated.map(
      ({ name, at }): Fault => ({ code: 'repeated-column', place: placeOf(-1, at), details: { found: name } }),
    ),
  ]
}
