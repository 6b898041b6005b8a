import { exact } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'
import { toldBehind } from './change-behind.ts'
import { ofExtremes } from './change-extremes.ts'
import { ofLists, ofYears } from './change-lists.ts'
import type { Pair } from './change-pair.ts'
import { countsSame, hasOtherBase, isOfSame, namesNothingNew, tellsChange } from './change-ties.ts'
import {
  areAlike,
  areComparable,
  couldTell,
  isBottom,
  isInner,
  leadOf,
  openValues,
  valuesBefore,
  yearOf,
} from './change-values.ts'
import { changeWord, comparison, earlierValue, elsewhere, laterValue, timeBefore, wentTo } from './change-words.data.ts'
import type { Change } from './changes.ts'
import { valueToldBefore } from './value-told-before.ts'

/** The two values that a change is of, where the text leaves no doubt; undefined otherwise. */
export function surePair(passage: Passage, change: Change): Pair | undefined {
  const pair = boundPair(passage, change)
  return pair && !pair.now.value.equals(pair.before.value) ? pair : undefined
}

function boundPair(passage: Passage, change: Change): Pair | undefined {
  const sentence = sentenceAt(passage.text, change.figure.start)
  return (
    named(fromTo(passage, change, sentence)) ??
    named(ofLists(passage, change, sentence)) ??
    named(againstBase(passage, change, sentence)) ??
    againstBaseBefore(passage, change, sentence) ??
    againstBracketed(passage, change, sentence) ??
    reached(passage, change, sentence) ??
    toldBehind(passage, change, sentence) ??
    named(ofExtremes(passage, change, sentence)) ??
    ofTwo(passage, change, sentence) ??
    named(ofYears(passage, change, sentence))
  )
}

const named = (pair: Pair | undefined): Pair | undefined => pair && { ...pair, isNamed: true }

/** All pairs of values of a passage that are told as one from which to which something went. */
export function fromToPairs(passage: Passage): readonly Pair[] {
  const values = passage.figures.filter(({ role }) => role === 'quantity')
  return values.flatMap((before, at) => {
    const now = values[at + 1]
    return now && areComparable(now, before) && isFromTo(passage, before, now) ? [{ before, now, isOrdered: true }] : []
  })
}

/** Behind a change between two values that stand before it: it is held against something else. */
const isAgainstOther =
  /^[\p{L}\s]{0,16}so với\s(?!(?:đầu|cuối|cùng|năm|kỳ|quý|tháng|tuần|trước|giai đoạn|nhiệm kỳ|khi|lúc|thời điểm|vụ|lần|đợt|quy định|ban đầu|mức|hiện|lúc)(?!\p{L}))/u

/** tăng từ 1.000 lên 1.200, tăng 20%; tăng 0,84 điểm (từ 79,36 lên 80,20) */
function fromTo(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure } = change
  if (!/từ/iu.test(passage.text)) return undefined
  const figures = passage.figures.filter((each) => isWithin(sentence, each) && each !== figure)
  const open = figures.filter((each) => each.role === 'quantity' && !isInner(passage, each, sentence))
  const pairs = open.flatMap((before, at) => {
    const now = open[at + 1]
    return now && isFromTo(passage, before, now) && couldTell(figure, now) ? [{ before, now, isOrdered: true }] : []
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

function isFromTo(passage: Passage, before: Figure, now: Figure): boolean {
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

/** 88,23, tăng 0,21 so với năm 2023 (88,02) */
function againstBase(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const clause = clauseAt(passage.text, change.figure.start)
  const opens = /^\s*\S*\s*$/u.test(passage.text.slice(clause.start, change.figure.start).replace(change.word, ''))
  for (const now of valuesFor(change, valuesBefore(passage, change, opens ? sentence : clause))) {
    const before = baseBehind(passage, change, sentence, now)
    if (before) return isOfSame(passage, now, change) ? { now, before, isOrdered: true } : undefined
  }
  return undefined
}

/** The values before a change, nearest first; only those that count what it counts, where there are any: 27 vụ làm 29 người bị nạn, giảm 4 vụ. */
function valuesFor({ figure }: Change, values: readonly Figure[]): readonly Figure[] {
  const word = countedWord(figure)
  const same = word === '' ? [] : values.filter((each) => countedWord(each) === word)
  return (same.length > 0 ? [...same] : [...values]).reverse()
}

/** How a bracket begins that tells the value before, not a part or another thing. */
const opensBase =
  /^\s*(?:$|[\d:]|(?:từ|là|đạt|khoảng|gần|hơn|cuối|đầu|hết|cùng kỳ|năm|kỳ|quý|tháng|tuần|nhiệm kỳ|khóa|trước|bình quân|trung bình|mức|chỉ tiêu|kế hoạch|dự toán|quy định|tự|toàn quốc|cả nước|thời điểm|giá|chỉ số|điểm|xếp|có|vụ|đợt|giai đoạn|số liệu|số)(?!\p{L}))/iu

function baseBehind(passage: Passage, { figure, at }: Change, sentence: Bounds, now: Figure): Figure | undefined {
  const behind = passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each))
  const base = behind.find((each) => areComparable(now, each) && !isBottom(passage, each))
  if (!base) return undefined
  const way = between(passage, figure, base).replace(/\([^()]*\)/gu, '')
  const ahead = way.replace(/\([^()]*$/u, '')
  if (
    /so với\s+(?:cùng kỳ|năm|kỳ|quý|tháng|đầu|cuối)[\s\S]*(?:hoàn thành|đạt|bằng|kế hoạch|dự toán|chỉ tiêu)/u.test(
      ahead,
    )
  )
    return undefined
  const bracket = /\(([^()]*)$/u.exec(way)?.[1]
  if (bracket !== undefined && !opensBase.test(bracket)) return undefined
  if (/so với[^()]*(?<!\p{L})và (?:là|có|chiếm|hoàn thành)(?!\p{L})/u.test(way)) return undefined
  const isStated =
    /(?:so với|^[^()]{0,30}\((?:\d+ (?:tháng|quý|tuần|ngày) )?(?:cuối |đầu |hết )?(?:cùng kỳ|năm|kỳ|quý|tháng|nhiệm kỳ|trước|bình quân|trung bình|mức|chỉ tiêu|kế hoạch|dự toán|quy định|tự chấm|toàn quốc|cả nước))/u.test(
      way,
    ) && /\(\s*[^()]*$|:\s*$/u.test(way)
  const isDirect =
    /so với\s(?:[^,;.()\d]|(?:19|20)\d\d){0,50}$/u.test(way) &&
    !/đạt|còn lại|lên|xuống|tăng|giảm|(?<!\p{L})(?:và|nhưng|hơn|nếu|không)(?!\p{L})/u.test(way)
  const isOther = [...way.matchAll(changeWord)].some(
    ({ index }) =>
      !/(?:tương ứng|tương đương|tức|tức là|và|hay)\s$/u.test(way.slice(0, index)) ||
      /so với/u.test(way.slice(0, index)),
  )
  return !isOther && ((isStated && !/\)|;/.test(way)) || isDirect) ? base : undefined
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
  if (here.length === 1 && sentence.start > 0) return ofSentences(passage, change, sentence, here[0])
  const earlier = here.length === 0 && sentence.start > 0 ? sentenceAt(passage.text, sentence.start - 2) : undefined
  const bounds = earlier ?? sentence
  const [first, second, ...more] = earlier ? openValues(passage, change, earlier) : here
  if (!first || !second || more.length > 0 || !areComparable(second, first) || !haveSameUnit(first, second))
    return undefined
  if (change.figure.isPercent && !isOfSize(first, second)) return undefined
  if (isFromTo(passage, first, second) || !namesNothingNew(passage, bounds.start, first, second)) return undefined
  if (!earlier && !isOfSame(passage, second, change)) return undefined
  const text = passage.text.slice(bounds.start, earlier ? bounds.end : change.start)
  if (change.way === 'apart' && extremes.test(text)) return { before: first, now: second, isOrdered: false }
  const pair = ordered(passage, first, second, bounds)
  return pair ?? (earlier ? undefined : compared(passage, change, first, second))
}

/** A value of this sentence and one of the sentence before, of two years. */
function ofSentences(passage: Passage, change: Change, sentence: Bounds, now: Figure | undefined): Pair | undefined {
  const earlier = sentenceAt(passage.text, sentence.start - 2)
  const [value, ...more] = openValues(passage, change, earlier)
  if (!now || !value || more.length > 0 || !areComparable(now, value) || !haveSameUnit(now, value)) return undefined
  const areOfYears = yearOf(passage, value, earlier) > 0 && yearOf(passage, now, sentence) > 0
  return areOfYears || areOfTimes(passage, { value, earlier }, { now, sentence })
    ? ordered(passage, value, now, { start: earlier.start, end: sentence.end })
    : undefined
}

/** Whether words tell that one value is earlier, or planned, and the next one of the same is later, or reached. */
function areOfTimes(
  passage: Passage,
  { value, earlier }: { readonly value: Figure; readonly earlier: Bounds },
  { now, sentence }: { readonly now: Figure; readonly sentence: Bounds },
): boolean {
  const isEarlier = yearOf(passage, value, earlier) > 0 || earlierValue.test(leadOf(passage, value, earlier))
  const isLater = yearOf(passage, now, sentence) > 0 || laterValue.test(leadOf(passage, now, sentence))
  const isOne = value.isPercent ? now.isPercent : countedWord(value) !== '' && countedWord(value) === countedWord(now)
  return isEarlier && isLater && isOne && isOfSize(value, now) && namesNothingNew(passage, earlier.start, value, now)
}

/** A value that is five times another is one of something else. */
function isOfSize(value: Figure, now: Figure): boolean {
  const five = exact('5')
  return now.value.compare(value.value.mul(five)) < 0 && value.value.compare(now.value.mul(five)) < 0
}

/** Two values of a sentence that a comparison right behind them sets against each other. */
function compared({ text }: Passage, { figure, word, start }: Change, first: Figure, second: Figure): Pair | undefined {
  const gap = text.slice(second.end, start)
  const said = `${text.slice(start, figure.start)} ${text.slice(figure.end, figure.end + 50)}`
  if (countedWord(first) !== countedWord(second) || first.decimals !== second.decimals) return undefined
  if (!comparison.test(word) || gap.length > 50 || /[.;]\s.*[,;]|trong đó/u.test(gap) || elsewhere.test(said))
    return undefined
  return figure.isPercent ? undefined : { before: first, now: second, isOrdered: false }
}

/** Values of a whole year and of part of one are no two of the same. */
const ofPart = /(?<!\p{L})(?:quý|tháng)(?!\p{L})/u
const ofYear = /(?<!\p{L})(?:trong|cả) năm(?!\p{L})/u

/** Which of two values is the earlier one, by their years or by the words before them. */
function ordered(passage: Passage, first: Figure, second: Figure, bounds: Bounds): Pair | undefined {
  const [words, others] = [leadOf(passage, first, bounds), leadOf(passage, second, bounds)]
  const [early, late] = [passage.text.slice(bounds.start, first.start), between(passage, first, second)]
  if (ofPart.test(early) !== ofPart.test(late) && ofYear.test(`${early} ${late}`)) return undefined
  const [one, other] = [yearOf(passage, first, bounds), yearOf(passage, second, bounds)]
  if (one > 0 && other > 0 && one !== other) {
    return one < other
      ? { before: first, now: second, isOrdered: true }
      : { before: second, now: first, isOrdered: true }
  }
  if (/so với/u.test(others) && !/so với/u.test(words)) return { before: second, now: first, isOrdered: true }
  if (one > 0 && other === 0 && laterValue.test(others) && !earlierValue.test(others))
    return { before: first, now: second, isOrdered: true }
  if (earlierValue.test(words) && laterValue.test(others) && !earlierValue.test(others))
    return { before: first, now: second, isOrdered: true }
  if (laterValue.test(words) && earlierValue.test(others) && !laterValue.test(others))
    return { before: second, now: first, isOrdered: true }
  if (wentTo.test(others) && !laterValue.test(words) && other === 0)
    return { before: first, now: second, isOrdered: true }
  if (timeBefore.test(others) && one === 0 && other === 0 && !earlierValue.test(words))
    return { before: second, now: first, isOrdered: true }
  const isBase = isInner(passage, second, bounds) && (earlierValue.test(others) || other > 0)
  if (isBase && one === 0 && !earlierValue.test(words)) return { before: second, now: first, isOrdered: true }
  return undefined
}

/** So với học kỳ I (loại tốt 302 em), loại tốt tăng 15 em: the value now is the last with the same words before it. */
function againstBracketed(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const lead = passage.text.slice(sentence.start, change.start)
  const here = passage.figures.filter((each) => isWithin(sentence, each) && each.end <= change.start)
  const [base, ...others] = here.filter((each) => couldTell(change.figure, each))
  if (!base || others.length > 0 || !/^\s*so với[^()]{0,60}\([^()]*\),?[^()]*$/iu.test(lead)) return undefined
  const told = valueToldBefore(passage, change)
  if (told && areComparable(told, base)) return { now: told, before: base, isOrdered: true }
  const name = lastWords(leadOf(passage, base, sentence))
  const now = passage.figures.findLast(
    (each) => each.end <= sentence.start && areComparable(each, base) && lastWords(leadOf(passage, each)) === name,
  )
  return now && name !== '' && lead.toLowerCase().trimEnd().endsWith(name)
    ? { now, before: base, isOrdered: true }
    : undefined
}

function lastWords(words: string): string {
  return /\p{L}+\s+\p{L}+$/u.exec(words)?.[0] ?? ''
}
