import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { exactly, type Interval, over, plus, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isPowerOff } from '../figures/near-miss.ts'
import { isChanged } from '../shares/share-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import { isRough, isWeight, weightOf } from '../text/units.ts'

/** Whether a text tells of averages at all. */
const isTold = /bình quân|trung bình|tính ra|mật độ|năng suất|suất đầu tư|định mức/iu

/** Before an average: its word, and for each of what if that is said there: bình quân mỗi ngày tiếp nhận. */
const lead =
  /(?:bình quân|trung bình|tính ra|mật độ|năng suất|suất đầu tư|định mức)(?:(?:\s+(?:là|đạt|có|chung))*\s*:?\s*(?:(?:mỗi|một|từng)\s+([\p{L}²\s]{2,40})(?:,\s\p{Ll}[\p{L}\s]{1,24}){0,3})?|[^.;,\d()]{0,40})$/iu

/** Before a price, which is no total by a number. */
const isPrice = /(?:^|[^\p{L}])giá(?:\s\p{L}+)?\s+(?:bình quân|trung bình)(?:\s\p{L}+)?\s*$/iu

/** The same the other way round: mỗi hộ bình quân. */
const leadOfEach = /(?:mỗi|từng)\s+(\p{L}+(?: \p{L}+)?)\s+(?:bình quân|trung bình)(?:\s\p{L}+){0,3}\s*$/iu

/** Behind an average: what it counts, and for each of what: học sinh/lớp; lượt mỗi tháng. */
const counts =
  /^\s*(\p{L}+(?: \p{L}+){0,4}?)\s*(?:(?:\/|trên|cho)\s*(?:mỗi\s+|một\s+|1\s+|01\s+)?|mỗi\s+|một\s+)(\p{L}+²?(?: \p{L}+)?)/u

/** Before a number that counts nothing by itself: a lower number of a fraction, a bound. */
const isBound = /(?:\/|dưới|từ|đến|đủ|-|–)\s*$/u

/** Behind a figure that is for each of something itself. */
const isRate = /^\s*[\p{L} ]{1,20}\//u

/** Before the output of what a yield is told of before, and of nothing else. */
const outputLead = /sản lượng((?:\s\p{L}+){0,6})\s*$/iu

/** Words before an output that do not tell of what it is. */
const plainOutput =
  /(?<!\p{L})(?:thu|được|ước|đạt|là|khoảng|hoạch|về|cả|toàn|năm|vụ|này|của|xã|huyện|tỉnh|phường|tính|chung)(?!\p{L})/giu

/** What an average counts, for each of what. */
interface Rate {
  readonly what: string
  readonly per: string
}

/** A number of things with its unit, in print or implied by a period. */
interface Amount {
  readonly value: Interval
  readonly text: string
  readonly figure: Figure | null
}

/** Averages whose total and number stand around them: 7.200 lớp với 201.600 học sinh, bình quân 28 học sinh/lớp. */
export const averageClaims: PassageCheck = (passage, claimed) => {
  if (!isTold.test(passage.text)) return []
  return passage.figures.flatMap((figure) => {
    if (figure.role !== 'quantity' || claimed.has(figure) || isRough(passage, figure)) return []
    if (roughnessAt(passage.text, figure.start)) return []
    const rate = isPrice.test(passage.text.slice(Math.max(0, figure.start - 30), figure.start))
      ? undefined
      : rateOf(passage, figure)
    return rate ? averageClaim(passage, figure, rate) : []
  })
}

function rateOf({ text }: Passage, figure: Figure): Rate | undefined {
  const clause = clauseAt(text, figure.start)
  const words = text.slice(Math.max(clause.start, figure.start - 70), figure.start)
  const before = lead.exec(words) ?? leadOfEach.exec(words)
  if (!before) return undefined
  const behind = counts.exec(text.slice(figure.end, figure.end + 60))
  const per = before[1]
  if (per === undefined) return behind?.[1] === undefined ? undefined : { what: behind[1], per: behind[2] ?? '' }
  return figure.unit === '' && !figure.isPercent ? undefined : { what: figure.unit, per }
}

function averageClaim(passage: Passage, figure: Figure, rate: Rate): readonly Claim[] {
  const all = waysOf(passage, figure, rate)
  const beside = all.filter(({ isBeside }) => isBeside)
  const ways = beside.length > 0 ? beside : all
  const nearest = ways[0]
  if (!nearest) return []
  const holding = ways.find(({ average }) => agrees(figure, average))
  const near = ways.filter(({ isNear }) => isNear)
  const isSure = ways.length === 1 || near.length > 0
  if (!holding && !isSure) return []
  const { average, computation, total, number } = holding ?? nearest
  if (!holding && isOfSeveral(figure, near)) return []
  if (!holding && total.figure && total.figure.start > figure.start)
    return outputClaim(passage, { figure, what: rate.what, total: total.figure, number })
  if (!holding && areOtherMoneys(passage, figure, total.figure)) return []
  return [judgedClaim(passage, figure, average, { kind: 'ratio', computation, grave: 'error' })]
}

/** Whether an average is that of several numbers of its sentence together, or may be of any: đầu năm 48 vụ; cuối năm 50 vụ; bình quân mỗi vụ. */
function isOfSeveral(figure: Figure, [nearest, ...near]: readonly Way[]): boolean {
  if (!nearest) return false
  const numbers = [nearest, ...near].filter(({ total }) => total.figure === nearest.total.figure)
  if (numbers.length < 2 || isNearMiss(figure, nearest.average.value)) return false
  const sum = numbers.map(({ number }) => number.value).reduce(plus)
  const whole = over(times(nearest.average, nearest.number.value), sum)
  return whole !== undefined && agrees(figure, whole)
}

interface Output {
  readonly figure: Figure
  readonly what: string
  readonly total: Figure
  readonly number: Amount
}

/** A total that is told behind its number and its average follows from both: 640 ha, năng suất 62,5 tạ/ha, sản lượng 4.200 tấn. */
function outputClaim(passage: Passage, { figure, what, total, number }: Output): readonly Claim[] {
  const each = times(printedInterval(figure), exactly(figure.scale.mul(weightOf(what))))
  const product = over(times(number.value, each), exactly(total.scale.mul(weightOf(total.unit))))
  if (!product || roughnessAt(passage.text, total.start)) return []
  if (!isNearMiss(total, product.value) && !isPowerOff(total, product.value)) return []
  const factor = inFull(weightOf(total.unit).div(weightOf(what)), 2)
  const computation = `${number.text} × ${bare(figure)}${factor === '1' ? '' : ` / ${factor}`}`
  return [judgedClaim(passage, total, product, { kind: 'formula', grave: 'error', computation })]
}

/** What money is: of two of them one is no average of the other. */
const moneys =
  /(?<!\p{L})(?:lãi|lương|thưởng|nợ|vay|thu nhập|lợi nhuận|chi phí|doanh thu|hỗ trợ|góp|vốn|nộp)(?!\p{L})/giu

/** Whether an average and its total are told as two kinds of money: góp 1,8 tỷ đồng; mỗi thành viên được chia lãi 12 triệu đồng. */
function areOtherMoneys({ text }: Passage, figure: Figure, total: Figure | null): boolean {
  const kindsBefore = ({ start }: Figure): readonly string[] => {
    const words =
      text
        .slice(Math.max(0, start - 45), start)
        .split(/[,;.]\s/u)
        .at(-1) ?? ''
    return words.toLowerCase().match(moneys) ?? []
  }
  const [own, others] = [kindsBefore(figure), total ? kindsBefore(total) : []]
  return own.length > 0 && others.length > 0 && !own.some((each) => others.includes(each))
}

interface Way {
  readonly total: Amount
  readonly number: Amount
  readonly average: Interval
  readonly computation: string
  /** Whether total and number stand in the sentence of the average. */
  readonly isNear: boolean
  /** Whether they stand in its clause. */
  readonly isBeside: boolean
}

/** So much for each is none of a report. */
const most = exact('1000000000')

/** All totals over all numbers that the passage has, the nearest first. */
function waysOf(passage: Passage, figure: Figure, { what, per }: Rate): readonly Way[] {
  const [sentence, clause] = [sentenceAt(passage.text, figure.start), clauseAt(passage.text, figure.start)]
  const near = (each: Figure | null, bounds: Bounds) => each === null || isWithin(bounds, each)
  const told = amountsOf(passage, figure, what)
  const totals =
    told.length > 0 || !/^người(?!\p{L})/u.test(what)
      ? told
      : personsOf(passage, figure).filter((each) => isLevelLike(passage, each, figure))
  const named = amountsOf(passage, figure, per)
  const numbers = [
    ...(named.length > 0 || per !== 'người' ? named : personsOf(passage, figure)),
    ...periodsOf(passage, per),
  ]
  return numbers.flatMap((number) =>
    totals.flatMap((total) => {
      if (total.figure === number.figure) return []
      const each = over(total.value, number.value)
      const average = each && over(each, exactly(figure.scale.mul(weightOf(what))))
      if (!average || average.value.compare(most) > 0) return []
      const [isNear, isBeside] = [sentence, clause].map(
        (bounds) => near(total.figure, bounds) && near(number.figure, bounds),
      )
      return [
        {
          average,
          total,
          number,
          isNear: isNear === true,
          isBeside: isBeside === true,
          computation: `${total.text} / ${number.text}`,
        },
      ]
    }),
  )
}

/** Whether an amount is told in the scale of an average, and is no change. */
function isLevelLike({ text }: Passage, { figure }: Amount, average: Figure): boolean {
  const isChange = figure !== null && isChanged.test(text.slice(Math.max(0, figure.start - 40), figure.start))
  return figure?.scale.equals(average.scale) === true && !isChange
}

/** Persons who are not called so: the only number of its sentence before it that counts any. */
function personsOf(passage: Passage, average: Figure): readonly Amount[] {
  const sentence = sentenceAt(passage.text, average.start)
  const clause = passage.text.slice(sentence.start, average.start).lastIndexOf(';') + 1
  const counting = passage.figures.filter(
    (each) =>
      isWithin({ start: sentence.start + clause, end: average.start }, each) &&
      each.role === 'quantity' &&
      persons.has(countedWord(each)) &&
      !roughnessAt(passage.text, each.start),
  )
  return counting.length === 1
    ? counting.map((each) => ({ value: printedInterval(each), text: bare(each), figure: each }))
    : []
}

/** What counts a thing: figures before an average, the nearest first, then those behind it in its sentence. */
function amountsOf({ text, figures }: Passage, average: Figure, words: string): readonly Amount[] {
  const sentence = sentenceAt(text, average.start)
  const isCount = (each: Figure) =>
    each !== average &&
    !isRate.test(text.slice(each.end, each.end + 24)) &&
    isCountOf(each, words) &&
    (!roughnessAt(text, each.start) || isOnArea(text, each)) &&
    !isChanged.test(text.slice(Math.max(0, each.start - 40), each.start)) &&
    !isBound.test(text.slice(Math.max(0, each.start - 14), each.start))
  const counting = figures.filter(isCount)
  const before = counting.filter(({ end }) => end <= average.start).reverse()
  const behind = counting.filter(
    (each) =>
      each.start >= average.end && isWithin(sentence, each) && (!isWeight(words) || isOutputOf(text, average, each)),
  )
  return [...before, ...behind].map((each) => ({
    value: times(times(printedInterval(each), exactly(each.scale)), exactly(weightOf(each.unit))),
    text: each.scale.equals(average.scale) ? bare(each) : `${bare(each)} ${each.unit.split(' ')[0] ?? ''}`,
    figure: each,
  }))
}

/** Whether words call a weight the output of what a yield is told of, by a name that stands before the yield, if by any. */
function isOutputOf(text: string, average: Figure, each: Figure): boolean {
  const lead = outputLead.exec(text.slice(average.end, each.start))
  const [name] = lead?.[1]?.replace(plainOutput, ' ').match(/\p{L}+/gu) ?? []
  const before = text.slice(sentenceAt(text, average.start).start, average.start).toLowerCase()
  return lead !== null && (name === undefined || before.split(/[^\p{L}]+/u).includes(name.toLowerCase()))
}

/** Whether "trên" before an area tells where, not how much: 4.080 tấn trên 3.000 ha. */
function isOnArea(text: string, { start, unit }: Figure): boolean {
  return /^(?:ha|héc)/u.test(unit) && /trên\s*$/u.test(text.slice(0, start))
}

function isCountOf({ unit, role, isPercent, value }: Figure, words: string): boolean {
  if (role !== 'quantity' || isPercent || value.n === 0n) return false
  const [thing, other] = [plainUnit(words), plainUnit(unit)]
  if (isWeight(words) && isWeight(unit)) return true
  const [first = '', second] = thing
  if (first === '' || other.length === 0) return false
  const at = other.indexOf(first)
  if (at < 0 || at > 1) return false
  const next = other[at + 1]
  return second === undefined || next === undefined || second === next || at === 0
}

function plainUnit(words: string): readonly string[] {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word))
    .slice(0, 4)
}

/** Months, quarters and years that a text tells by a name: cả năm has twelve months. */
function periodsOf({ text }: Passage, per: string): readonly Amount[] {
  const implied = (count: bigint) => [{ value: exactly(exact(count)), text: `${count}`, figure: null }]
  if (
    /^tháng/u.test(per) &&
    /cả năm|trong năm|năm \d{4}|một năm|12 tháng/iu.test(text) &&
    !/\d+ tháng|quý/iu.test(text)
  )
    return implied(12n)
  return /^quý/u.test(per) && /cả năm|trong năm/iu.test(text) ? implied(4n) : []
}
