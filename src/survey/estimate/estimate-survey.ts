import { tQuantile } from '../../stats/t-quantile.ts'
import type { DegreesRule } from '../design/degrees-rule.ts'
import { isLonely, type StageUnits } from '../design/design-units.ts'
import type { LonelyRule } from '../design/lonely-rule.ts'
import { replicateSums } from '../replicates/replicate-sums.ts'
import { replicateVariances } from '../replicates/replicate-variances.ts'
import type { Replicates } from '../replicates/replicates.ts'
import type { DesignTotals } from './design-totals.ts'
import { type DesignVariance, designVariance } from './design-variance.ts'
import { type DomainSample, domainSample } from './domain-sample.ts'
import type { Estimate, EstimateWarning } from './estimate.ts'
import type { Combination, Measure } from './estimation-plan.ts'
import { intervalDf } from './interval-df.ts'
import { type Linearized, linearizedCombination, linearizedMeasure } from './linearized.ts'
import { sampleError } from './sample-error.ts'

/** The probability that the intervals leave out above, and as much below. */
const upperTail = 0.025

/**
 * Estimates every figure of the plan for all people, then for each domain: value, standard error by Taylor linearization with
 * the variance of the whole design, t interval, design effect. Measures come first, combinations after them; domains in the
 * order of their names.
 *
 * @param replicates where they are given, variances are made by them instead; degrees of freedom stay those of the design
 *
 * Missing values: a person who did not answer a question is left out of that figure only.
 *
 * @see R survey 4.1: `svymean`, `svytotal`, `svyratio`, `svycontrast`, with `deff = TRUE`; compared in
 * test/golden/survey/make-goldens.R
 */
export function estimateSurvey(
  totals: DesignTotals,
  rule: LonelyRule,
  replicates: Replicates | null = null,
): readonly Estimate[] {
  if (rule === 'fail' && totals.units.some(hasLonely)) throw new Error('a lonely unit under the rule "fail"')
  const domains = [...totals.domains.keys()].filter((domain) => domain !== '').toSorted()
  const sumsOf = replicates && replicateSums(totals, replicates)
  const variances = (domain: string | null, { rows }: DomainSample) =>
    replicates && sumsOf ? replicateVariances(totals.plan, sumsOf(domain, rows), replicates) : null
  return [null, ...domains].flatMap((domain) => domainEstimates(totals, domain, rule, variances))
}

function hasLonely(stage: StageUnits): boolean {
  return stage.drawn.some((_, stratum) => isLonely(stage, stratum))
}

function domainEstimates(
  totals: DesignTotals,
  domain: string | null,
  rule: LonelyRule,
  variances: (domain: string | null, sample: DomainSample) => Float64Array | null,
): readonly Estimate[] {
  const { plan } = totals
  const sample = domainSample(totals, domain)
  const measures = plan.measures.map((measure, at) => linearizedMeasure(sample, measure, at))
  const combinations = plan.combinations.map((combination, at) =>
    linearizedCombination(plan, sample, measures, combination, at),
  )
  const replicated = variances(domain, sample)
  const linearized: readonly (Linearized | null)[] = [...measures, ...combinations]
  const error = { totals: new Float64Array(sample.rows.leaves.length), seen: new Uint8Array(sample.rows.leaves.length) }
  return [...plan.measures, ...plan.combinations].map((figure, at) => {
    const known = linearized[at] ?? null
    if (known === null) return withoutAnswers(figure, domain, sample.people)
    const share = figure.kind === 'total' && known.n < sample.people ? unansweredShare(sample, at) : null
    error.totals.fill(0)
    error.seen.fill(0)
    known.addTo(error, 1)
    const spread = designVariance(sample.tree, error.totals, error.seen, rule)
    const made = replicated ? { variance: finite(replicated[at]), effectiveDegrees: null } : {}
    const freedom = { ...spread, ...made, rule: plan.degreesOfFreedom }
    const estimate = estimateOf(figure, domain, sample.people, known, freedom)
    if (share === null) return estimate
    return { ...estimate, warnings: [...estimate.warnings, { code: 'total-of-answered', share }] }
  })
}

/** The share of the weights of all people that stands for people who did not answer a measure without a column below the line. */
function unansweredShare({ spread }: DomainSample, at: number): number {
  return 1 - (spread.weights[at] ?? 0) / (spread.totals[0] ?? 0)
}

function finite(variance = Number.NaN): number | null {
  return Number.isFinite(variance) ? variance : null
}

function estimateOf(
  { id, kind }: Measure | Combination,
  domain: string | null,
  people: number,
  linearized: Linearized,
  spread: DesignVariance & { readonly rule: DegreesRule },
): Estimate {
  const { value, n } = linearized
  const { standardError, isWithoutSpread } = sampleError(linearized, spread)
  const df = spread.degreesOfFreedom
  const freedom = intervalDf(spread.rule, standardError, spread)
  const isKnown = standardError !== null && !isWithoutSpread && df >= 1
  const reach = isKnown ? tOf(freedom) * standardError : null
  return {
    ...{ id, kind, domain, n, unanswered: people - n, value, standardError, isWithoutSpread, df },
    intervalDf: freedom,
    primaryUnits: spread.primaryUnits,
    ciLow: reach === null ? null : value - reach,
    ciHigh: reach === null ? null : value + reach,
    deff: designEffect(spread.variance, linearized),
    warnings: warningsOf(spread, linearized),
  }
}

/** The quantile of the interval by whole degrees of freedom, of which a survey has few. */
const tQuantiles = new Map<number, number>()

function tOf(df: number): number {
  if (!Number.isInteger(df)) return tQuantile(1 - upperTail, df)
  const t = tQuantiles.get(df) ?? tQuantile(1 - upperTail, df)
  tQuantiles.set(df, t)
  return t
}

function withoutAnswers({ id, kind }: Measure | Combination, domain: string | null, people: number): Estimate {
  const nothing = {
    value: null,
    standardError: null,
    isWithoutSpread: false,
    primaryUnits: 0,
    df: 0,
    intervalDf: 0,
    ciLow: null,
    ciHigh: null,
    deff: null,
  }
  return { id, kind, domain, n: 0, unanswered: people, ...nothing, warnings: [{ code: 'no-answers' }] }
}

/**
 * The variance by that of a simple random sample of n people without replacement from the W that the weights add up to,
 * (W − n) / (n − 1) · Σ weight × (what a person adds)².
 */
function designEffect(variance: number | null, { n, weight, squares }: Linearized): number | null {
  if (squares === null || variance === null) return null
  const simple = (squares * (weight - n)) / (n - 1)
  return simple > 0 && Number.isFinite(simple) ? variance / simple : null
}

function warningsOf({ degreesOfFreedom, lonelyStrata }: DesignVariance, { n, weight, squares }: Linearized) {
  const warnings: EstimateWarning[] = []
  if (lonelyStrata > 0) warnings.push({ code: 'lonely-units', strata: lonelyStrata })
  if (degreesOfFreedom < 1) warnings.push({ code: 'no-degrees-of-freedom' })
  if (squares !== null && weight < n) warnings.push({ code: 'weights-below-sample' })
  return warnings
}
