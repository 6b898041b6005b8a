import { isError } from '../../fault.ts'
import { neededColumns } from '../../files/answers/answer-columns.ts'
import { readUnits, strataFaults } from '../../files/answers/read-units.ts'
import { answerRelation, hasMisfits } from '../../store/answers/answer-relation.ts'
import { type OpenAnswerFile, withAnswerFile } from '../../store/answers/open-answer-file.ts'
import { readGroups } from '../../store/answers/read-groups.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { addGroup } from '../../survey/estimate/add-group.ts'
import { type DesignTotals, emptyTotals } from '../../survey/estimate/design-totals.ts'
import { mergeTotals } from '../../survey/estimate/merge-totals.ts'
import { type AnswerReading, answerReading, readAnswerText } from './answer-reading.ts'
import type { AnswerFile } from './find-answer-file.ts'

/**
 * Reduces answers to totals by grouping them in the database, where they are Parquet files; others are read.
 *
 * @returns null if anything is wrong with the answers, or cannot be told in groups: then they must be read row by row
 */
export async function groupAnswers(
  files: readonly AnswerFile[],
  design: SurveyDesign,
  domain: string | null,
): Promise<DesignTotals | null> {
  // People who stand in two files are only met by reading, and so are the parts by which weights are adjusted.
  const isRead = design.response !== null || design.calibration !== null
  if (isRead || (design.respondent !== null && files.length > 1)) return null
  const totals = emptyTotals(design.plan)
  const reading = answerReading(design, domain)
  for (const { path, kind } of files) {
    if (kind === 'text') await readAnswerText(reading, path)
    else if (!(await withAnswerFile(path, kind, (file) => addGroups(totals, reading, file)))) return null
    if (reading.faults.some(isError)) return null
  }
  if (strataFaults(reading.memory.units).length > 0) return null
  mergeTotals(totals, reading.reduction.finish())
  return totals
}

async function addGroups(
  totals: DesignTotals,
  { design, domain, memory, faults }: AnswerReading,
  file: OpenAnswerFile,
): Promise<boolean> {
  const relation = answerRelation(file, neededColumns(design, domain))
  if (!relation || (await hasMisfits(file, design, relation))) return false
  for await (const { table, stages, groups } of readGroups(file, design, domain, relation)) {
    for (const [row, { domain: of, people, numbers }] of groups.entries()) {
      const path = readUnits(memory.units, { table, row, stages }, faults)
      if (!path) return false
      addGroup(totals, design.questions, { path, domain: of, people, numbers })
    }
  }
  return true
}
