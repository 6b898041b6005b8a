import type { Standing } from '../framework/framework.ts'
import type { Round, ScoreRow } from '../framework/round.ts'
import { exact } from '../number/exact.ts'
import { groupedBy } from '../number/grouped-by.ts'

/** What stands in a round, however it was kept. */
export interface RoundEntries {
  readonly figures: readonly {
    readonly code: string
    readonly figure: string
    /** Plain decimal text; null where it is missing. */
    readonly value: string | null
    readonly source: string | null
  }[]
  readonly scores: readonly {
    readonly code: string
    readonly stage: 'self' | 'appraised' | 'final'
    readonly points: string | null
    readonly cause: string | null
    readonly standing: string
    readonly leadAgency?: string | null
    readonly evidence?: string | null
  }[]
  /** The round without its figures and scores, as far as it was given. */
  readonly context: unknown
  /** Sub-criteria that do not apply to the organisation. */
  readonly exempt: readonly string[]
}

/** Whose round it is, of which year. */
interface RoundOwner {
  readonly organisationName: string
  readonly indexYear: number
}

/** Puts a round together; what was not given stays missing. */
export function assembleRound(owner: RoundOwner, { figures, scores, context, exempt }: RoundEntries): Round {
  return {
    ...blankRound(owner),
    ...(context as Partial<Round>),
    exempt,
    figures: byCode(figures, ({ figure, value }) => [figure, value === null ? null : exact(value)]),
    figureSources: byCode(
      figures.filter(({ source }) => source !== null),
      ({ figure, source }) => [figure, source ?? ''],
    ),
    scores: scoreRows(scores),
  }
}

function byCode<E extends { readonly code: string }, V>(entries: readonly E[], toPair: (entry: E) => [string, V]) {
  const grouped = [...groupedBy(entries, ({ code }) => code)]
  return Object.fromEntries(grouped.map(([code, own]) => [code, Object.fromEntries(own.map(toPair))]))
}

/** Puts the scores of a sub-criterion side by side; what is told of them comes from the self score first. */
function scoreRows(scores: RoundEntries['scores']): readonly ScoreRow[] {
  return [...groupedBy(scores, ({ code }) => code)].map(([code, own]) => {
    const at = (stage: string) => own.find((each) => each.stage === stage)
    const [self, appraised, final] = [at('self'), at('appraised'), at('final')]
    const points = (text: string | null | undefined) => (text === null || text === undefined ? null : exact(text))
    return {
      code,
      self: points(self?.points),
      appraised: points(appraised?.points),
      final: points(final?.points),
      leadAgency: self?.leadAgency ?? appraised?.leadAgency ?? null,
      cause: self?.cause ?? final?.cause ?? appraised?.cause ?? null,
      evidence: self?.evidence ?? appraised?.evidence ?? null,
      standing: (self?.standing ?? appraised?.standing ?? 'printed') as Standing,
    }
  })
}

/** A round of which nothing was entered. */
function blankRound({ organisationName, indexYear }: RoundOwner): Omit<Round, 'figures' | 'figureSources' | 'scores'> {
  return {
    subject: { name: organisationName, place: organisationName },
    ...{ indexYear, exempt: [], lastYearDomainTotals: {}, sipas: { thisYear: {}, lastYear: {} } },
    ...{ history: [], national: [], published: [], wishes: [], samplingStages: [], timeline: [] },
    document: {
      ...{
        date: { year: indexYear, month: 12, day: 31 },
        superiorAgency: '',
        issuingAgency: organisationName,
        number: null,
        symbol: '',
      },
      ...{ signatureTitles: [], signatory: null, recipients: [], publication: null, surveyAreas: [] },
      ...{ measures: [], proposals: [] },
    },
  }
}
