import { exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import type { SurveyPlanning } from '../operations/surveys/plan/plan-survey.ts'
import type { SampleSize, WantedPrecision } from '../survey/planning/sample-size.ts'
import type { PlanMessages } from './plan-messages.ts'

/** A sample size for the terminal. */
export function sampleSizeText(
  size: SampleSize & { readonly cost: number },
  wanted: WantedPrecision,
  say: PlanMessages,
): string[] {
  return [
    ...lines([
      [say.people, shown(size.people, 0)],
      [say.villages, shown(size.villages, 0)],
      [say.forms, shown(size.forms, 0)],
      [say.cost, shown(size.cost, 0)],
    ]),
    say.assumed(wanted),
  ]
}

/** What is to be expected of a plan, for the terminal. */
export function planningText({ planned, expected, simulated, doubts }: SurveyPlanning, say: PlanMessages): string[] {
  const { units, people, standardError, deff, df, margin, cost } = expected
  const both = (formula: number, found: number | undefined, decimals: number) =>
    found === undefined || !simulated
      ? `${shown(formula, decimals)} (${say.byFormula})`
      : `${shown(formula, decimals)} (${say.byFormula}); ${shown(found, decimals)} (${say.bySimulation(simulated.rounds)})`
  return [
    ...lines([
      ...planned.stages.map(({ name }, at) => [say.units(name), shown(units[at] ?? 0, 0)] as const),
      [say.people, shown(people, 0)],
      [say.cost, shown(cost, 0)],
      [say.standardError, both(standardError, simulated?.standardError, 2)],
      [say.deffFound, both(deff, simulated?.deff, 2)],
      [say.df, shown(df, 0)],
      [say.marginFound, shown(margin, 2)],
    ]),
    ...doubts.map(say.warning),
    say.assumedPlan,
  ]
}

function lines(pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.map(([head, text]) => `${head}: ${text}`)
}

function shown(value: number | null, decimals: number): string {
  return formatNumber(value === null ? null : exact(value.toFixed(decimals)), { decimals, zeros: 'fixed' })
}
