import type { Figure } from '../figures/figure.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees, judge } from '../figures/judge.ts'
import { partListsIn } from '../sums/part-lists.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import type { Taken } from './taken.ts'

/** Words by which a part of the whole is left out of the rest. */
const leftOut = /(?<!\p{L})(?:không (?:kể|tính|gồm|bao gồm)|chưa (?:kể|tính)|ngoài|trừ|riêng)(?!\p{L})/iu

/**
 * The values that may have been taken for a rest, without what the whole is made of where a printed share ties what is done to the whole:
 * of a plan of 5.930,5, gồm 386,5 …, with 3.082,7 done, đạt 52,0% kế hoạch, nobody takes 386,5 too without saying so.
 */
export function withoutSources(
  passage: Passage,
  rest: Figure,
  values: readonly Figure[],
  { whole, part }: Taken,
): readonly Figure[] {
  const share = passage.figures[passage.figures.indexOf(part) + 1]
  const computed = share?.isPercent ? shareInterval(part, whole) : undefined
  const { start } = sentenceAt(passage.text, rest.start)
  if (!share || !computed || judge(share, computed) !== 'same') return values
  if (leftOut.test(passage.text.slice(start, rest.start))) return values
  const list = partListsIn(passage).find(
    (each) => each.whole === whole && agrees(whole, total(each.parts.map(printedInterval))),
  )
  return list ? values.filter((each) => !list.parts.includes(each)) : values
}
