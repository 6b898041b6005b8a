import type { DesignTotals, Spread } from './design-totals.ts'

const none = new Float64Array()

/** The same totals as if no design effects had been asked for. */
export function withoutDesignEffects({ domains, ...totals }: DesignTotals): DesignTotals {
  const cut = [...domains].map(([name, { rows, spread }]) => [name, { rows, spread: cutSpread(spread) }] as const)
  return { ...totals, plan: { ...totals.plan, designEffects: false }, domains: new Map(cut) }
}

function cutSpread({ people, anyAnswered, weights, totals }: Spread): Spread {
  return {
    ...{ people, anyAnswered, weights },
    ...{ squares: none, totals: totals.subarray(0, 1), values: none, valueMissing: none, bothMissing: none },
  }
}
