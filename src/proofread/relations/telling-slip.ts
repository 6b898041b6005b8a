import { type Exact, isZero } from '../../number/exact.ts'
import { roundHalfUp, toFixedText } from '../../number/round.ts'
import type { Figure } from '../figures/figure.ts'
import { isSlip } from '../figures/near-miss.ts'

/**
 * Whether a figure is a computed value but for a slip of the pen, among so many digits at least. Zeros that both end with tell nothing:
 * 250.000 beside 450.000 is another round number.
 */
export function isTellingSlip(figure: Pick<Figure, 'value' | 'decimals'>, computed: Exact, fewest: number): boolean {
  if (computed.s < 0n || isZero(computed)) return false
  const [printed, found] = [figure.value, computed].map((each) =>
    toFixedText(roundHalfUp(each, figure.decimals), figure.decimals).replace(/\D/g, ''),
  )
  const zeros = Math.min(zerosOf(printed), zerosOf(found))
  return (printed?.length ?? 0) - zeros >= fewest && isSlip(figure, computed, fewest)
}

function zerosOf(digits = ''): number {
  return /0*$/.exec(digits)?.[0].length ?? 0
}
