import type { Fault } from '../fault.ts'
import { criteriaOf, type SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { hundred, zero } from '../number/exact.ts'
import { knownCode, withoutRepeats } from './known-code.ts'
import { readNumber } from './read-number.ts'
import type { TableRow } from './read-table.ts'
import type { ColumnsOf } from './round-tables.ts'

/** Reads the rows of sipas.csv: the index of each criterion in both years, 0–100 %. Empty cells are missing values. */
export function readSipas(
  rows: readonly TableRow<ColumnsOf<'sipas.csv'>>[],
  framework: SipasFramework,
  faults: Fault[],
): Round['sipas'] {
  const limits = { atLeast: zero, atMost: hundred }
  const known = rows.flatMap(({ cells }) => {
    const criterion = knownCode(
      cells.criterion,
      criteriaOf(framework),
      { vi: 'bộ tiêu chí SIPAS', en: 'SIPAS' },
      faults,
    )
    return criterion ? [{ key: criterion.code, cell: cells.criterion, cells }] : []
  })
  const read = withoutRepeats(known, faults).map(({ key, cells }) => ({
    key,
    thisYear: readNumber(cells.this_year, limits, faults),
    lastYear: readNumber(cells.last_year, limits, faults),
  }))
  return {
    thisYear: Object.fromEntries(read.map(({ key, thisYear }) => [key, thisYear])),
    lastYear: Object.fromEntries(read.map(({ key, lastYear }) => [key, lastYear])),
  }
}
