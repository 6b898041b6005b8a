import { type RoundResults, roundResults } from '../../src/analysis/round-results.ts'
import type { Round } from '../../src/framework/round.ts'
import { type OpenedRound, openRound } from '../../src/operations/open-round.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportDocument } from '../../src/report/report-document.ts'

/** The published round that comes with the software: the oracle of these tests, written by others. */
export const example: OpenedRound = await openRound('examples/dien-bien-2024')

export function resultsWith(changes: Partial<Round> = {}): RoundResults {
  return roundResults({ ...example.round, ...changes }, example.par, example.sipas)
}

export function reportWith(changes: Partial<Round> = {}): ReportDocument {
  return buildReport(resultsWith(changes))
}
