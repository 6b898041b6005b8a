import { hundred, isZero } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { baseInterval, exactly, type Interval, over, printedInterval, times } from '../figures/interval.ts'
import { between, type Passage } from './passage.ts'
import { readOnce } from './read-once.ts'
import { roughnessAt } from './roughness.ts'
import { haveSameUnit } from './units.ts'

/** Between the numbers of a fraction that both have their unit: 96 tỷ đồng/150 tỷ đồng. */
const sameUnit = /^\s*\p{L}+(?: \p{L}+)?\s*\/\s*$/u

/** Two quantities with a stroke between them: 13,33/15. */
export interface PrintedFraction {
  readonly top: Figure
  readonly bottom: Figure
  /** Position of the figure behind it. */
  readonly next: number
}

/** Fractions of quantities in a passage, in their order; no days of a month. */
export const fractionsOf = readOnce((passage: Passage): readonly PrintedFraction[] => {
  const { figures } = passage
  return figures.flatMap((top, at) => {
    const bottom = figures[at + 1]
    if (top.role !== 'quantity' || top.isPercent || bottom?.role !== 'quantity' || isZero(bottom.value)) return []
    const gap = between(passage, top, bottom)
    const isFraction = /^\s*\/\s*$/.test(gap) || (sameUnit.test(gap) && haveSameUnit(top, bottom))
    return isFraction ? [{ top, bottom, next: at + 2 }] : []
  })
})

/** What share of one figure another is, in per cent. */
export function shareInterval(top: Figure, bottom: Figure): Interval | undefined {
  const share = over(printedInterval(top), baseInterval(bottom))
  return share && times(share, exactly(hundred))
}

/** Whether a fraction is one that people round to: both numbers of one digit, the upper one smaller, with a rough word before. */
export function isRoughFraction({ text }: Passage, { top, bottom }: PrintedFraction): boolean {
  const isSimple = /^\d$/.test(top.text) && /^(?:\d|10)$/.test(bottom.text) && top.value.compare(bottom.value) < 0
  return isSimple && roughnessAt(text, top.start) !== undefined
}
