/** A group of criteria of the national form, with the printed value of each criterion, per cent. */
export interface ShapeGroup {
  readonly part: string
  readonly code: string
  readonly values: readonly number[]
}

/**
 * The printed values of one province by which simulated answers differ from criterion to criterion.
 *
 * @see Report of the province of Điện Biên on the indexes of 2024, table of SIPAS
 */
export const shapeGroups: readonly ShapeGroup[] = [
  { part: 'I', code: 'A', values: [81.61, 82.27] },
  { part: 'I', code: 'B', values: [82.64, 82.9] },
  { part: 'I', code: 'C', values: [82.85, 82.89, 83.06, 83.44, 81.45, 82.36, 82.44, 83.31, 82.98] },
  { part: 'I', code: 'D', values: [82.52, 82.73, 83.1, 83.32, 83.72, 83.31, 83.14, 83.18, 83.88, 83.18] },
  { part: 'II', code: 'E', values: [82.27, 82.98, 83.1] },
  { part: 'II', code: 'G', values: [83.39, 83.26, 83.55, 83.72] },
  { part: 'II', code: 'H', values: [82.81, 83.02, 83.39] },
  { part: 'II', code: 'I', values: [83.27, 82.53, 83.23] },
  { part: 'II', code: 'K', values: [82.82, 83.06, 82.93] },
]

/**
 * The share of people who tick each of the ten wishes, per cent.
 *
 * @see Report of the province of Điện Biên on the indexes of 2024, wishes
 */
export const wishShares: readonly number[] = [77.8, 70.54, 59.75, 53.32]

/**
 * The mean of the provinces, the lowest and the highest, per cent.
 *
 * @see Ministry of Home Affairs, announcement of SIPAS 2024
 */
export const provinceValues = { mean: 83.94, lowest: 78.16, highest: 92 } as const
