import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { isCount } from '../figures/is-count.ts'
import { fractionsOf } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { haveSameUnit, isRough } from '../text/units.ts'
import { isExactFraction } from './is-exact-fraction.ts'
import { changes, makesShare } from './share-words.data.ts'

/** A per cent with the two numbers that it is written with. */
export interface Ratio {
  readonly top: Figure
  readonly bottom: Figure
  readonly percent: Figure
}

/** What stands between a fraction and the per cent that it makes, where no verb does. */
const makes = /^(?:[^.;()\d]{0,60}\(\s*|\s*(?:điểm)?\s*[,:]?\s*)$/u

/** What stands between a per cent and the fraction that explains it. */
const explains =
  /^\s*(?:[^.;()\d]{0,40})\(\s*(?:[^.;()\d]{0,25})$|^[^.;()\d]{0,40}?,?\s*(?:tương ứng|tương đương|ứng với|với|tức)(?:\s(?:là|với|có))?\s*$/u

/** Between a part and its whole: 24 trên tổng số 25; 312 tỷ đồng trên kế hoạch vốn 520. */
const outOf = /^[^.;()\d]{0,60}?\s(?:trên|trong)(?:\s\p{L}+){0,5}\s*$/u

/** Between a fraction of what is cut and its per cent: cắt giảm 115/168 điều kiện, tương đương cắt giảm 68%. */
const cut =
  /^[^.;\d()]{0,60},\s*(?:tương (?:đương|ứng)|tức|đạt)(?:\s(?:với|là|tỷ lệ))*\s(?:cắt giảm|giảm|đơn giản hóa|bãi bỏ)\s*$/u

function isMade(gap: string): boolean {
  return makes.test(gap) || cut.test(gap) || (makesShare.test(gap) && !changes.test(gap))
}

/** The shares of a passage that are written with both numbers: those of fractions, and then those of a number out of another. */
export function writtenRatios(passage: Passage): readonly Ratio[] {
  return [...ofFractions(passage), ...ofTotals(passage)]
}

function ofFractions(passage: Passage): readonly Ratio[] {
  const fractions = fractionsOf(passage).filter((fraction) => isExactFraction(passage, fraction))
  return fractions.flatMap(({ top, bottom, next }) => {
    const before = passage.figures[next - 3]
    const behind = passage.figures.slice(next).find((figure) => !isAttribute(figure))
    const isOthers = behind !== undefined && fractions.some((other) => isInBracketsBehind(passage, behind, other.top))
    const isMadeBehind = behind?.isPercent && !isOthers && isMade(between(passage, bottom, behind).replace(/\d+/g, ''))
    return ratioOf(passage, { top, bottom }, before, isMadeBehind ? behind : undefined)
  })
}

function ofTotals(passage: Passage): readonly Ratio[] {
  return passage.figures.flatMap((top, at) => {
    const [before, bottom, behind] = [passage.figures[at - 1], passage.figures[at + 1], passage.figures[at + 2]]
    if (!bottom || !isCount(top) || !isCount(bottom) || bottom.value.compare(top.value) < 0) return []
    const gap = between(passage, top, bottom)
    if (!outOf.test(gap) || /trên địa bàn/u.test(gap) || isAttribute(top) || !areAlike(top, bottom)) return []
    const isMadeBehind = behind?.isPercent && isMade(between(passage, bottom, behind))
    return ratioOf(passage, { top, bottom }, before, isMadeBehind ? behind : undefined)
  })
}

/** A part and its whole with the exact per cent that they are said to make behind them, else with that before them which they explain. */
function ratioOf(
  passage: Passage,
  { top, bottom }: Pick<Ratio, 'top' | 'bottom'>,
  before: Figure | undefined,
  behind: Figure | undefined,
): readonly Ratio[] {
  if (behind?.isPercent && isExact(passage, behind)) return [{ top, bottom, percent: behind }]
  const isExplained = before?.isPercent && isExact(passage, before) && explains.test(between(passage, before, top))
  return isExplained ? [{ top, bottom, percent: before }] : []
}

/** Whether a fraction stands in brackets right behind a per cent, which is then made of that one: 97% (6.208/6.400). */
function isInBracketsBehind(passage: Passage, percent: Figure, top: Figure): boolean {
  return percent.end <= top.start && /^\s*\(\s*$/u.test(between(passage, percent, top))
}

/** Whether a per cent is not said to be rough: trên 70% số xã (18/24 xã). */
function isExact(passage: Passage, percent: Figure): boolean {
  return !isRough(passage, percent) && roughnessAt(passage.text, percent.start) === undefined
}

function areAlike(top: Figure, bottom: Figure): boolean {
  return haveSameUnit(top, bottom) && (top.scale.equals(bottom.scale) || countedWord(top) === '')
}

/** A number that describes what is counted: trẻ dưới 1 tuổi. */
function isAttribute({ unit, isPercent }: Figure): boolean {
  return !isPercent && /^(?:tuổi|ngày|tháng|năm|giờ|lần|mũi|cấp)(?:\s|$)/u.test(unit)
}
