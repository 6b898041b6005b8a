import { exact, hundred } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { isCount } from '../figures/is-count.ts'
import { between, type Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { haveSameUnit, isRough } from '../text/units.ts'
import { isToldAsChange } from './is-told-as-change.ts'
import { partBeforeChange } from './part-before-change.ts'
import { changes, explainsShare, makesShare, opensShare, sharesAgain } from './share-words.data.ts'

/** A part with the per cent that it makes of a whole. */
export interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** Whether the part is the size of a rise or a fall. */
  readonly isOfChange: boolean
  /** Whether the per cent is another one of a part that makes one already. */
  readonly isAgain: boolean
  /** What the part is measured by, where that stands between the two. */
  readonly measure?: Figure
}

/** Parts with the per cent that stands beside them: 868 thủ tục, chiếm 70%; 174 phiếu (29%); 92% (46 xã). */
export const sharesIn = readOnce((passage: Passage): readonly Share[] => {
  const shares: Share[] = []
  const taken = new Set<Figure>()
  passage.figures.forEach((percent, at) => {
    if (!percent.isPercent || isRough(passage, percent) || roughnessAt(passage.text, percent.start)) return
    if (/\d\s*[–-]\s*$/u.test(passage.text.slice(0, percent.start))) return
    const behind = ofWholeBehind(passage, percent, at) ?? ofPartBehind(passage, percent, at)
    const before = ofPartBefore(passage, percent, at) ?? ofPartBeforeChange(passage, percent, at)
    const share =
      (before && behind && isWhole(passage, before.part) ? behind : before) ??
      again(passage, percent, shares.at(-1)) ??
      behind
    if (!share || taken.has(percent)) return
    shares.push(share)
    taken.add(percent)
  })
  return shares
})

function ofPartBefore(passage: Passage, percent: Figure, at: number): Share | undefined {
  const before = passage.figures
    .slice(0, at)
    .filter(({ role }) => role === 'quantity' || role === 'rank')
    .filter((each) => !isBracketed(passage, each, percent))
  const [last] = before.slice(-1)
  if (!last || !isCount(last) || isNamed(passage, last)) return undefined
  const gap = between(passage, last, percent).replace(/\([^()]*\)/gu, '')
  if (percent.value.equals(hundred) && ofAll.test(gap)) return undefined
  if (changes.test(gap) || ofNamedPart.test(gap) || !(makesShare.test(gap.replace(/\d+/g, '')) || opensShare.test(gap)))
    return undefined
  if (!isMeasured(passage, last)) return shareOf(passage, last, percent)
  // What others are measured by is the whole of the value before it.
  const part = before.at(-2)
  if (!part || !isCount(part) || !part.scale.equals(last.scale) || !haveSameUnit(part, last)) return undefined
  return /[.\n]\s/.test(between(passage, part, last))
    ? undefined
    : { ...shareOf(passage, part, percent), measure: last }
}

/** Between a whole and the share of a part that is named there: tổng 600 ha, trong đó keo chiếm 56,7%. */
const ofNamedPart = /(?<!\p{L})(?:trong (?:số )?(?:đó|này|ấy)|riêng),?\s+(?!(?:đã|chiếm|đạt|bằng|có|là)(?!\p{L}))\p{L}/u

/** A part whose rise or fall is told between it and its per cent. */
function ofPartBeforeChange(passage: Passage, percent: Figure, at: number): Share | undefined {
  const part = partBeforeChange(passage, percent, at)
  return part && !isNamed(passage, part) && !isMeasured(passage, part) ? shareOf(passage, part, percent) : undefined
}

/** Before a hundred per cent that is of all that was told. */
const ofAll = /(?:^|[^\p{L}])(?:đều|tất cả|toàn bộ)(?!\p{L})/iu

/** Before a number that names a dose, a class, a bound. */
const beforeName = /(?:^|[^\p{L}])(?:mũi|lớp|loại|hạng|nhóm|điểm|bậc|cấp|từ|dưới)\s*$/iu

/** Before a number of a month or a quarter, and the largest there is. */
const beforeMonth = /(?:^|[^\p{L}])(?:tháng|quý)\s*$/iu
const months = exact('12')

/** Whether a number names something or is a bound: mũi 1, lớp 6, đạt từ 8 điểm trở lên, a number right behind a name. */
function isNamed({ text }: Passage, { start, unit, decimals, value }: Figure): boolean {
  const lead = text.slice(Math.max(0, start - 24), start)
  if (
    beforeName.test(lead) ||
    (value.compare(months) <= 0 && beforeMonth.test(lead)) ||
    /trở (?:lên|xuống)/u.test(unit)
  )
    return true
  return unit === '' && decimals === 0 && value.n < 10n && /\p{Lu}\p{L}*\s+$/u.test(lead)
}

function isMeasured({ text }: Passage, { start }: Figure): boolean {
  return isMeasure.test(text.slice(Math.max(0, start - 40), start))
}

/** Whether a figure is told as a whole, so that it is no part of one. */
function isWhole({ text }: Passage, { start }: Figure): boolean {
  return /(?:^|[^\p{L}])(?:tổng|trong|toàn)(?:\s\p{L}+){0,5}\s*(?:là|:|có)?\s*$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

/** Behind a per cent: what it is of stands in the brackets, no part. */
const isOfOther = /kế hoạch|dự toán|chỉ tiêu|tổng|năm|cùng kỳ|bình quân|cả nước|toàn (?:tỉnh|huyện|quốc)|mức/u

/** Before what others are measured by, which is no part. */
const isMeasure =
  /(?:^|[^\p{L}])(?:so với(?:\s\p{L}+){0,4}|trên tổng(?: số)?|(?:chỉ tiêu|kế hoạch|dự toán)(?:\s\p{L}+){0,3})\s*:?\s*$/iu

/** Whether a figure stands in brackets that close before another. */
function isBracketed(passage: Passage, figure: Figure, other: Figure): boolean {
  const behind = between(passage, figure, other)
  const [opens, closes] = [behind.indexOf('('), behind.indexOf(')')]
  return closes >= 0 && (opens < 0 || closes < opens)
}

function again(passage: Passage, percent: Figure, last: Share | undefined): Share | undefined {
  if (!last || last.percent.end > percent.start) return undefined
  const gap = between(passage, last.percent, percent)
  const isNext = !passage.figures.some(({ start }) => start > last.percent.start && start < percent.start)
  return isNext && sharesAgain.test(gap) && !changes.test(gap) ? { ...last, percent, isAgain: true } : undefined
}

/** A per cent of a whole, and what that is: 10% của 850 triệu đồng, tức 85 triệu đồng. */
function ofWholeBehind(passage: Passage, percent: Figure, at: number): Share | undefined {
  const [whole, part] = [passage.figures[at + 1], passage.figures[at + 2]]
  if (!whole || !part || !isCount(whole) || !isCount(part) || !haveSameUnit(whole, part)) return undefined
  if (!/^\s*(?:của|trong|trên)\s+(?:tổng số\s+|số\s+)?$/u.test(between(passage, percent, whole))) return undefined
  const isTold = /^[^.;()\d]{0,40}(?:tức|nghĩa là|tương đương|tương ứng|bằng)(?:\s+(?:là|với))?\s*$/u
  if (!isTold.test(between(passage, whole, part)) || !whole.scale.equals(part.scale)) return undefined
  return { ...shareOf(passage, part, percent), measure: whole }
}

function ofPartBehind(passage: Passage, percent: Figure, at: number): Share | undefined {
  const part = passage.figures[at + 1]
  if (!part || !isCount(part) || isInArithmetic(passage, part) || isToldAsChange(passage.text, percent))
    return undefined
  const gap = between(passage, percent, part)
  if (!explainsShare.test(gap) || changes.test(gap) || isOfOther.test(gap)) return undefined
  const isMeasured = /(?:bằng|đạt|với)\s*$/u.test(passage.text.slice(Math.max(0, percent.start - 12), percent.start))
  if (isMeasured && /\p{L}[^(]*\(/u.test(gap)) return undefined
  return shareOf(passage, part, percent)
}

function isInArithmetic({ text }: Passage, { end }: Figure): boolean {
  return /^\s*[/×x*+:÷]\s*[(\d]/u.test(text.slice(end, end + 6))
}

function shareOf({ text }: Passage, part: Figure, percent: Figure): Share {
  return {
    part,
    percent,
    isOfChange: isToldAsChange(text, part),
    isAgain: false,
  }
}
