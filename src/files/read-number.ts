import type { Fault, Language } from '../fault.ts'
import type { Exact } from '../number/exact.ts'
import { type NumberContext, parseVietnameseNumber } from '../number/parse-vietnamese-number.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import type { TableCell } from './table-cell.ts'

/** What is known about a number before it is read. */
export interface NumberLimits extends NumberContext {
  /** The smallest value that makes sense here, such as 0 for a count. */
  readonly atLeast?: Exact
}

/**
 * Reads a cell as a number written the Vietnamese way (82,96 · 36.525), within limits.
 *
 * @returns null for an empty cell, without a fault: whether a number may be missing is for its reader to say. Null with
 * a fault for a cell that is no number, has two readings, or breaks the limits.
 */
export function readNumber(cell: TableCell, limits: NumberLimits, faults: Fault[]): Exact | null {
  if (cell.text === '') return null
  const { place, text: found } = cell
  const reading = parseVietnameseNumber(found, limits)
  if (reading.kind === 'not-a-number') {
    faults.push({ code: 'not-a-number', place, details: { found } })
    return null
  }
  if (reading.kind === 'ambiguous') {
    faults.push({ code: 'ambiguous-number', place, details: { found, readings: reading.readings } })
    return null
  }
  if (reading.kind === 'out-of-context' || (limits.atLeast && reading.value.compare(limits.atLeast) < 0)) {
    faults.push({ code: 'number-out-of-range', place, details: { found, expected: describeLimits(limits, found) } })
    return null
  }
  return reading.value
}

/** Says what fits; to who wrote thousands with commas, also how they are written here. */
function describeLimits({ whole, atLeast, atMost }: NumberLimits, found: string): Record<Language, string> {
  const vi = [whole ? 'số nguyên' : 'số', atLeast && `từ ${shown(atLeast)}`, atMost && `đến ${shown(atMost)}`]
  const en = [
    whole ? 'a whole number' : 'a number',
    atLeast && `from ${shown(atLeast)}`,
    atMost && `to ${shown(atMost)}`,
  ]
  if (whole && /^\d{1,3}(,\d{3})+$/.test(found)) {
    const dotted = found.replaceAll(',', '.')
    vi.push(`(dấu phẩy là dấu thập phân; hàng nghìn viết ${dotted})`)
    en.push(`(a comma is the decimal mark; write thousands as ${dotted})`)
  }
  return { vi: joined(vi), en: joined(en) }
}

function shown(value: Exact): string {
  return formatNumber(value, { decimals: 12, zeros: 'atMost' })
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ')
}
