import type { Fault, Place } from '../../fault.ts'
import type { Frame, FrameUnit } from '../../survey/draw/frame-unit.ts'
import type { PlanStage } from '../../survey/draw/plan-stage.ts'
import type { Shortage } from '../../survey/draw/shortages.ts'
import type { SourceFile } from '../source-file.ts'

/** A frame that was read, and where its units stand. */
interface PlacedFrame {
  readonly file: SourceFile
  readonly stages: readonly PlanStage[]
  readonly frame: Frame
  readonly places: ReadonlyMap<FrameUnit, Place>
}

/** Tells each shortage of a frame at the row that it shows in: that of the unit above, or of the first unit of the group. */
export function shortageFaults(found: readonly Shortage[], frame: PlacedFrame): Fault[] {
  return found.map(({ kind, stage, parent, stratum, places, found, unit }): Fault => {
    const above = frame.frame[stage - 1]?.find(({ code }) => code === parent)
    const at = unit ?? above
    const place = (at && frame.places.get(at)) ?? { file: frame.file.name, line: 0, column: 0 }
    const details = { stage: frame.stages[stage]?.name ?? '', parent, stratum, places, found }
    return { code: kind, place, details }
  })
}
