import type { Fault } from '../../fault.ts'
import { readSurveyDesign } from '../../files/answers/read-survey-design.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { getFile } from '../read-files.ts'

/** A design, its file, and what is doubtful in it. */
export interface OpenedDesign {
  readonly design: SurveyDesign
  readonly file: SourceFile
  readonly faults: readonly Fault[]
}

/** Reads a survey's design. @throws Problem `not-found`, `unusable-path`, `faulty-files` */
export async function openDesign(path: string): Promise<OpenedDesign> {
  const file = await getFile(path)
  const { design, faults } = await readSurveyDesign(file)
  if (!design) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  return { design, file, faults }
}
