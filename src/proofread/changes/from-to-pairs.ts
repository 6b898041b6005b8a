import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { type Bounds, isWithin } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { countsSame, hasOtherBase, isOfSame, tellsChange } from './change-ties.ts'
import { areAlike, areComparable, couldTell, isInner } from './change-values.ts'
import type { Change } from './changes.ts'

/** All pairs of values of a passage that are told as one from which to which something went. */
export function fromToPairs(passage: Passage): readonly Pair[] {
  const values = passage.figures.filter(({ role }) => role === 'quantity')
  return values.flatMap((before, at) => {
    const now = values[at + 1]
    return now && areComparable(now, before) && isFromTo(passage, before, now) ? [inOrder(before, now)] : []
  })
}

/** Behind a change between two values that stand before it: it is held against something else. */
const isAgainstOther =
  /^[\p{L}\s]{0,16}so với\s(?!(?:đầu|cuối|cùng|năm|kỳ|quý|tháng|tuần|trước|giai đoạn|nhiệm kỳ|khi|lúc|thời điểm|vụ|lần|đợt|quy định|ban đầu|mức|hiện|lúc)(?!\p{L}))/u

/** tăng từ 1.000 lên 1.200, tăng 20%; tăng 0,84 điểm (từ 79,36 lên 80,20) */
export function fromTo(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure } = change
  if (!/từ/iu.test(passage.text)) return undefined
  const figures = passage.figures.filter((each) => isWithin(sentence, each) && each !== figure)
  const open = figures.filter((each) => each.role === 'quantity' && !isInner(passage, each, sentence))
  const pairs = open.flatMap((before, at) => {
    const now = open[at + 1]
    return now && isFromTo(passage, before, now) && couldTell(figure, now) ? [inOrder(before, now)] : []
  })
  const behind = pairs.findLast(({ now }) => now.end <= figure.start)
  if (behind && isAgainstOther.test(passage.text.slice(figure.end, figure.end + 40))) return undefined
  if (behind) {
    const others = open.filter((each) => each.start >= behind.now.end && each.end <= figure.start)
    const isAlone = others.every((each) => !areAlike(each, behind.now)) && !hasOtherBase(passage, change)
    return isAlone && isOfSame(passage, behind.now, change) && countsSame(change, behind) ? behind : undefined
  }
  const ahead = pairs.find(({ before }) => before.start >= figure.end)
  const gap = ahead ? between(passage, figure, ahead.before) : ''
  const leads = /^[^.;\d()]{0,40}[,(]?\s*(?:so với (?:năm|cùng kỳ)[^.;()]{0,24})?[^.;\d()]{0,12}từ\s+(?:mức\s+)?$/u
  return ahead &&
    leads.test(gap) &&
    !tellsChange(gap) &&
    !/(?<!\p{L})(?:bị|được|cắt)(?!\p{L})/u.test(gap) &&
    countsSame(change, ahead)
    ? ahead
    : undefined
}

export function isFromTo(passage: Passage, before: Figure, now: Figure): boolean {
  if (!areAlike(before, now)) return false
  const lead = passage.text.slice(Math.max(0, before.start - 30), before.start)
  if (
    !/(?:^|[^\p{L}])(?:từ(?:\s(?:chỗ|mức|khoảng|con số|có|chỉ có|chiếm|là|ở|đạt)){0,3}|vốn(?:\s(?:ở|mức|là|chiếm|có))+)\s*$/iu.test(
      lead,
    )
  )
    return false
  const gap = between(passage, before, now).replace(/\([^()]*\)/gu, ' ')
  return gap.length < 90 && (untilNow.test(gap) || tiedTo.test(gap)) && !/[;]/.test(gap)
}

/** Between a value and the later one: lên, xuống còn; , đến nay đã đạt. */
const tiedTo = /(?:lên|xuống|còn|thành|sang|về)\s*(?:còn|mức|thành|là|chỉ còn|đến|tới)?\s*$/u

const untilNow =
  /,\s*(?:đến nay|nay|hiện nay|tới nay|đến (?:cuối |hết )?(?:năm|tháng|quý)[^,;()]{0,14})[^,;()\d]{0,40}(?:đạt|có|còn|là|được)\s*$/u
