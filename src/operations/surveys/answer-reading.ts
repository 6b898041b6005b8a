import type { Fault } from '../../fault.ts'
import { findAnswerColumns } from '../../files/answers/answer-columns.ts'
import type { AnswerTable } from '../../files/answers/answer-table.ts'
import {
  type AnswerMemory,
  emptyAnswerMemory,
  nothingTold,
  readRespondents,
  type ToldUnits,
} from '../../files/answers/read-respondents.ts'
import { leafKind } from '../../survey/design/leaf-kind.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { type Reduction, reduction } from '../../survey/estimate/reduce-answers.ts'

/** Answers on their way from files to totals. */
export interface AnswerReading {
  readonly design: SurveyDesign
  /** The column whose values are the domains; null for figures of all people only. */
  readonly domain: string | null
  readonly memory: AnswerMemory
  readonly reduction: Reduction
  readonly faults: Fault[]
}

export function answerReading(
  design: SurveyDesign,
  domain: string | null,
  told: ToldUnits = nothingTold,
): AnswerReading {
  return {
    design,
    domain,
    memory: emptyAnswerMemory(design, told),
    reduction: reduction(design.plan, leafKind(design, told.sample)),
    faults: [],
  }
}

/**
 * Adds the people of a table.
 *
 * @returns false, with faults, if it lacks columns
 */
export function addTable({ design, domain, memory, reduction, faults }: AnswerReading, table: AnswerTable): boolean {
  const columns = findAnswerColumns(table, design, domain, faults)
  if (columns) reduction.add(readRespondents(table, columns, design, memory, faults))
  return columns !== null
}
