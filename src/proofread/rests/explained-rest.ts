import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'

/** Any whole less one or several figures in a row behind it that give the rest. */
export function explainedRest(rest: Figure, values: readonly Figure[]) {
  for (const [at, whole] of values.entries()) {
    for (let from = 0; from < values.length; from += 1) {
      let taken = printedInterval(whole)
      for (let until = from; until < values.length && until < from + 6 && !(from <= at && at <= until); until += 1) {
        const part = values[until]
        if (!part) break
        taken = minus(taken, printedInterval(part))
        if (taken.value.s < 0n) break
        if (agrees(rest, taken)) {
          const parts = values.slice(from, until + 1).map(bare)
          return { interval: taken, computation: `${bare(whole)} − ${parts.join(' − ')}` }
        }
      }
    }
  }
  return undefined
}
