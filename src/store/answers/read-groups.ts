import type { AnswerColumns } from '../../files/answers/answer-columns.ts'
import type { AnswerTable } from '../../files/answers/answer-table.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AnswerGroup } from '../../survey/estimate/group-adder.ts'
import { chunkTable } from './answer-chunks.ts'
import type { AnswerSource } from './answer-source.ts'
import { type AnswerRelation, groupingSql, groupKeys } from './grouping-sql.ts'

/** Some groups of answers: their keys as a table, in which the columns of the stages stand as told, and their numbers. */
export interface AnswerGroups {
  readonly table: AnswerTable
  readonly stages: AnswerColumns['stages']
  readonly groups: readonly AnswerGroup[]
}

/** Reads the groups of answers, some thousand at a time. The places of the table are not those of the answers. */
export async function* readGroups(
  source: AnswerSource,
  design: SurveyDesign,
  domain: string | null,
  relation: AnswerRelation,
): AsyncGenerator<AnswerGroups> {
  const keys = groupKeys(design, domain)
  const at = (name: string | null) => (name === null ? null : keys.indexOf(name))
  const stages = design.stages.map(({ unit, stratum, population, probability }) => ({
    unit: keys.indexOf(unit),
    ...{ stratum: at(stratum), population: at(population), probability: at(probability) },
  }))
  for await (const chunk of source.readWhole(groupingSql(design, domain, relation))) {
    const keyColumns = chunk.columns.slice(0, keys.length)
    const [people = [], weights = [], ...numbers] = chunk.columns.slice(keys.length)
    const places = keys.map((_, column) => column)
    const table = chunkTable(keys, places, { rows: chunk.rows, columns: keyColumns }, { file: '', lineOf: () => 0 })
    const groups = people.map((count, row) => ({
      domain: domain === null ? '' : table.cell(row, keys.indexOf(domain)),
      people: Number(count),
      weight: Number(weights[row] ?? 0),
      number: (at: number) => Number(numbers[at]?.[row] ?? 0),
    }))
    yield { table, stages, groups }
  }
}
