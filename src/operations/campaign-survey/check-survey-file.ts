import type { SurveyFileKind } from '../../assessment/survey/survey-rights.ts'
import { protocolSchema } from '../../contract/draw-records.ts'
import { type Fault, isError } from '../../fault.ts'
import { readSurveyDesign } from '../../files/answers/read-survey-design.ts'
import { readSamplingPlan } from '../../files/draw/read-sampling-plan.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import { isSound } from '../surveys/draw/read-draw-record.ts'

/**
 * Requires that a file is one of its kind: plan and design without fault, a protocol whose hash is that of its content. Answers
 * are read when they are computed.
 *
 * @throws Problem `faulty-files` with every fault by line and column, `unsound-draw-record`
 */
export async function checkSurveyFile(kind: SurveyFileKind, file: SourceFile): Promise<void> {
  if (kind === 'plan') requireNoFaults((await readSamplingPlan(file)).faults)
  if (kind === 'design') requireNoFaults((await readSurveyDesign(file)).faults)
  if (kind === 'protocol') requireProtocol(file)
}

function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
}

function requireProtocol({ name, bytes }: SourceFile): void {
  const { success, data } = protocolSchema.safeParse(jsonOf(bytes))
  if (!success) throw new Problem('unsound-draw-record', { path: name, reason: 'foreign' })
  if (!isSound(data)) throw new Problem('unsound-draw-record', { path: name, reason: 'altered' })
}

/** @returns undefined for what is no JSON */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
