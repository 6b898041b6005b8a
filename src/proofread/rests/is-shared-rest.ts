import type { Figure } from '../figures/figure.ts'
import { type Interval, minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'

/** Whether what is left is told in a rest and the figures behind it together: còn 09 nhiệm vụ đang thực hiện và 03 nhiệm vụ chưa triển khai. */
export function isSharedRest(rest: Figure, left: Interval, behind: readonly Figure[]): boolean {
  return behind.some((_, at) =>
    agrees(
      rest,
      behind
        .slice(0, at + 1)
        .map(printedInterval)
        .reduce(minus, left),
    ),
  )
}
