/** Index years from which on SIPAS was made by another method, so that no earlier year can be compared. @see method note, §3 */
const methodBreaks: readonly number[] = [2022]

/**
 * The index year in which the method changed between two years.
 *
 * @returns null if it did not
 * @example methodBreakBetween(2024, 2021) // => 2022
 */
export function methodBreakBetween(one: number, other: number): number | null {
  const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
  return methodBreaks.find((year) => earlier < year && year <= later) ?? null
}
