import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'

/** Whether a figure is one of some values, or the sum or the difference of two of them. */
export function isMadeOf(figure: Figure, values: readonly Figure[]): boolean {
  return values.some(
    (one, at) =>
      agrees(figure, printedInterval(one)) ||
      values
        .slice(at + 1)
        .some(({ value }) =>
          [one.value.add(value), one.value.sub(value).abs()].some((made) => made.equals(figure.value)),
        ),
  )
}
