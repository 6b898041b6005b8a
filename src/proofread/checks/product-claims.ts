import { type Exact, one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, times } from '../figures/interval.ts'
import { isPowerOff } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Before a total: its word, and what is counted. */
const isTotal =
  /(?:^|[^\p{L}])(?:tổng(?: số| cộng)?|tất cả|cộng|hết thảy|cả thảy|thành|tức(?: là)?)(?:\s+\p{L}+){0,6}?(?:\s+(?:là|có|được|hết|bằng))?\s*:?\s*$/iu

/** Before a rate that may be less for some. */
const isLimit = /(?<!\p{L})(?:tối đa|tối thiểu|không quá)(?:\s\p{L}+){0,2}\s*$/iu

/** Numbers each of a number against their total: 3 huyện, mỗi huyện 03 xã, mỗi xã 02 thôn (tổng số 18 thôn). */
export const productClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((total) => {
    if (total.role !== 'quantity' || total.isPercent || claimed.has(total)) return []
    if (!isTotal.test(leadOf(passage, total, 60))) return []
    const chain = countBehindRate(passage, total) ?? chainTo(passage, total)
    if (chain.length < 2 || [...chain, total].some(({ start }) => roughnessAt(passage.text, start))) return []
    if (isOneOfSeveral(passage, chain) || chain.some((each) => isLimit.test(leadOf(passage, each, 30)))) return []
    const scaled = chain.map(({ value, scale }) => exactly(value.mul(scale))).reduce(times)
    const product = times(scaled, exactly(one.div(total.scale)))
    if (!mayBeMeant(total, product.value)) return []
    return [
      judgedClaim(passage, total, product, {
        ...{ kind: 'formula', grave: 'error' },
        computation: chain.map(bare).join(' × '),
      }),
    ]
  })

/** A total that is more than twice what was computed, or less than half of it, is of something else, unless its point is misplaced. */
function mayBeMeant(total: Figure, product: Exact): boolean {
  const isNear = total.value.compare(product.add(product)) <= 0 && product.compare(total.value.add(total.value)) <= 0
  return isNear || isPowerOff(total, product)
}

/** Whether something else is told by the piece before it, so that the total is of both: 24 máy tính (15 triệu đồng/máy) và 6 máy in … */
function isOneOfSeveral(passage: Passage, [first]: readonly Figure[]): boolean {
  const sentence = sentenceAt(passage.text, first?.start ?? 0)
  return passage.figures.some(
    (each) => isWithin(sentence, each) && first !== undefined && each.end <= first.start && isEach(passage, each),
  )
}

/** A rate and how many it is for, where that follows on it: 15 triệu đồng mỗi hộ, với 48 hộ, tổng cộng 720 triệu đồng. */
function countBehindRate(passage: Passage, total: Figure): readonly Figure[] | undefined {
  const { text } = passage
  const { start } = sentenceAt(text, total.start)
  const before = passage.figures.filter(
    ({ end, role, start: at }) => end <= total.start && at >= start && role === 'quantity',
  )
  const [rate, count] = before.slice(-2)
  if (!rate || !count || count.isPercent || countedWord(rate) !== countedWord(total)) return undefined
  const each = /^\s*[\p{L} ]{1,20}?(?:\/|\s(?:mỗi|một|cho mỗi|cho một)\s)\s*(\p{L}+)/u.exec(
    text.slice(rate.end, count.start),
  )?.[1]
  const isJoined = /^[^;.]{0,60}(?:,|(?<!\p{L})(?:với|cho|của|×|x))\s[^;.,]{0,24}$/u.test(
    text.slice(rate.end, count.start),
  )
  return each !== undefined && isJoined && countedWord(count) === each.toLowerCase() ? [rate, count] : undefined
}

/** Figures up to the total, each but the first of them for each of what the one before counts. */
function chainTo(passage: Passage, total: Figure): readonly Figure[] {
  const before = passage.figures.filter(
    ({ end, role, isPercent }) => end <= total.start && role === 'quantity' && !isPercent,
  )
  const chain: Figure[] = []
  for (const figure of [...before].reverse()) {
    const next = chain[0]
    if (!next) {
      if (!isEach(passage, figure) || countedWord(figure) !== countedWord(total)) return []
    } else if (!isEachOf(passage, next, figure)) return chain.length > 1 && isEach(passage, chain[0]) ? [] : chain
    chain.unshift(figure)
    if (!isEach(passage, figure)) return chain
  }
  return []
}

function isEach(passage: Passage, figure: Figure | undefined): boolean {
  return (
    figure !== undefined && (/mỗi [^.;\d]{0,60}$/iu.test(leadOf(passage, figure, 80)) || perOf(passage, figure) !== '')
  )
}

/** For each of what a figure is, where that stands behind a stroke: 15 triệu đồng/hộ. */
function perOf({ text }: Passage, { end }: Figure): string {
  return /^\s*[\p{L} ]{1,20}\/\s*(\p{L}+)/u.exec(text.slice(end, end + 36))?.[1]?.toLowerCase() ?? ''
}

/** Whether a figure is for each of what another counts. */
function isEachOf(passage: Passage, figure: Figure, other: Figure): boolean {
  const each = /mỗi ([^.;\d]{0,60})$/iu.exec(leadOf(passage, figure, 80))?.[1]?.toLowerCase() ?? perOf(passage, figure)
  const words = other.unit.split(' ').filter((word) => !/^(?:đơn|vị|cấp)$/u.test(word))
  return words.some((word) => word.length > 1 && each.split(/\s+/u).includes(word))
}

function leadOf({ text }: Passage, { start }: Figure, length: number): string {
  return text.slice(Math.max(0, start - length), start)
}
