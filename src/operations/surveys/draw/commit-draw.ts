import type { DrawCommitment } from '../../../contract/draw-records.ts'
import { type CalendarDate, toIsoDate } from '../../../number/vietnamese-date.ts'
import { dayInVietnam } from '../../day-in-vietnam.ts'
import { hashOf } from './draw-hashes.ts'
import { type DrawPaths, type OpenedDraw, openDraw } from './open-draw.ts'
import { recordText, writeRecord } from './write-record.ts'

/** A commitment that was written. */
export interface Committed extends Pick<OpenedDraw, 'warnings'> {
  readonly commitment: DrawCommitment
}

/**
 * Fixes plan and frame, or a list, before there is a seed.
 *
 * @param day null for today in Vietnam
 * @throws Problem as `openDraw` does; `draw-record-there`
 */
export async function commitDraw(paths: DrawPaths, day: CalendarDate | null, out: string): Promise<Committed> {
  const draw = await openDraw(paths)
  const commitment = commitmentOf(draw, day ?? dayInVietnam(new Date()))
  await writeRecord(out, recordText(commitment))
  return { commitment, warnings: draw.warnings }
}

/** Writes down what is fixed of a draw on a day. */
export function commitmentOf(draw: OpenedDraw, day: CalendarDate): DrawCommitment {
  const content = {
    ...({ format: 'chiso-draw-commitment', formatVersion: 1 } as const),
    committedOn: toIsoDate(day),
    ...committedParts(draw),
    units: draw.frame.flat().length,
  }
  return { ...content, sha256: hashOf(content) }
}

/** What a commitment fixes. */
export function committedParts({ plan, stages, frameHash, previous }: OpenedDraw) {
  return {
    plan: plan.sha256,
    stage: previous ? (stages[0]?.unit ?? null) : null,
    frame: frameHash,
    previous: previous?.sha256 ?? null,
  }
}
