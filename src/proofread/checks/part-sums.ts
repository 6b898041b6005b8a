import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval, total } from '../figures/interval.ts'
import { agrees, judge } from '../figures/judge.ts'
import { isMisread, isNearMiss, isSlip } from '../figures/near-miss.ts'
import { isTellingSlip } from '../relations/telling-slip.ts'
import { headedWays } from '../sums/headed-ways.ts'
import { isToldTwice } from '../sums/is-told-twice.ts'
import { overlaps } from '../sums/overlaps.data.ts'
import { type PartList, partListsIn } from '../sums/part-lists.ts'
import { isCleanList } from '../sums/sum-list.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

/** Wholes against a list behind them of which each item has one number: 640 công chức gồm: 04 tiến sĩ, 168 thạc sĩ, 441 đại học và 27 … */
export const partSums: PassageCheck = (passage, claimed) => {
  const headed = headedWays(passage)
  const lists = [...partListsIn(passage), ...headed].filter(({ whole }) => !claimed.has(whole))
  const wholes = [...new Set(lists.map(({ whole }) => whole))]
  return wholes.flatMap((whole) => {
    const own = lists.filter((list) => list.whole === whole)
    const wrong = own.filter((list) => !agrees(whole, sumOf(list)))
    // One way to divide that holds tells that the others divide the same.
    const isHeld = own.length > wrong.length
    const isOff = (each: PartList) => each.lead === 'division' && isHeld && isMisread(whole, sumOf(each).value)
    const list =
      wrong.find((each) => isOff(each) || isMeant(passage, each)) ?? own.find((each) => agrees(whole, sumOf(each)))
    if (!list) return []
    const slips = list.parts.filter((part) => isSlipped(list, part))
    const isSurelyPart = isToldTwice(passage, whole) || (list.isClosed === true && slips.length === 1)
    const slipped = isSurelyPart ? slips.at(-1) : undefined
    if (slipped && !agrees(whole, sumOf(list))) return [partClaim(passage, list, slipped)]
    const computation = list.parts.map(bare).join(' + ')
    // There may be those with another result, or with none.
    const isHeaded = headed.includes(list) && list.isClosed !== true
    const grave = isHeaded && sumOf(list).value.compare(whole.value) < 0 ? 'check' : 'error'
    return [judgedClaim(passage, whole, sumOf(list), { kind: 'sum', computation, grave })]
  })
}

/** What the whole and the other parts leave for a part. */
function restOf({ whole, parts }: PartList, part: Figure): Interval {
  return parts
    .filter((each) => each !== part)
    .map(printedInterval)
    .reduce(minus, printedInterval(whole))
}

function isSlipped(list: PartList, part: Figure): boolean {
  return isTellingSlip(part, restOf(list, part).value, 2)
}

/** Of a whole that stands twice a part is to blame: được giao 187 chỉ tiêu, đã giao quân đủ 187 thanh niên. */
function partClaim(passage: Passage, list: PartList, part: Figure): Claim {
  const computation = [list.whole, ...list.parts.filter((each) => each !== part)].map(bare).join(' − ')
  return judgedClaim(passage, part, restOf(list, part), { kind: 'sum', computation, grave: 'error' })
}

const sumOf = ({ parts }: PartList): Interval => total(parts.map(printedInterval))

/** Of parts that some words lead to, as many have to be there, and they may not be far off. */
const [fewestOfSome, close] = [3, exact('0.05')]

function isMeant(passage: Passage, list: PartList): boolean {
  const { whole, parts, bounds, lead } = list
  const { value } = sumOf(list)
  // What is left over is one more part where its number stands behind it.
  const text = passage.text.replace(/còn lại(?=[^,;.()\d]{0,40}\d)/gu, 'thứ kia')
  if (!isCleanList({ ...passage, text }, { whole, parts, sum: value, from: bounds.start })) return false
  if (!isNearMiss(whole, value) || isConfirmed(passage, list)) return false
  if (lead === 'all' || lead === 'division') return true
  const labels = passage.text.slice(bounds.start, bounds.end).toLowerCase()
  const areAlike = parts.every((part) => ['', countedWord(whole)].includes(countedWord(part)))
  const isClose = value.sub(whole.value).abs().compare(close.mul(whole.value)) <= 0 || isSlip(whole, value)
  const isSure = parts.length >= fewestOfSome && isClose && !overlaps.test(labels)
  return lead === 'some' ? isSure && areAlike && value.compare(whole.value) > 0 : isSure
}

/** Whether two parts or more have their shares of the whole printed behind them: the whole is right then, and a part is wrong. */
function isConfirmed({ figures }: Passage, { whole, parts }: PartList): boolean {
  const fitting = parts.filter((part) => {
    const share = figures[figures.indexOf(part) + 1]
    const computed = share?.isPercent ? shareInterval(part, whole) : undefined
    return share !== undefined && computed !== undefined && judge(share, computed) === 'same'
  })
  return fitting.length > 1
}
