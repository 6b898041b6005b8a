import type { DrawProtocol } from '../../contract/draw-records.ts'
import type { PlanDifference } from '../../draw-problems.data.ts'
import { readSamplingPlan } from '../../files/draw/read-sampling-plan.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem, type ProblemDetails } from '../../problem.ts'
import type { Db } from '../../store/database.ts'
import { openDrawOf } from '../surveys/draw/open-draw.ts'
import { planDifferences } from '../surveys/draw/plan-differences.ts'
import { drawDifferences } from '../surveys/draw/verify-draw.ts'
import { standingFile } from './survey-draws.ts'

/** What a protocol was held against, and what was found. */
export interface ProtocolCheck {
  /** Where it is not what the plan says; null without a plan. */
  readonly plan: readonly PlanDifference[] | null
  readonly replay: Replay
}

/** A draw made again; or why it was not: without a plan that agrees, without a frame, for a list that is not kept here. */
export type Replay =
  | { readonly kind: 'no-plan' | 'no-frame' | 'listed-later' | 'unreadable-frame' }
  | { readonly kind: 'drawn-again'; readonly differences: ProblemDetails<'draw-differs'> }

/**
 * Holds a protocol against the plan of its survey; and, where the frame was committed to here, draws it again.
 *
 * @param text as its file holds it
 */
export async function checkProtocol(
  db: Db,
  campaign: CampaignId,
  { protocol, text }: { readonly protocol: DrawProtocol; readonly text: string },
): Promise<ProtocolCheck> {
  const file = await standingFile(db, campaign, 'plan')
  const { plan } = file ? await readSamplingPlan(file) : { plan: null }
  if (!file || !plan) return { plan: null, replay: { kind: 'no-plan' } }
  const differences = planDifferences(protocol, plan.stages)
  if (differences.length > 0) return { plan: differences, replay: { kind: 'no-plan' } }
  if (protocol.previous !== null) return { plan: [], replay: { kind: 'listed-later' } }
  const frame = await standingFile(db, campaign, 'frame')
  return { plan: [], replay: frame ? await replayed(protocol, text, file, frame) : { kind: 'no-frame' } }
}

async function replayed(protocol: DrawProtocol, text: string, plan: SourceFile, frame: SourceFile): Promise<Replay> {
  try {
    const draw = await openDrawOf({ plan, frame, later: null })
    return { kind: 'drawn-again', differences: drawDifferences(protocol, text, draw) }
  } catch (error) {
    // The plan may have been replaced since the frame was read by it.
    if (error instanceof Problem && error.code === 'faulty-files') return { kind: 'unreadable-frame' }
    throw error
  }
}

/** Whether a draw that was made again came out the same. */
export function isSameDraw({ parts, units }: ProblemDetails<'draw-differs'>): boolean {
  return parts.length + units.length === 0
}
