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

/** What the tables of a round are read against. */
export interface RoundContext {
  /** Null where it is not known: then the tables that are read against it bring nothing. */
  readonly par: ParFramework | null
  readonly sipas: SipasFramework | null
  /** Names a file of the folder as faults shall name it. */
  readonly nameOf: (file: RoundTable) => string
}

/** What the tables bring to a round. */
export type TableContent = Omit<Round, 'subject' | 'indexYear' | 'document'>

/** Reads the tables of a round's folder, collecting every fault of every file. */
export function readRoundTables(
  files: RoundFiles,
  { par, sipas, nameOf }: RoundContext,
): { content: TableContent; faults: Fault[] } {
  const faults: Fault[] = []
  const rows = <T extends RoundTable>(table: T) => tableRows(table, files[table], nameOf(table), faults)
  const figures = rows('figures.csv')
  const fromFigures = par ? readFigures(figures, par, faults) : { figures: {}, figureSources: {} }
  const scores = rows('scores.csv')
  const fromScores = par ? readScores(scores, par, faults) : []
  const indexes = rows('sipas.csv')
  const fromIndexes = sipas ? readSipas(indexes, sipas, faults) : { thisYear: {}, lastYear: {} }
  const domains = rows('domains.csv')
  const content = {
    ...fromFigures,
    scores: fromScores,
    sipas: fromIndexes,
    lastYearDomainTotals: par ? readDomains(domains, par, faults) : {},
    history: readHistory(rows('history.csv'), faults),
    national: readNational(rows('national.csv'), faults),
    published: readPublished(rows('published.csv'), faults),
    wishes: readWishes(rows('wishes.csv'), faults),
    samplingStages: readSampling(rows('sampling.csv'), faults),
    timeline: readTimeline(rows('timeline.csv'), faults),
  }
  return { content, faults }
}

/** Puts what the tables bring and what the settings say together. */
export function toRound(settings: RoundSettings, content: TableContent): Round {
  const { subject, indexYear, document, surveyAreas, measures, proposals, publication } = settings
  return {
    subject,
    indexYear,
    ...content,
    document: { ...document, publication: publication ?? null, surveyAreas, measures, proposals },
  }
}

function tableRows<T extends RoundTable>(
  table: T,
  file: SourceFile | undefined,
  name: string,
  faults: Fault[],
): readonly TableRow<ColumnsOf<T>>[] {
  const { columns, optional } = roundTables[table]
  if (!file) {
    const place = { file: name, line: 0, column: 0 }
    const expected = Object.keys(columns).join(', ')
    if (!optional) faults.push({ code: 'file-missing', place, details: { expected } })
    return []
  }
  const reading = readTable(file, columns as Record<ColumnsOf<T>, 'required' | 'optional'>)
  faults.push(...reading.faults)
  return reading.rows
}
