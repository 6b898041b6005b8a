import { roundResults } from '../../src/analysis/round-results.ts'
import {
  type FigureDefinition,
  type ParFramework,
  type SipasFramework,
  subCriteriaOf,
} from '../../src/framework/framework.ts'
import type { Round } from '../../src/framework/round.ts'
import { type Exact, exact, isZero, one, sum, zero } from '../../src/number/exact.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportDocument } from '../../src/report/report-document.ts'
import { example } from './example-round.ts'

/** Years are moved so far that none of them is left. */
const yearsMoved = 13

/** a × value + b, by plain decimals: what makes one number another. */
function moved(value: Exact, factor: string, more: string): Exact {
  return value.mul(exact(factor)).add(exact(more))
}

function movedOrNull(value: Exact | null, factor: string, more: string): Exact | null {
  return value && moved(value, factor, more)
}

/** The example's report with every number of the data and of the frameworks changed, but no year. */
export function reportOfChangedNumbers(): ReportDocument {
  return buildReport(roundResults(changedRound(example.round), changedPar(example.par), changedSipas(example.sipas!)))
}

function changedRound(round: Round): Round {
  return {
    ...round,
    ...changedMeasures(round),
    figures: Object.fromEntries(
      subCriteriaOf(example.par).map(({ code, figures }) => [
        code,
        Object.fromEntries(
          figures.map((definition, index) => [
            definition.code,
            changedFigure(definition, round.figures[code]?.[definition.code] ?? null, index),
          ]),
        ),
      ]),
    ),
    scores: round.scores.map((row) => ({
      ...row,
      self: movedOrNull(row.self, '0.9', '0.017'),
      appraised: movedOrNull(row.appraised, '0.8', '0.0053'),
      leadAgency: 'Sở Nội vụ',
    })),
    published: round.published.slice(0, -1).map((each) => ({ ...each, value: moved(each.value, '1.1', '0.031') })),
  }
}

function changedMeasures(
  round: Round,
): Pick<Round, 'sipas' | 'history' | 'national' | 'wishes' | 'samplingStages' | 'lastYearDomainTotals'> {
  const indexes = (of: Round['sipas']['thisYear'], factor: string) =>
    Object.fromEntries(
      Object.entries(of).map(([code, value], index) => [code, movedOrNull(value, factor, `0.${(index * 37) % 1000}`)]),
    )
  return {
    sipas: { thisYear: indexes(round.sipas.thisYear, '0.97'), lastYear: indexes(round.sipas.lastYear, '1.01') },
    history: round.history.map((each) => ({
      ...each,
      parIndex: movedOrNull(each.parIndex, '0.8', `0.${each.year % 89}`),
      parRank: each.parRank && 2 * each.parRank - 9,
      sipasPercent: movedOrNull(each.sipasPercent, '0.93', `0.${each.year % 83}`),
      sipasRank: each.sipasRank && each.sipasRank + 2 + (each.year % 5),
      units: each.units && each.units + 1,
    })),
    national: round.national.map((each) => ({ ...each, mean: moved(each.mean, '0.9', `0.${each.year % 79}`) })),
    wishes: round.wishes.map((each) => ({ ...each, percent: moved(each.percent, '0.9', '0.03') })),
    samplingStages: round.samplingStages.map((each) => ({ ...each, total: each.total && each.total + 10 })),
    lastYearDomainTotals: Object.fromEntries(
      Object.entries(round.lastYearDomainTotals).map(([code, total]) => [code, moved(total, '1.06', '0.013')]),
    ),
  }
}

function changedFigure({ kind }: FigureDefinition, value: Exact | null, index: number): Exact | null {
  if (value === null) return null
  if (kind === 'yes-no') return isZero(value) ? one : zero
  if (kind === 'position') return one
  if (kind === 'points' || kind === 'percent') return moved(value, '0.9', '0.011')
  if (index > 0) return value.mul(exact('0.1'))
  return isZero(value) ? one : value
}

function changedPar(par: ParFramework): ParFramework {
  const domains = par.domains.map((domain) => ({
    ...domain,
    subCriteria: domain.subCriteria
      .filter(({ code }) => code !== '1.3.2')
      .map((item) => ({ ...item, maximum: moved(item.maximum, '1.25', '0') })),
  }))
  return {
    ...par,
    domains,
    maximum: sum(domains.flatMap(({ subCriteria }) => subCriteria.map(({ maximum }) => maximum))),
    rounding: { ...par.rounding, scoreDecimals: 5, totalDecimals: 4 },
  }
}

function changedSipas(sipas: SipasFramework): SipasFramework {
  const parts = sipas.parts.map((part) => ({
    ...part,
    groups: part.groups.slice(1).map((group) => ({ ...group, criteria: group.criteria.slice(1) })),
  }))
  return { ...sipas, parts, minimumAge: sipas.minimumAge + 3 }
}

/** The example with every year moved and no other number changed. */
export function roundOfOtherYears(): Round {
  const { round } = example
  const later = <T extends { readonly year: number }>(each: T): T => ({ ...each, year: each.year + yearsMoved })
  const { document } = round
  return {
    ...round,
    indexYear: round.indexYear + yearsMoved,
    history: round.history.map(later),
    national: round.national.map(later),
    timeline: round.timeline.map((each) => ({ ...each, date: later(each.date) })),
    document: {
      ...document,
      date: later(document.date),
      publication: document.publication && { ...document.publication, date: later(document.publication.date) },
    },
  }
}
