import type { Round } from '../../src/framework/round.ts'
import { example } from './example-round.ts'

/** A round just begun: who and which year, and not one figure. */
export const emptyRound: Round = {
  subject: example.round.subject,
  indexYear: example.round.indexYear,
  figures: {},
  figureSources: {},
  scores: [],
  lastYearDomainTotals: {},
  sipas: { thisYear: {}, lastYear: {} },
  history: [],
  national: [],
  published: [],
  wishes: [],
  samplingStages: [],
  timeline: [],
  document: { ...example.round.document, publication: null, surveyAreas: [], measures: [], proposals: [] },
}
