import { type FrameUnit, sizeOf } from './frame-unit.ts'

/**
 * Finds the units that a draw by size takes for certain: those that are expected once or more. They leave the draw with their
 * places; of what remains others may then be expected once or more, and so on.
 *
 * @param units that are not certain already
 * @param places at most as many as there are units
 * @see Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.6.1
 */
export function certainBySize(units: readonly FrameUnit[], places: number): ReadonlySet<FrameUnit> {
  const certain = new Set<FrameUnit>()
  while (true) {
    const rest = units.filter((unit) => !certain.has(unit))
    const [left, total] = [places - certain.size, sizeOf(rest)]
    const found = rest.filter(({ size }) => left * size >= total)
    if (found.length === 0) return certain
    for (const unit of found) certain.add(unit)
  }
}
