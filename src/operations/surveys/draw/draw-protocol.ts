import type { DrawCommitment, DrawProtocol, ProtocolGroup } from '../../../contract/draw-records.ts'
import type { Exact } from '../../../number/exact.ts'
import { fractionText } from '../../../number/fraction-text.ts'
import { type DrawnGroup, type DrawnMember, drawStages } from '../../../survey/draw/draw-stages.ts'
import { type FrameUnit, sizeOf } from '../../../survey/draw/frame-unit.ts'
import { hashOf } from './draw-hashes.ts'
import { drawStreams } from './draw-streams.ts'
import type { OpenedDraw } from './open-draw.ts'

/** Draws with a seed and writes down what was drawn, with everything that it takes to draw it again. */
export function drawProtocol(draw: OpenedDraw, seed: string, commitment: DrawCommitment | null): DrawProtocol {
  const { plan, stages, frame, parents, previous, frameHashIn } = draw
  const streams = drawStreams({ seed, planHash: plan.sha256, frameHashIn })
  const drawn = drawStages(stages, frame, parents, streams)
  const content = {
    ...({ format: 'chiso-draw-protocol', formatVersion: 1, algorithm: 'sha256-xoshiro128**-1' } as const),
    seed,
    plan: { sha256: plan.sha256, stages: plan.stages.map(copied) },
    frame: { sha256: draw.frameHash, units: frame.flat().length },
    previous: previous?.sha256 ?? null,
    ...(draw.standIns && { replacements: draw.standIns.head }),
    commitment,
    stages: drawn.map(({ stage, groups }) => ({
      unit: stage.unit,
      name: stage.name,
      groups: groups.map((group) => groupOf(group, draw)),
    })),
  }
  return { ...content, sha256: hashOf(content) }
}

function copied(stage: OpenedDraw['stages'][number]): DrawProtocol['plan']['stages'][number] {
  return { ...stage, certainty: [...stage.certainty] }
}

function groupOf(
  { parent, stratum, units, places, drawn, reserves }: DrawnGroup,
  { standIns }: OpenedDraw,
): ProtocolGroup {
  const insteadOf = standIns?.insteadOf.get(parent)
  return {
    ...{ parent, ...(insteadOf !== undefined && { insteadOf }), stratum },
    ...{ units: units.length, size: sizeOf(units), places },
    drawn: drawn.map(memberOf),
    reserves: reserves.map(waitingOf),
  }
}

function waitingOf({ code, name }: FrameUnit, at: number) {
  return { order: at + 1, code, name }
}

function memberOf({ unit, isCertain, probability, overall }: DrawnMember, at: number): ProtocolGroup['drawn'][number] {
  return {
    ...waitingOf(unit, at),
    size: unit.size,
    certain: isCertain,
    probability: fractionText(probability),
    probabilityDecimal: decimal(probability),
    overall: fractionText(overall),
    overallDecimal: decimal(overall),
    weight: Number(overall.d) / Number(overall.n),
  }
}

function decimal({ n, d }: Exact): number {
  return Number(n) / Number(d)
}
