import type { ColumnUse } from './read-table.ts'

/** The tables of a round's folder: their columns, and whether a round can do without the file. */
export const roundTables = {
  'figures.csv': {
    optional: false,
    columns: {
      code: 'required',
      figure: 'required',
      name: 'optional',
      unit: 'optional',
      value: 'required',
      source: 'optional',
    },
  },
  'scores.csv': {
    optional: false,
    columns: {
      code: 'required',
      name: 'optional',
      self: 'required',
      appraised: 'required',
      lead_agency: 'optional',
      cause: 'optional',
      evidence: 'optional',
      standing: 'optional',
    },
  },
  'sipas.csv': {
    optional: true,
    columns: { criterion: 'required', name: 'optional', this_year: 'required', last_year: 'required' },
  },
  'domains.csv': { optional: true, columns: { domain: 'required', name: 'optional', last_year_total: 'required' } },
  'history.csv': {
    optional: true,
    columns: {
      year: 'required',
      par_index: 'required',
      par_rank: 'required',
      sipas: 'required',
      sipas_rank: 'required',
      units: 'required',
    },
  },
  'national.csv': {
    optional: true,
    columns: { index: 'required', year: 'required', mean: 'required', source: 'required' },
  },
  'published.csv': { optional: true, columns: { value_of: 'required', value: 'required', place: 'required' } },
  'wishes.csv': { optional: true, columns: { wish: 'required', percent: 'required' } },
  'sampling.csv': { optional: true, columns: { stage: 'required', per_parent: 'required', total: 'required' } },
  'timeline.csv': { optional: true, columns: { date: 'required', event: 'required', document: 'optional' } },
} as const satisfies Record<string, { optional: boolean; columns: Record<string, ColumnUse> }>

export type RoundTable = keyof typeof roundTables
export type ColumnsOf<T extends RoundTable> = keyof (typeof roundTables)[T]['columns'] & string

/** The settings file of a round's folder. */
export const roundSettingsFile = 'round.yaml'
