import { type DrawBelow, seededDraw } from '../../src/stats/seeded-random.ts'
import type { DesignTotals } from '../../src/survey/estimate/design-totals.ts'
import type { Estimate } from '../../src/survey/estimate/estimate.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { bootstrap } from '../../src/survey/replicates/bootstrap.ts'
import { jackknife } from '../../src/survey/replicates/jackknife.ts'
import type { Replicates } from '../../src/survey/replicates/replicates.ts'
import type { CoveredDesign } from './covered/covered-design.ts'
import { simulatedCountry } from './covered/simulated-country.ts'
import { smallCountry } from './covered/small-country.ts'
import { mean } from './mean.ts'

/** A way of making errors, with its replicates. */
type Method = (totals: DesignTotals, draw: number) => Replicates | null

const linearized: Record<string, Method> = { linearized: () => null }
const replicated: Record<string, Method> = {
  jackknife: ({ units: [primary] }) => (primary ? jackknife(primary, 'fail') : null),
  bootstrap: ({ units: [primary] }, draw) => (primary ? bootstrap(primary, 100, seededDraw(draw)) : null),
}

const designs: readonly [make: (draw: DrawBelow) => CoveredDesign, methods: Record<string, Method>][] = [
  [(draw) => smallCountry('commune, village, person', 'simple', draw), { ...linearized, ...replicated }],
  [(draw) => smallCountry('communes by size', 'pps-systematic', draw), linearized],
  [(draw) => simulatedCountry('example of 63 provinces', draw), linearized],
]

/**
 * Prints how often the 95 % intervals hold the true value, over many seeded draws of each design from one made-up country, for all
 * people and for domains; how the mean standard error compares with how far the estimates really spread; and the mean degrees of freedom. Domains of
 * one kind are taken together.
 */
export function printCoverage({ draws, seed }: { readonly draws: number; readonly seed: number }): void {
  console.log(`${draws} draws, seed ${seed}; an interval should hold the truth in 93 to 97 of 100\n`)
  console.log(line(['design', 'errors', 'people', 'figure', 'intervals', 'held, %', 'error/spread', 'df']))
  for (const [make, methods] of designs) {
    const draw = seededDraw(seed)
    const design = make(draw)
    const found = Object.fromEntries(Object.keys(methods).map((name) => [name, [] as (readonly Estimate[])[]]))
    for (let at = 0; at < draws; at++) {
      const totals = design.sample(draw)
      for (const [name, method] of Object.entries(methods))
        found[name]?.push(wanted(design, estimateSurvey(totals, 'fail', method(totals, at))))
    }
    for (const [name, samples] of Object.entries(found)) printHeld(design, name, samples)
  }
}

/** The estimates that are looked at; others are not kept. */
function wanted({ figures, domains }: CoveredDesign, all: readonly Estimate[]): readonly Estimate[] {
  const looked = new Set(Object.values(domains).flat())
  return all.filter(({ id, domain }) => figures.includes(id) && looked.has(domain))
}

function printHeld({ name, figures, domains, truth }: CoveredDesign, errors: string, samples: (readonly Estimate[])[]) {
  for (const [people, of] of Object.entries(domains))
    for (const id of figures) {
      const all = of.map((domain) => {
        const estimates = samples.flatMap((each) => each.filter((one) => one.id === id && one.domain === domain))
        return { estimates, held: heldOf(estimates, truth(domain, id)), ratio: errorBySpread(estimates) }
      })
      const intervals = all.reduce((sum, { estimates }) => sum + estimates.length, 0)
      const held = (100 * all.reduce((sum, each) => sum + each.held, 0)) / intervals
      const df = mean(all.flatMap(({ estimates }) => estimates.map(({ intervalDf }) => intervalDf))).toFixed(1)
      const ratio = mean(all.map((each) => each.ratio)).toFixed(2)
      console.log(line([name, errors, people, id, String(intervals), held.toFixed(1), ratio, df]))
    }
}

/** How many of the intervals hold the truth. */
function heldOf(estimates: readonly Estimate[], truth: number): number {
  return estimates.filter(({ ciLow, ciHigh }) => (ciLow ?? truth + 1) <= truth && truth <= (ciHigh ?? truth - 1)).length
}

function errorBySpread(estimates: readonly Estimate[]): number {
  const spread = deviation(estimates.map(({ value }) => value ?? 0))
  return mean(estimates.map(({ standardError }) => standardError ?? 0)) / spread
}

function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers)
  return Math.sqrt(numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (numbers.length - 1))
}

function line([design = '', ...others]: readonly string[]): string {
  return design.padEnd(26) + others.map((text) => text.padStart(13)).join('')
}
