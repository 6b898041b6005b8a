import { type Fault, isError } from '../../fault.ts'
import { findAnswerColumns, neededColumns } from '../../files/answers/answer-columns.ts'
import { readAnswerTable } from '../../files/answers/read-answer-table.ts'
import { type AnswerMemory, emptyAnswerMemory, readRespondents } from '../../files/answers/read-respondents.ts'
import { readSurveyDesign } from '../../files/answers/read-survey-design.ts'
import { strataFaults } from '../../files/answers/read-units.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { type DesignTotals, emptyTotals } from '../../survey/estimate/design-totals.ts'
import { mergeTotals } from '../../survey/estimate/merge-totals.ts'
import { reduceAnswers } from '../../survey/estimate/reduce-answers.ts'
import { findFile } from '../read-files.ts'

/** The answers of a survey, reduced to totals. */
export interface OpenedAnswers {
  readonly design: SurveyDesign
  readonly totals: DesignTotals
  readonly warnings: readonly Fault[]
}

/** The most parts that figures are made of apart: communes of the whole country, and some. */
const mostDomains = 5000

/**
 * Reads files of answers under a design. Several files give what one file of all their rows gives.
 *
 * @param domain the column whose values are the domains; null for figures of all people only
 * @throws Problem `not-found` for a file that is not there, `unusable-path`, `faulty-files` with every fault of all files
 */
export async function openAnswers(
  paths: readonly string[],
  designPath: string,
  domain: string | null,
): Promise<OpenedAnswers> {
  const { design, faults } = await readSurveyDesign(await getFile(designPath))
  if (!design) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  const memory = emptyAnswerMemory(design)
  const totals = emptyTotals(design.plan)
  for (const path of paths) mergeTotals(totals, reduceFile(await getFile(path), design, domain, memory, faults))
  // A unit may look alone only because a faulty row was left out.
  if (!faults.some(isError)) faults.push(...strataFaults(memory.units))
  if (domain !== null && totals.domains.size > mostDomains) faults.push(tooManyDomains(designPath, domain))
  if (faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  return { design, totals, warnings: faults }
}

function reduceFile(
  file: SourceFile,
  design: SurveyDesign,
  domain: string | null,
  memory: AnswerMemory,
  faults: Fault[],
): DesignTotals {
  const { table, faults: found } = readAnswerTable(file, neededColumns(design, domain))
  faults.push(...found)
  const columns = table && findAnswerColumns(table, design, domain, faults)
  if (!table || !columns) return emptyTotals(design.plan)
  return reduceAnswers(design.plan, readRespondents(table, columns, design, memory, faults))
}

function tooManyDomains(file: string, column: string): Fault {
  return { code: 'too-many-domains', place: { file, line: 0, column: 0 }, details: { column, limit: mostDomains } }
}

async function getFile(path: string): Promise<SourceFile> {
  const file = await findFile(path)
  if (!file) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return file
}
