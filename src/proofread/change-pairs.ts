import { exact, isZero, one } from '../number/exact.ts'
import type { Change } from './changes.ts'
import type { Figure } from './figure.ts'
import { between, type Passage } from './passage.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from './sentence.ts'
import { countedWord, haveSameUnit } from './units.ts'

/** What changed: its value before and its value now. */
export interface Pair {
  readonly before: Figure
  readonly now: Figure
  /** Whether it is known which of the two is the later one, or the one that is spoken of. */
  readonly isOrdered: boolean
}

/** The two values that a change is of, where the text leaves no doubt; undefined otherwise. */
export function surePair(passage: Passage, change: Change): Pair | undefined {
  const sentence = sentenceAt(passage.text, change.figure.start)
  return (
    fromTo(passage, change, sentence) ??
    againstBase(passage, change, sentence) ??
    againstBaseBefore(passage, change, sentence) ??
    reached(passage, change, sentence) ??
    ofTwo(passage, change, sentence)
  )
}

/** Words that name what is counted without saying what: a number of them may be told as one of others. */
const generic = /^(?:đơn|trường|đvhc|cơ)$/u

/** Whether two figures are values of the same, as far as their units say. */
function areAlike(one: Figure, other: Figure): boolean {
  if (one.role !== 'quantity' || other.role !== 'quantity' || /^(?:bậc|hạng|lần)/u.test(other.unit)) return false
  return one.isPercent === other.isPercent && one.scale.equals(other.scale) && haveSameUnit(one, other)
}

/** Whether a figure could tell by how much values such as another have changed. */
function couldTell(change: Figure, value: Figure): boolean {
  if (value.role !== 'quantity') return false
  if (change.isPercent) return true
  if (value.isPercent) return /^điểm/u.test(change.unit)
  return haveSameUnit(value, change) && value.scale.equals(change.scale)
}

/** tăng từ 1.000 lên 1.200, tăng 20%; tăng 0,84 điểm (từ 79,36 lên 80,20) */
function fromTo(passage: Passage, { figure }: Change, sentence: Bounds): Pair | undefined {
  const figures = passage.figures.filter((each) => isWithin(sentence, each) && each !== figure)
  const open = figures.filter((each) => each.role === 'quantity' && !isInner(passage, each, sentence))
  const pairs = open.flatMap((before, at) => {
    const now = open[at + 1]
    return now && isFromTo(passage, before, now) && couldTell(figure, now) ? [{ before, now, isOrdered: true }] : []
  })
  const behind = pairs.findLast(({ now }) => now.end <= figure.start)
  if (behind) {
    const others = open.filter((each) => each.start >= behind.now.end && each.end <= figure.start)
    const far = passage.text.slice(behind.now.end, figure.start)
    return others.every((each) => !areAlike(each, behind.now)) && !/;/.test(far) ? behind : undefined
  }
  const ahead = pairs.find(({ before }) => before.start >= figure.end)
  const gap = ahead ? between(passage, figure, ahead.before) : ''
  return /^[^.;\d()]{0,40}[,(]?\s*(?:so với (?:năm|cùng kỳ)[^.;()]{0,24})?[^.;\d()]{0,12}từ\s+(?:mức\s+)?$/u.test(gap)
    ? ahead
    : undefined
}

function isFromTo(passage: Passage, before: Figure, now: Figure): boolean {
  if (!areComparable(now, before) && !(areAlike(before, now) || isGeneric(before, now))) return false
  const lead = passage.text.slice(Math.max(0, before.start - 30), before.start)
  if (!/(?:^|[^\p{L}])từ\s*(?:chỗ|mức|khoảng|con số|có|chỉ có)?\s*$/iu.test(lead)) return false
  const gap = between(passage, before, now).replace(/\([^()]*\)/gu, ' ')
  return (
    gap.length < 90 &&
    /(?:lên|xuống|còn|đến|tới|thành|sang|về)\s*(?:còn|mức|thành|là|chỉ còn)?\s*$/u.test(gap) &&
    !/[;]/.test(gap)
  )
}

/** Different words for the same: từ 168 xã, phường, thị trấn còn 62 đơn vị. */
function isGeneric(before: Figure, now: Figure): boolean {
  if (before.isPercent || now.isPercent || !before.scale.equals(now.scale)) return false
  return generic.test(countedWord(now)) || generic.test(countedWord(before))
}

/** 88,23, tăng 0,21 so với năm 2023 (88,02) */
function againstBase(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const clause = clauseAt(passage.text, change.figure.start)
  const opens = /^\s*\S*\s*$/u.test(passage.text.slice(clause.start, change.figure.start).replace(change.word, ''))
  for (const now of [...valuesBefore(passage, change, opens ? sentence : clause)].reverse()) {
    const before = baseBehind(passage, change, sentence, now)
    if (before) return { now, before, isOrdered: true }
  }
  return undefined
}

/** Values that a change behind them could be of. */
function valuesBefore(passage: Passage, { figure, at, start }: Change, bounds: Bounds): readonly Figure[] {
  const earlier = passage.figures.slice(0, at).filter((each) => isWithin(bounds, each) && each.end <= start)
  return earlier.filter(
    (each) => !isBottom(passage, each) && couldTell(figure, each) && !isBracketed(passage, each, figure),
  )
}

function baseBehind(passage: Passage, { figure, at }: Change, sentence: Bounds, now: Figure): Figure | undefined {
  const behind = passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each))
  const base = behind.find((each) => areComparable(now, each) && !isBottom(passage, each))
  if (!base) return undefined
  const way = between(passage, figure, base).replace(/\([^()]*\)/gu, '')
  const isStated = /(?:so với|^[^()]{0,30}\((?:cùng kỳ|năm))/u.test(way) && /\(\s*[^()]*$|:\s*$/u.test(way)
  const isDirect = /so với\s+(?:mức\s+|con số\s+)?$/u.test(way)
  return (isStated && !/\)|;/.test(way)) || isDirect ? base : undefined
}

/** 35,29%, cao hơn chỉ tiêu (30%) là 5,29 điểm phần trăm: the base stands between the word and the figure. */
function againstBaseBefore(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure, at, start } = change
  const [base, ...others] = passage.figures
    .slice(0, at)
    .filter((each) => each.start >= start && each.role === 'quantity')
  if (!base || others.length > 0 || change.way === 'apart') return undefined
  const now = valuesBefore(passage, change, sentence).at(-1)
  return now && areComparable(now, base) && couldTell(figure, base) ? { now, before: base, isOrdered: true } : undefined
}

/** A value that is told behind its change, with the value before in brackets. */
function reached(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure, at } = change
  const clause = clauseAt(passage.text, figure.start)
  if (valuesBefore(passage, change, clause).length > 0) return undefined
  const [now, ...others] = passage.figures
    .slice(at + 1)
    .filter((each) => isWithin(clause, each) && isWithin(sentence, each) && each.role === 'quantity')
  if (!now || !/^[^()]{0,30}(?:đạt|còn|là)\s*$/u.test(between(passage, figure, now)) || !couldTell(figure, now))
    return undefined
  const before = others.find((each) => areComparable(now, each) && !isBottom(passage, each))
  const isBase = before && /\((?:cùng kỳ|năm)[^()]*$/u.test(between(passage, now, before))
  return isBase ? { now, before, isOrdered: true } : undefined
}

/** Words that set two values against each other. */
const extremes =
  /(?:cao nhất|dẫn đầu|đứng đầu|nhiều nhất|lớn nhất|tốt nhất)[\s\S]*(?:thấp nhất|cuối bảng|đứng cuối|ít nhất|nhỏ nhất|xếp cuối)|(?:thấp nhất|ít nhất|nhỏ nhất)[\s\S]*(?:cao nhất|nhiều nhất|lớn nhất)/iu

/** The only two values of the sentence, or of the one before where this has none, if they are of two years or the extremes. */
function ofTwo(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const here = openValues(passage, change, sentence)
  const earlier = here.length === 0 && sentence.start > 0 ? sentenceAt(passage.text, sentence.start - 2) : undefined
  const bounds = earlier ?? sentence
  const [first, second, ...more] = earlier ? openValues(passage, change, earlier) : here
  if (!first || !second || more.length > 0 || !areComparable(second, first)) return undefined
  const text = passage.text.slice(bounds.start, earlier ? bounds.end : change.start)
  if (change.way === 'apart' && extremes.test(text)) return { before: first, now: second, isOrdered: false }
  const years = [first, second].map((value) => yearOf(passage, value, bounds))
  const [one = 0, other = 0] = years
  if (one === 0 || other === 0 || one === other) return undefined
  return one < other ? { before: first, now: second, isOrdered: true } : { before: second, now: first, isOrdered: true }
}

function openValues(passage: Passage, { figure, start }: Change, bounds: Bounds): readonly Figure[] {
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) &&
      each.end <= start &&
      couldTell(figure, each) &&
      !isBottom(passage, each) &&
      !(figure.isPercent && /^(?:bậc|hạng|lần)/u.test(each.unit)),
  )
}

/** The only year that stands between a value and the value before it, or the beginning of the sentence. */
function yearOf(passage: Passage, value: Figure, bounds: Bounds): number {
  const earlier = passage.figures.filter((each) => isWithin(bounds, each) && each.end <= value.start)
  const from = earlier.findLast(({ role }) => role === 'quantity' || role === 'rank')?.end ?? bounds.start
  const years = earlier.filter(({ role, start }) => role === 'year' && start >= from)
  return years.length === 1 ? Number(years[0]?.text) : 0
}

function isBracketed(passage: Passage, figure: Figure, other: Figure): boolean {
  const behind = between(passage, figure, other)
  return behind.indexOf(')') >= 0 && (behind.indexOf('(') < 0 || behind.indexOf(')') < behind.indexOf('('))
}

/** Whether it stands in brackets that began before it behind another number: 168 xã (136 xã, 20 phường). */
function isInner({ text }: Passage, { start, end }: Figure, sentence: Bounds): boolean {
  const before = text.slice(sentence.start, start)
  const opened = before.lastIndexOf('(')
  if (opened < 0 || before.lastIndexOf(')') > opened || /từ[^()]*$/u.test(before.slice(opened))) return false
  return /^[^(]*\)/u.test(text.slice(end, sentence.end))
}

/** Whether it is the lower number of a fraction, such as a maximum. */
function isBottom({ text }: Passage, { start }: Figure): boolean {
  return /\d\s*\/\s*$/.test(text.slice(Math.max(0, start - 4), start))
}

function areComparable(now: Figure, before: Figure): boolean {
  if (now === before || !areAlike(now, before)) return false
  return isNear(now, before)
}

/** What is ten times another is another thing, as a rule, unless both name what they count. */
function isNear(now: Figure, before: Figure): boolean {
  if (countedWord(now) !== '' && countedWord(now) === countedWord(before)) return true
  if (isZero(before.value) || isZero(now.value)) return false
  const times = now.value.div(before.value).abs()
  return times.compare(exact('10')) < 0 && one.div(times).compare(exact('10')) < 0
}

/** How many of the values around a change are tried when it is asked whether any two of them explain it. */
const mostTried = 24

/** All pairs of values around a change that it could be of, those of its sentence too that come behind it. */
export function possiblePairs(passage: Passage, { figure, at }: Change): readonly Pair[] {
  const sentence = sentenceAt(passage.text, figure.start)
  const noted = passage.notes.flatMap((note) => note.figures)
  const values = [
    ...passage.figures.slice(Math.max(0, at - mostTried), at),
    ...passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each)),
    ...noted.slice(0, mostTried),
  ].filter((each) => each !== figure && couldTell(figure, each))
  return values.flatMap((before) =>
    values.flatMap((now) =>
      now !== before && now.isPercent === before.isPercent && now.scale.equals(before.scale)
        ? [{ before, now, isOrdered: false }]
        : [],
    ),
  )
}
