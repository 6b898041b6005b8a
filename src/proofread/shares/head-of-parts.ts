import { zero } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { between, type Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Between a number and the first of its parts. */
const opens = /(?:^|[\s,;(])(?:gồm|bao gồm|trong (?:số )?đó|cụ thể)(?!\p{L})[^.;\d]{0,60}$/iu

/** Between the last part and what is told of the number that all are parts of. */
const returns = /^(?!\s*\()[^.;()\d]{0,60}[,;)]\s*(?:đạt|chiếm|bằng|tương đương|tương ứng|t[ỷỉ] lệ)(?!\p{L})/iu

const mostParts = 6

/**
 * The number whose parts end with a figure, where what stands behind them may be said of it: 1.944 phòng, gồm 1.130 phòng xây mới và 814
 * phòng cải tạo, đạt 81,0% tổng số phòng. With a slip in one of the parts they need not add up.
 */
export function headOfParts(passage: Passage, last: Figure, percent: Figure): Figure | undefined {
  if (last.end > percent.start || !returns.test(between(passage, last, percent))) return undefined
  const sentence = sentenceAt(passage.text, last.start)
  const amounts = partsIn(passage)
    .map(({ figure }) => figure)
    .filter((each) => isWithin(sentence, each) && each.end <= last.end && canBeAdded(each, last))
    .slice(-mostParts)
  const at = amounts.findLastIndex((each, index) => {
    const next = amounts[index + 1]
    return next !== undefined && opens.test(between(passage, each, next))
  })
  const [head, parts] = [amounts[at], amounts.slice(at + 1)]
  if (!head || parts.length < 2 || parts.at(-1) !== last) return undefined
  const sum = parts.reduce((value, each) => value.add(each.value), zero)
  const isAll = sum.equals(head.value) || parts.every(({ value }) => value.compare(head.value) < 0)
  return isAll ? head : undefined
}
