/** Maps numbers between two ends onto positions between two others, straight. */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = high - low || 1
  return (value) => round(start + ((value - low) / span) * (end - start))
}

/** Positions on a chart need no more than a tenth of a pixel. */
function round(position: number): number {
  return Math.round(position * 10) / 10
}

/**
 * Round numbers from below the smallest value to above the largest, a step apart.
 *
 * @example ticksAround([62.58, 88.23], 10) // => [60, 70, 80, 90]
 */
export function ticksAround(values: readonly number[], step: number): readonly number[] {
  const [low, high] = [Math.floor(Math.min(...values) / step), Math.ceil(Math.max(...values) / step)]
  return Array.from({ length: high - low + 1 }, (_, index) => (low + index) * step)
}
