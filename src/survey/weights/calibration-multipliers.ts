import type { CalibrationMethod } from './calibration.ts'
import type { CategoryCells } from './category-cells.ts'
import { linearMultipliers } from './linear-multipliers.ts'
import { rakedMultipliers } from './raked-multipliers.ts'

/** By how much each method multiplies the weights of the cells. One margin is raked in one round, which is post-stratification. */
export const calibrationMultipliers = {
  'post-stratification': rakedMultipliers,
  raking: rakedMultipliers,
  linear: linearMultipliers,
} satisfies Record<CalibrationMethod, (cells: CategoryCells, weights: Float64Array) => Float64Array>
