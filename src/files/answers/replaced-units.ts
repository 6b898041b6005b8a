import type { ReplacementRecord } from '../../contract/replacement-record.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AnswerColumns } from './answer-columns.ts'
import type { AnswerTable } from './answer-table.ts'

/** What records of replacements say of the units of a person: one of them is a reserve in a place, or one lost its place. */
export type UnitStanding = 'reserve' | 'replaced'

/** Units of one stage of a design that replacements touched. */
interface ChangedStage {
  /** The position of the stage in the design. */
  readonly stage: number
  readonly standings: ReadonlyMap<string, UnitStanding>
}

/** Of each record of replacements, the units that it is about; none where there are no records. */
export type ReplacedUnits = readonly ChangedStage[]

/**
 * Finds the stage of a design that a record is about.
 *
 * @param levels of its stages, by the words of the plan
 * @returns null if the design has none
 */
export function changedStage({ replacements }: ReplacementRecord, levels: readonly string[]): ChangedStage | null {
  const stage = levels.indexOf(replacements[0]?.stage ?? '')
  if (stage === -1) return null
  const standings = new Map<string, UnitStanding>()
  for (const { parent, unit, reserve } of replacements) {
    standings.set(unitKey(stage, parent, reserve), 'reserve')
    standings.set(unitKey(stage, parent, unit), 'replaced')
  }
  return { stage, standings }
}

/** What the records say of the units in a row. A unit that lost its place counts before a reserve in one. */
export function standingOf(
  units: ReplacedUnits,
  table: AnswerTable,
  row: number,
  stages: AnswerColumns['stages'],
): UnitStanding | null {
  const found = units.map(({ stage, standings }) => {
    const [above, here] = [stages[stage - 1], stages[stage]]
    const parent = above ? table.cell(row, above.unit) : ''
    return standings.get(unitKey(stage, parent, here ? table.cell(row, here.unit) : ''))
  })
  if (found.includes('replaced')) return 'replaced'
  return found.includes('reserve') ? 'reserve' : null
}

/** Whether records tell of every replacement: one is about the last stage of the design, so that nobody else stands in. */
export function tellsAll(units: ReplacedUnits, { stages }: SurveyDesign): boolean {
  return units.some(({ stage }) => stage === stages.length - 1)
}

/** Units of the first stage of a design are told apart by their codes alone. */
function unitKey(stage: number, parent: string, code: string): string {
  return JSON.stringify(stage === 0 ? [code] : [parent, code])
}
