import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import type { LevelTerm } from './level-terms.ts'

/** A sum with the products that make it, and the other ones of its sentence. */
export interface ToldTotal {
  readonly figure: Figure
  readonly own: readonly LevelTerm[]
  readonly others: readonly LevelTerm[]
}

/** Before a sum of money: what was to be given in all. */
const sumLead =
  /(?<!\p{L})(?:kinh phí|số tiền|tổng (?:cộng|số|chi|giá trị|trị giá|mức)|trị giá|thành tiền|tổng)(?:\s(?:hỗ trợ|thực hiện|tặng quà|quà|là|hết|cần|bằng|tương ứng|để thực hiện|khen thưởng|chi trả|số tiền|kinh phí|hai nội dung|cả hai nội dung))*\s*:?\s*$/iu

/** The sum is of all that was told. */
const ofAll = /(?<!\p{L})(?:tổng|cộng|cả (?:hai|ba))(?!\p{L})/iu

/** In the words before a sum: it is a part of what was to be given, or more than that. */
const ofPart =
  /(?<!\p{L})(?:đã|còn|ngoài|ngân sách (?:tỉnh|xã|huyện|trung ương)|xã hội hóa|đối ứng|tạm ứng|đợt)(?!\p{L})/iu

/** Behind a sum: it has parts that are told, or is for more. */
const hasParts = /^[^.;\d]{0,40}(?:trong đó|bao gồm|gồm|kể cả|và (?:chi phí|các)|chưa (?:kể|gồm|bao gồm))/iu

/** Sums of money that follow on levels, or on numbers whose levels stand behind them. */
export function toldTotals(passage: Passage, terms: readonly LevelTerm[]): readonly ToldTotal[] {
  const { text } = passage
  const levels = new Set(terms.map(({ level }) => level))
  const sums = passage.figures.filter((each) => {
    if (each.role !== 'quantity' || countedWord(each) !== 'đồng' || levels.has(each)) return false
    const lead = leadOf(text, each)
    const behind = text.slice(each.end, each.end + 70)
    const isPlain = !roughnessAt(text, each.start) && !/^[\p{L} ]{0,16}\//u.test(behind)
    return isPlain && sumLead.test(lead) && !ofPart.test(lead) && !hasParts.test(behind)
  })
  return sums.flatMap((figure) => {
    const sentence = sentenceAt(text, figure.start)
    const here = terms.filter(({ count, level }) => isWithin(sentence, level) && isWithin(sentence, count))
    const own = ownOf(text, { figure, here, sums })
    if (own.length === 0) return []
    return [{ figure, own, others: here.filter((each) => !own.includes(each)) }]
  })
}

function ownOf(
  text: string,
  { figure, here, sums }: { figure: Figure; here: readonly LevelTerm[]; sums: readonly Figure[] },
): readonly LevelTerm[] {
  const clause = clauseAt(text, figure.start)
  const isBefore = ({ count, level }: LevelTerm) => level.end <= figure.start && count.end <= figure.start
  const before = here.filter(isBefore)
  const last = sums.findLast(({ end }) => end <= figure.start)
  const since = before.filter(({ level, count }) => !last || Math.min(level.start, count.start) > last.end)
  const beside = since.filter(({ level, count }) => isWithin(clause, level) && isWithin(clause, count))
  if (before.length > 0) {
    const isAll = ofAll.test(leadOf(text, figure)) && (beside.length === 0 || since.length === before.length)
    const own = isAll ? before : beside
    return own.length > 0 && isNear(text, own, figure) ? own : []
  }
  // The levels stand behind: kinh phí 2.070 triệu đồng, theo mức 60 triệu đồng/nhà xây mới và …
  const behind = here.filter(({ count, level }) => count.end <= figure.start && level.start >= figure.end)
  const [first] = behind
  const gap = first ? text.slice(figure.end, first.level.start) : ''
  return behind.length === here.length && /^[^.;()\d]{0,40}(?:mức|đơn giá|định mức)[^.;()\d]{0,20}$/u.test(gap)
    ? behind
    : []
}

/** Whether only words stand between the last level and its sum. */
function isNear(text: string, own: readonly LevelTerm[], figure: Figure): boolean {
  const end = Math.max(...own.map(({ level, count }) => Math.max(level.end, count.end)))
  return /^[^.\d]{0,110}$/u.test(text.slice(end, figure.start))
}

/** The words of the clause before a figure. */
function leadOf(text: string, { start }: Figure): string {
  return (
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[,;.()\d]/u)
      .at(-1) ?? ''
  )
}
