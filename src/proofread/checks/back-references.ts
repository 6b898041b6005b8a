import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { quantityWords, sharedPrefix } from '../text/quantity-words.ts'
import { sentenceAt } from '../text/sentence.ts'
import { isSameAmount, isSlip, toldTwice } from './restated-quantities.ts'

/** A figure that was told before, and where. */
interface Earlier {
  readonly passage: Passage
  readonly figure: Figure
}

/** Sums and distances are looked for among so many figures. */
const mostCompared = 20

/** Numbers that are said to stand above: 2.045,7 tỷ đồng nêu trên. */
export const backReferences: DocumentCheck = ({ passages }) => {
  const all = passages.filter(({ kind }) => kind !== 'cell')
  return all.flatMap((passage, at) =>
    passage.figures.flatMap((figure) => {
      const behind = passage.text.slice(figure.end, figure.end + 60)
      const isOfAll = opensAll(passage, figure)
      if (figure.role !== 'quantity' || !(isOfAll || above.test(behind))) return []
      const figures = [passage, ...all.slice(Math.max(0, at - 6), at)].flatMap((each) =>
        each.figures
          .filter(({ role, end }) => role === 'quantity' && (each !== passage || end <= figure.start))
          .map((one) => ({ passage: each, figure: one })),
      )
      if (figures.some((each) => isSameAmount(each.figure, figure))) return []
      const isLike = (each: Figure) => countedWord(each) === countedWord(figure)
      const slip = figures.find(
        (each) =>
          isLike(each.figure) &&
          (isOfAll
            ? isSlip(each.figure, figure) && isAllOf(passage, figure, each)
            : isSlipOfSame(each.passage, each.figure, passage, figure)),
      )
      const others = figures.map((each) => each.figure)
      return slip && !isOfTwo(figure, others) ? [toldTwice(passage, figure, slip.figure)] : []
    }),
  )
}

/** Whether digits look like a slip of others, or a small number is near another, of what is counted by the same words. */
function isSlipOfSame(above: Passage, one: Figure, here: Passage, other: Figure): boolean {
  if (isSlip(one, other)) return !/0{3}$/.test(one.text)
  const [a, b] = [quantityWords(above, one).counted, quantityWords(here, other).counted]
  const isAll = /(?:toàn bộ|tất cả|cả|tổng số)\s*(?:số\s)?$/iu.test(here.text.slice(0, other.start))
  return sharedPrefix(a, b) >= (isAll ? 2 : 3) && isNearMiss(other, one.value)
}

/** Whether a figure is the sum or the difference of two others: one that stands for both, or what is left. */
function isOfTwo(figure: Figure, figures: readonly Figure[]): boolean {
  const values = figures.slice(-mostCompared).map(({ value }) => value)
  return values.some((one, at) =>
    values
      .slice(at + 1)
      .some((other) => one.add(other).equals(figure.value) || one.sub(other).abs().equals(figure.value)),
  )
}

/** Fewer digits than this are another number as well as a slip. */
const fewestOfAll = 4

/** Whether a large number begins a sentence as all of what was told before: Toàn bộ 45.162 hồ sơ đều được … */
function opensAll({ text }: Passage, { start, text: printed }: Figure): boolean {
  const lead = text.slice(sentenceAt(text, start).start, start)
  const digits = printed.replace(/\D/g, '').replace(/0+$/, '')
  return digits.length >= fewestOfAll && /^\s*(?:toàn bộ|tất cả|cả|trong (?:tổng )?số|trong)\s(?:số\s)?$/iu.test(lead)
}

/** Whether nothing tells that it is of some of an earlier number only: words that are new, or what else there is of it. */
function isAllOf(passage: Passage, figure: Figure, earlier: Earlier): boolean {
  const { start, end } = sentenceAt(earlier.passage.text, earlier.figure.start)
  const known = searchName(earlier.passage.text.slice(start, end)).split(' ')
  const distance = earlier.figure.value.sub(figure.value).abs()
  const isRest = passage.figures.some(({ value }) => value.equals(distance))
  const counted = quantityWords(passage, figure).counted.filter((word) => word !== 'deu')
  return !isRest && counted.every((word) => known.includes(word))
}

const above = /^[^\d,;.()]{0,40}(?:nêu trên|nói trên|kể trên|trên đây|đã nêu|đã nói|như trên)/u
