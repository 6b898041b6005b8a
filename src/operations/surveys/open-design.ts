import type { Fault } from '../../fault.ts'
import { readSurveyDesign } from '../../files/answers/read-survey-design.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import { getFile } from '../read-files.ts'

/** A design, its file, and what is doubtful in it. */
export interface OpenedDesign {
  readonly design: SurveyDesign
  readonly file: SourceFile
  readonly faults: readonly Fault[]
}

/**
 * Reads a survey's design.
 *
 * @param sample what protocols tell, so that the design need not; null without any
 * @throws Problem `not-found`, `unusable-path`, `faulty-files`
 */
export async function openDesign(path: string, sample: DrawnSample | null = null): Promise<OpenedDesign> {
  const file = await getFile(path)
  const drawn = sample && { names: sample.stages.map(({ name }) => name), left: sample.left }
  const { design, faults } = await readSurveyDesign(file, drawn)
  if (!design) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  return { design, file, faults }
}
