import { exact } from '../../../number/exact.ts'
import { parseVietnameseNumber } from '../../../number/parse-vietnamese-number.ts'
import { toDecimalText } from '../../../number/round.ts'

/** Points as somebody types them, as plain decimal text. @returns null for what is no number from 0 to the maximum */
export function readPoints(text: string, maximum: string): string | null {
  const reading = parseVietnameseNumber(text, { atMost: exact(maximum) })
  return reading.kind === 'number' && reading.value.s >= 0n ? toDecimalText(reading.value) : null
}

/** Whether points are less than what was claimed; nothing claimed cannot be cut. */
export function isCut(points: string, claimed: string | null): boolean {
  return claimed !== null && exact(points).compare(exact(claimed)) < 0
}
