import type { LonelyRule } from '../design/lonely-rule.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import { intervalDf } from '../estimate/interval-df.ts'
import { figureError } from '../estimate/known-error.ts'
import { type LinearizedFigure, linearizedFigure } from '../estimate/linearized-figure.ts'
import { sampleError } from '../estimate/sample-error.ts'
import type { RankUnit, UnitCovariance } from '../ranks/rank-unit.ts'
import { differenceVariance, figureVariance } from './difference-variance.ts'
import { primaryStrata } from './primary-strata.ts'

/** The domains of a survey as units to be ranked by one figure. */
export interface RankedDomains {
  /** By name. */
  readonly units: readonly RankUnit[]
  /** Domains that have no value. */
  readonly withoutValue: readonly string[]
  /** Null where no two domains share a stratum, so that they were sampled apart. */
  readonly covariance: UnitCovariance | null
}

interface Domain {
  readonly unit: RankUnit
  readonly figure: LinearizedFigure
  readonly strata: ReadonlySet<number>
}

/**
 * Makes the domains of a survey ready to be ranked by one figure. Domains that share strata of the first stage share primary units, or
 * might have: they get covariances, and the smallest degrees of freedom of all, so as to be told apart too seldom rather than too often.
 */
export function rankedDomains(totals: DesignTotals, rule: LonelyRule, figure: string): RankedDomains {
  const names = [...totals.domains.keys()].filter((name) => name !== '').toSorted()
  const domains = names.flatMap((id) => domainOf(totals, rule, figure, id) ?? [])
  return {
    units: domains.map(({ unit }) => unit),
    withoutValue: names.filter((name) => domains.every(({ unit }) => unit.id !== name)),
    covariance: covarianceOf(totals, rule, domains),
  }
}

function domainOf(totals: DesignTotals, rule: LonelyRule, id: string, domain: string): Domain | null {
  const figure = linearizedFigure(totals, id, domain)
  if (!figure) return null
  const spread = figureVariance(totals, rule, figure)
  const error = sampleError(figure, spread)
  const df = intervalDf(totals.plan.degreesOfFreedom, error.standardError, spread)
  return {
    unit: { id: domain, value: figure.value, ...figureError(error, df) },
    figure,
    strata: primaryStrata(totals.units, figure.leaves),
  }
}

function covarianceOf(totals: DesignTotals, rule: LonelyRule, domains: readonly Domain[]): UnitCovariance | null {
  const size = domains.length
  const matrix = new Float64Array(size * size)
  let shared = false
  for (const [row, one] of domains.entries()) {
    const own = (one.unit.standardError ?? 0) ** 2
    matrix[row * size + row] = own
    for (const [column, other] of domains.slice(0, row).entries()) {
      if (![...one.strata].some((stratum) => other.strata.has(stratum))) continue
      shared = true
      const { variance } = differenceVariance(totals, rule, [one.figure, other.figure])
      const covariance = (own + (other.unit.standardError ?? 0) ** 2 - (variance ?? 0)) / 2
      matrix[row * size + column] = covariance
      matrix[column * size + row] = covariance
    }
  }
  const known = domains.flatMap(({ unit }) => unit.df ?? [])
  return shared ? { matrix, df: Math.max(1, Math.min(...(known.length > 0 ? known : [1]))) } : null
}
