import type { WeightReport } from './weight-report.ts'

/**
 * Between which multipliers weights may be moved without a warning.
 *
 * Assumed: no limit is printed for SIPAS.
 */
export const usualMultipliers = { low: 1 / 3, high: 3 } as const

/** The least and the greatest multiplier of non-response and calibration, if one of them is beyond the usual; else null. */
export function extremeMultipliers({
  response,
  calibration,
}: WeightReport): { readonly least: number; readonly greatest: number } | null {
  const least = calibration?.least ?? 1
  const greatest = Math.max(response?.greatest ?? 1, calibration?.greatest ?? 1)
  return least < usualMultipliers.low || greatest > usualMultipliers.high ? { least, greatest } : null
}
