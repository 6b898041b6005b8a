import { type Fault, isError } from '../../fault.ts'
import { neededColumns } from '../../files/answers/answer-columns.ts'
import { type CodeCounts, countCode } from '../../files/answers/code-counts.ts'
import { readUnits, strataFaults } from '../../files/answers/read-units.ts'
import { answerRelation, countCodes, hasMisfits } from '../../store/answers/answer-relation.ts'
import type { AnswerSource } from '../../store/answers/answer-source.ts'
import { readGroups } from '../../store/answers/read-groups.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { type DesignTotals, emptyTotals, mostDomains } from '../../survey/estimate/design-totals.ts'
import { groupAdder } from '../../survey/estimate/group-adder.ts'
import { mergeTotals } from '../../survey/estimate/merge-totals.ts'
import { type AnswerReading, answerReading } from './answer-reading.ts'
import type { AnswerPlace } from './find-answer-file.ts'
import { readAnswerText } from './read-answer-text.ts'
import { withAnswerSource } from './with-answer-source.ts'

/** Totals, and what is doubtful in texts that were read beside. */
export interface GroupedAnswers {
  readonly totals: DesignTotals
  readonly faults: readonly Fault[]
  readonly codes: CodeCounts
}

/**
 * Reduces answers to totals by grouping them where they are Parquet files or stand in a database; others are read.
 *
 * @returns null if anything is wrong with the answers, or cannot be told in groups: then they must be read row by row
 */
export async function groupAnswers(
  places: readonly AnswerPlace[],
  design: SurveyDesign,
  domain: string | null,
): Promise<GroupedAnswers | null> {
  // People who stand in two files are only met by reading, and so are the parts by which weights are adjusted.
  const isRead = design.response !== null || design.calibration !== null
  // Where people are units themselves there is nothing to group.
  if (design.stages.some(({ unit }) => unit === design.respondent)) return null
  if (isRead || (design.respondent !== null && places.length > 1)) return null
  const totals = emptyTotals(design.plan, 'groups')
  const reading = answerReading(design, domain)
  for (const place of places) {
    if (place.kind === 'text') await readAnswerText(reading, place)
    else if (!(await withAnswerSource(place, (source) => addGroups(totals, reading, source)))) return null
    if (reading.faults.some(isError)) return null
  }
  if (strataFaults(reading.memory.units).length > 0) return null
  mergeTotals(totals, reading.reduction.finish())
  return { totals, faults: reading.faults, codes: reading.memory.codes }
}

async function addGroups(
  totals: DesignTotals,
  { design, domain, memory, faults }: AnswerReading,
  source: AnswerSource,
): Promise<boolean> {
  const relation = answerRelation(source, neededColumns(design, domain), design)
  if (!relation || (await hasMisfits(source, design, relation))) return false
  for (const { use, code, cells } of await countCodes(source, design, relation))
    countCode(memory.codes, use, code, cells)
  const add = groupAdder(totals, design.questions)
  for await (const { table, stages, groups } of readGroups(source, design, domain, relation)) {
    for (const [row, group] of groups.entries()) {
      const path = readUnits(memory.units, { table, row, stages }, faults)
      if (!path || totals.domains.size > mostDomains) return false
      add(path, group)
    }
  }
  return true
}
