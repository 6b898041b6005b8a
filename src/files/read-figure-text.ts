import type { Fault } from '../fault.ts'
import type { FigureDefinition, FigureKind, SubCriterion } from '../framework/framework.ts'
import { type Exact, exact, hundred, one, type Points, zero } from '../number/exact.ts'
import { type NumberLimits, readNumber } from './read-number.ts'
import type { TableCell } from './table-cell.ts'

const words: Record<string, Exact> = { có: one, không: zero, yes: one, no: zero }

/**
 * Reads a figure by its kind: a count is whole and not negative, points do not exceed the maximum, yes/no is a word,
 * a survey index that is converted to points is between 0 and 100.
 *
 * @returns null for an empty cell, without a fault: the figure is missing. Null with a fault where it does not fit.
 */
export function readFigureText(
  cell: TableCell,
  { kind, code }: FigureDefinition,
  { rule, maximum }: SubCriterion,
  faults: Fault[],
): Exact | null {
  const isSurvey = rule.kind === 'conversion' && rule.figure === code
  if (isSurvey) return readNumber(cell, { atLeast: zero, atMost: hundred }, faults)
  if (kind !== 'yes-no') return readNumber(cell, limits(kind, maximum), faults)
  if (cell.text === '') return null
  const value = words[cell.text.toLocaleLowerCase('vi')]
  if (value) return value
  faults.push({ code: 'not-in-list', place: cell.place, details: { found: cell.text, expected: ['có', 'không'] } })
  return null
}

function limits(kind: Exclude<FigureKind, 'yes-no'>, maximum: Points): NumberLimits {
  switch (kind) {
    case 'count':
      return { whole: true, atLeast: zero }
    case 'position':
      return { whole: true, atLeast: one }
    case 'amount':
      return { atLeast: zero }
    case 'points':
      return { atLeast: zero, atMost: maximum }
    case 'percent':
      // Growth may exceed 100 % but not a thousand; the limit tells 82.963 from 82963.
      return { atMost: exact('1000') }
  }
}
