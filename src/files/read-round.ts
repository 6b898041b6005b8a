import type { RoundSettings } from '../contract/round-schema.ts'
import type { Fault } from '../fault.ts'
import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import {
  readDomains,
  readHistory,
  readNational,
  readPublished,
  readSampling,
  readTimeline,
  readWishes,
} from './read-context.ts'
import { readFigures } from './read-figures.ts'
import { readScores } from './read-scores.ts'
import { readSipas } from './read-sipas.ts'
import { readTable, type TableRow } from './read-table.ts'
import { type ColumnsOf, type RoundTable, roundTables } from './round-tables.ts'
import type { SourceFile } from './source-file.ts'

/** The files of a round's folder, by name; a file that is not there is undefined. */
export type RoundFiles = Readonly<Partial<Record<RoundTable, SourceFile>>>

/** What a round is read against. */
export interface RoundContext {
  readonly settings: RoundSettings
  readonly par: ParFramework
  readonly sipas: SipasFramework
  /** The folder as faults shall name it. */
  readonly folder: string
}

/** Reads the tables of a round's folder into a round, collecting every fault of every file. */
export function readRound(
  files: RoundFiles,
  { settings, par, sipas, folder }: RoundContext,
): { round: Round; faults: Fault[] } {
  const faults: Fault[] = []
  const rows = <T extends RoundTable>(table: T) => tableRows(table, files[table], folder, faults)
  const { subject, indexYear, document, surveyAreas, measures, proposals, publication } = settings
  const round: Round = {
    subject,
    indexYear,
    ...readFigures(rows('figures.csv'), par, faults),
    scores: readScores(rows('scores.csv'), par, faults),
    lastYearDomainTotals: readDomains(rows('domains.csv'), par, faults),
    sipas: readSipas(rows('sipas.csv'), sipas, faults),
    history: readHistory(rows('history.csv'), faults),
    national: readNational(rows('national.csv'), faults),
    published: readPublished(rows('published.csv'), faults),
    wishes: readWishes(rows('wishes.csv'), faults),
    samplingStages: readSampling(rows('sampling.csv'), faults),
    timeline: readTimeline(rows('timeline.csv'), faults),
    document: { ...document, publication: publication ?? null, surveyAreas, measures, proposals },
  }
  return { round, faults }
}

function tableRows<T extends RoundTable>(
  table: T,
  file: SourceFile | undefined,
  folder: string,
  faults: Fault[],
): readonly TableRow<ColumnsOf<T>>[] {
  const { columns, optional } = roundTables[table]
  if (!file) {
    const place = { file: `${folder}/${table}`, line: 0, column: 0 }
    if (!optional) faults.push({ code: 'file-missing', place, details: { expected: Object.keys(columns).join(', ') } })
    return []
  }
  const reading = readTable(file, columns as Record<ColumnsOf<T>, 'required' | 'optional'>)
  faults.push(...reading.faults)
  return reading.rows
}
