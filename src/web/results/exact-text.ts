import { exact, sumIfComplete } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'

/** Adds exact decimals. @returns null if one of them is missing: a sum with a gap would tell less than it says */
export function sumText(values: readonly (string | null)[]): string | null {
  const sum = sumIfComplete(values.map((value) => (value === null ? null : exact(value))))
  return sum === null ? null : toDecimalText(sum)
}

/** The second less the first. @returns null if one of them is missing */
export function differenceText(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : toDecimalText(exact(to).sub(exact(from)))
}
