import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Calibration } from '../../survey/weights/calibration.ts'

/** Turns the calibration of the design file, its form checked, into that of the design. */
export function toCalibration({ method, margins }: NonNullable<SurveyDesignFile['calibration']>): Calibration {
  return { method, margins: margins.map(({ column, totals }) => ({ column, totals: new Map(Object.entries(totals)) })) }
}
