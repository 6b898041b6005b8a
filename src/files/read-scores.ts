import type { Fault } from '../fault.ts'
import { type ParFramework, type Standing, type SubCriterion, subCriteriaOf } from '../framework/framework.ts'
import type { ScoreRow } from '../framework/round.ts'
import { type Exact, hundred, zero } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { knownCode, withoutRepeats } from './known-code.ts'
import { readNumber } from './read-number.ts'
import { readOneOf } from './read-one-of.ts'
import type { TableRow } from './read-table.ts'
import type { ColumnsOf } from './round-tables.ts'
import type { TableCell } from './table-cell.ts'

const standings: readonly Standing[] = ['printed', 'derived', 'assumed']

/** Reads the rows of scores.csv: known codes, each once, no score above its maximum. Empty cells are missing values. */
export function readScores(
  rows: readonly TableRow<ColumnsOf<'scores.csv'>>[],
  framework: ParFramework,
  faults: Fault[],
): readonly ScoreRow[] {
  const items = subCriteriaOf(framework)
  const known = rows.flatMap(({ cells }) => {
    const item = knownCode(cells.code, items, { vi: 'bộ tiêu chí', en: 'the framework' }, faults)
    return item ? [{ item, cells, cell: cells.code, key: item.code }] : []
  })
  return withoutRepeats(known, faults).map(({ item, cells }) => ({
    code: item.code,
    self: readScore(cells.self, item, faults),
    appraised: readScore(cells.appraised, item, faults),
    leadAgency: cells.lead_agency.text || item.leadAgency,
    cause: cells.cause.text || null,
    evidence: cells.evidence.text || null,
    standing: cells.standing.text === '' ? 'printed' : (readOneOf(cells.standing, standings, faults) ?? 'printed'),
  }))
}

/** A score above its maximum is told apart from one that no framework could give, so that 1.5 and 1500 read differently. */
function readScore(cell: TableCell, { maximum }: SubCriterion, faults: Fault[]): Exact | null {
  const score = readNumber(cell, { atLeast: zero, atMost: hundred }, faults)
  if (score === null || score.compare(maximum) <= 0) return score
  faults.push({
    code: 'score-above-maximum',
    place: cell.place,
    details: { found: cell.text, maximum: formatNumber(maximum, { decimals: 3, zeros: 'atMost' }) },
  })
  return null
}
