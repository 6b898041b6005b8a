import { exact, hundred } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { exactly, type Interval, lastPlace, over, printedInterval, times, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import type { Share } from './shares.ts'

/** What a share should be by the shares beside it, with the arithmetic. */
export interface ImpliedShare {
  readonly share: Interval
  readonly computation: string
}

/**
 * What a share should be where its whole is not stated, told by the shares beside it: they are parts of the sum of all, or two of
 * them or more have one whole in common.
 *
 * @returns undefined where they do not tell, or where the share fits theirs
 */
export function impliedShare(share: Share, siblings: readonly Share[]): ImpliedShare | undefined {
  const alike = siblings.filter(({ part }) => part.scale.equals(share.part.scale))
  const count = countedWord(share.part)
  const isOne = alike.every(({ part }) => countedWord(part) === count)
  return alike.length === 0 || !isOne ? undefined : (ofSum(share, alike) ?? ofCommonWhole(share, alike))
}

function ofSum(share: Share, siblings: readonly Share[]): ImpliedShare | undefined {
  const parts = [...siblings, share].sort((one, other) => one.part.start - other.part.start)
  const sum = total(parts.map(({ part }) => printedInterval(part)))
  const shareOf = ({ part }: Share) => {
    const each = over(printedInterval(part), sum)
    return each && times(each, exactly(hundred))
  }
  const isSum = siblings.every((each) => {
    const computed = shareOf(each)
    return computed !== undefined && ['same', 'from-unrounded'].includes(judge(each.percent, computed))
  })
  const computed = shareOf(share)
  const isTold = siblings.length > 1 || siblings.some(({ percent }) => percent.decimals > 0)
  if (!isSum || !computed || !isTold) return undefined
  return { share: computed, computation: `${bare(share.part)} / (${parts.map(({ part }) => bare(part)).join(' + ')})` }
}

/** Two wholes that are further apart than this share of them are two. */
const narrow = exact('0.03')

function ofCommonWhole(share: Share, siblings: readonly Share[]): ImpliedShare | undefined {
  if (siblings.length < 2) return undefined
  const wholes = siblings.flatMap((each) => wholeOf(each) ?? [])
  const low = wholes.map((each) => each.low).reduce((one, other) => (one.compare(other) > 0 ? one : other))
  const high = wholes.map((each) => each.high).reduce((one, other) => (one.compare(other) < 0 ? one : other))
  if (wholes.length < siblings.length || low.compare(high) > 0) return undefined
  const value = low.add(high).div(exact(2n))
  if (high.sub(low).compare(value.mul(narrow)) > 0) return undefined
  const part = over(printedInterval(share.part), { value, low, high })
  const computed = part && times(part, exactly(hundred))
  if (!computed || judge(share.percent, computed) !== 'different') return undefined
  return { share: computed, computation: `${bare(share.part)} / ${inFull(value, 0)}` }
}

/** The whole of which a part makes a printed per cent. */
function wholeOf({ part, percent }: Share): Interval | undefined {
  const half = lastPlace(percent.decimals).div(exact(2n))
  const printed = { value: percent.value, low: percent.value.sub(half), high: percent.value.add(half) }
  const whole = over(printedInterval(part), printed)
  return whole && times(whole, exactly(hundred))
}
