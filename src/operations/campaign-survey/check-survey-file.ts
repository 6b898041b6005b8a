import type { BroughtFileKind } from '../../assessment/survey/survey-rights.ts'
import { type DrawProtocol, protocolSchema } from '../../contract/draw-records.ts'
import { type Fault, isError } from '../../fault.ts'
import { readSurveyDesign } from '../../files/answers/read-survey-design.ts'
import { stagesOfUnits } from '../../files/answers/stages-of-units.ts'
import { readSamplingPlan } from '../../files/draw/read-sampling-plan.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { Db } from '../../store/database.ts'
import { isSound } from '../surveys/draw/read-draw-record.ts'
import { replacementsIn, requireReplacementsOf } from '../surveys/draw/replacements/read-replacements.ts'
import { checkProtocol, isSameDraw } from './check-protocol.ts'
import { standingFiles } from './survey-draws.ts'

/**
 * Requires that a file is one of its kind: plan and design without fault; a protocol whose hash is that of its content, that is
 * what the survey's plan says, and that comes out the same from the frame that was committed to. A record of
 * replacements is of a protocol that is there. What is not there is not held against it. Answers are read when they are computed.
 *
 * @throws Problem `faulty-files` with every fault by line and column, `unsound-draw-record`, `protocol-not-of-plan`,
 * `draw-differs`, `unsound-replacements`, `unrelated-protocols`
 */
export async function checkSurveyFile(db: Db, campaign: CampaignId, { kind, file }: FileOfKind): Promise<void> {
  if (kind === 'plan') requireNoFaults((await readSamplingPlan(file)).faults)
  if (kind === 'design') requireNoFaults((await readSurveyDesign(file, await drawnStagesOf(file))).faults)
  if (kind === 'replacements') await requireOwnProtocol(db, campaign, file)
  if (kind === 'protocol') await requireAgreeing(db, campaign, file)
}

/** A design that leaves weights to protocols is read as beside them: they may come later. */
async function drawnStagesOf(design: SourceFile) {
  const names = await stagesOfUnits(design)
  return names && { names, left: [] }
}

interface FileOfKind {
  readonly kind: BroughtFileKind
  readonly file: SourceFile
}

function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
}

async function requireAgreeing(db: Db, campaign: CampaignId, file: SourceFile): Promise<void> {
  const { plan, replay } = await checkProtocol(db, campaign, protocolIn(file))
  const differences = plan ?? []
  if (differences.length > 0) throw new Problem('protocol-not-of-plan', { path: file.name, differences })
  if (replay.kind === 'drawn-again' && !isSameDraw(replay.differences))
    throw new Problem('draw-differs', replay.differences)
}

/** Requires a record of replacements to be of a protocol that counts, and the only one of it. */
async function requireOwnProtocol(db: Db, campaign: CampaignId, file: SourceFile): Promise<void> {
  const record = replacementsIn(file)
  const unrelated = (reason: 'record' | 'record-twice', other = '') =>
    new Problem('unrelated-protocols', { path: file.name, reason, other })
  const protocols = (await standingFiles(db, campaign, 'protocol')).map(protocolIn)
  const of = protocols.find(({ protocol }) => protocol.sha256 === record.protocol)
  if (!of) throw unrelated('record')
  requireReplacementsOf(of.protocol, record, file.name)
  const others = (await standingFiles(db, campaign, 'replacements')).filter(({ name }) => name !== file.name)
  const same = others.find((other) => replacementsIn(other).protocol === record.protocol)
  if (same) throw unrelated('record-twice', same.name)
}

/**
 * Reads a protocol whose hash is that of its content.
 *
 * @throws Problem `unsound-draw-record`
 */
export function protocolIn({ name, bytes }: SourceFile): { readonly protocol: DrawProtocol; readonly text: string } {
  const text = new TextDecoder().decode(bytes)
  const { success, data } = protocolSchema.safeParse(jsonOf(bytes))
  if (!success) throw new Problem('unsound-draw-record', { path: name, reason: 'foreign' })
  if (!isSound(data)) throw new Problem('unsound-draw-record', { path: name, reason: 'altered' })
  return { protocol: data, text }
}

/** @returns undefined for what is no JSON */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
