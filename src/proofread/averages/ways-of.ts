import { exact } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, over } from '../figures/interval.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import { isWeight, weightOf } from '../text/units.ts'
import type { Amount } from './amount.ts'
import { amountsOf } from './amounts-of.ts'
import { periodsOf } from './periods-of.ts'
import { personsOf } from './persons-of.ts'
import type { Rate } from './told-rate.ts'
import { unitSize } from './unit-size.ts'

/** A total over a number, which an average may be. */
export interface Way {
  readonly total: Amount
  readonly number: Amount
  readonly average: Interval
  readonly computation: string
  /** Whether total and number stand in the sentence of the average. */
  readonly isNear: boolean
  /** Whether they stand in its clause. */
  readonly isBeside: boolean
}

/** So much for each is none of a report. */
const most = exact('1000000000')

/** All totals over all numbers that the passage has, the nearest first. */
export function waysOf(passage: Passage, figure: Figure, { what, per }: Rate): readonly Way[] {
  const [sentence, clause] = [sentenceAt(passage.text, figure.start), clauseAt(passage.text, figure.start)]
  const near = (each: Figure | null, bounds: Bounds) => each === null || isWithin(bounds, each)
  const told = amountsOf(passage, figure, what)
  const totals =
    told.length > 0 || !/^người(?!\p{L})/u.test(what)
      ? told
      : personsOf(passage, figure).filter((each) => isLevelLike(passage, each, figure))
  const named = amountsOf(passage, figure, per).map((each) => inUnitsOf(each, per))
  const numbers = [
    ...(named.length > 0 || per !== 'người' ? named : personsOf(passage, figure)),
    ...periodsOf(passage, per),
  ]
  return numbers.flatMap((number) =>
    totals.flatMap((total) => {
      if (total.figure === number.figure) return []
      const each = over(total.value, number.value)
      const average = each && over(each, unitSize({ scale: figure.scale, unit: what }))
      if (!average || average.value.compare(most) > 0) return []
      const [isNear, isBeside] = [sentence, clause].map(
        (bounds) => near(total.figure, bounds) && near(number.figure, bounds),
      )
      return [
        {
          average,
          total,
          number,
          isNear: isNear === true,
          isBeside: isBeside === true,
          computation: `${total.text} / ${number.text}`,
        },
      ]
    }),
  )
}

/** A weight in the unit that an average is for each of: 1.250 tấn for so much a ton. */
function inUnitsOf(amount: Amount, per: string): Amount {
  const value = isWeight(per) ? over(amount.value, exactly(weightOf(per))) : amount.value
  return value ? { ...amount, value } : amount
}

/** Whether an amount is told in the scale of an average, and is no change. */
function isLevelLike({ text }: Passage, { figure }: Amount, average: Figure): boolean {
  return figure?.scale.equals(average.scale) === true && !isToldAsChange(text, figure)
}
