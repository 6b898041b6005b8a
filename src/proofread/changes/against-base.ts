import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { type Bounds, clauseAt, isWithin } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { isOfSame } from './change-ties.ts'
import { areComparable, couldTell, isBottom, valuesBefore } from './change-values.ts'
import { changeWord } from './change-words.data.ts'
import type { Change } from './changes.ts'

/** 88,23, tăng 0,21 so với năm 2023 (88,02) */
export function againstBase(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const clause = clauseAt(passage.text, change.figure.start)
  const opens = /^\s*\S*\s*$/u.test(passage.text.slice(clause.start, change.figure.start).replace(change.word, ''))
  for (const now of valuesFor(change, valuesBefore(passage, change, opens ? sentence : clause))) {
    const before = baseBehind(passage, change, sentence, now)
    if (before) return isOfSame(passage, now, change) ? inOrder(before, now) : undefined
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
export function againstBaseBefore(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure, at, start } = change
  const [base, ...others] = passage.figures
    .slice(0, at)
    .filter((each) => each.start >= start && each.role === 'quantity')
  if (!base || others.length > 0 || change.way === 'apart') return undefined
  const now = valuesBefore(passage, change, sentence).at(-1)
  return now && areComparable(now, base) && couldTell(figure, base) ? inOrder(base, now) : undefined
}
