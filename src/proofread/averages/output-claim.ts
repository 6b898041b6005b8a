import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { over, printedInterval, times } from '../figures/interval.ts'
import { isNearMiss, isPowerOff } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { weightOf } from '../text/units.ts'
import type { Amount } from './amount.ts'
import { unitSize } from './unit-size.ts'

/** An average of what, with its number and the total behind them. */
interface Output {
  readonly figure: Figure
  readonly what: string
  readonly total: Figure
  readonly number: Amount
}

/** A total that is told behind its number and its average follows from both: 640 ha, năng suất 62,5 tạ/ha, sản lượng 4.200 tấn. */
export function outputClaim(passage: Passage, { figure, what, total, number }: Output): readonly Claim[] {
  const each = times(printedInterval(figure), unitSize({ scale: figure.scale, unit: what }))
  const product = over(times(number.value, each), unitSize(total))
  if (!product || roughnessAt(passage.text, total.start)) return []
  if (!isNearMiss(total, product.value) && !isPowerOff(total, product.value)) return []
  const factor = inFull(weightOf(total.unit).div(weightOf(what)), 2)
  const computation = `${number.text} × ${bare(figure)}${factor === '1' ? '' : ` / ${factor}`}`
  return [judgedClaim(passage, total, product, { kind: 'formula', grave: 'error', computation })]
}
