import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'

/** A number with the months of a year in which it came about: quý II tiếp nhận 203 hồ sơ. */
export interface PeriodFlow {
  readonly figure: Figure
  readonly first: number
  /** Null where it is the last one that is told: từ đầu năm đến nay. */
  readonly last: number | null
  /** As printed, where it is. */
  readonly year: string | undefined
  /** The words between the name of the time and the number that say what came about, in small letters. */
  readonly about: readonly string[]
}

const names =
  /(?<!\p{L})(?:quý\s(?<quarter>IV|I{1,3}|[1-4])(?![\p{L}\d])|tháng\s(?<month>\d{1,2})(?![\d.,]\d)|(?<count>0?[369]|1[0-2]|[24578]|ba|sáu|chín)\stháng(?<late>\scuối)?(?!\p{L})|(?<open>(?:từ )?(?<!tháng )đầu năm(?! học)|(?:lũy|luỹ) kế)|(?<whole>cả năm|toàn năm)(?! học))(?:\/(?<stroke>20\d\d))?/giu

/** Behind such a name, or before it, its number is none of what came about in it. */
const noFlow =
  /(?<!\p{L})(?:so với|cùng kỳ|bình quân|trung bình|mỗi|đến|hết|cuối|tại|kế hoạch|dự toán|chỉ tiêu|giảm|tăng|vượt|trước|còn|kỳ này năm trước)(?!\p{L})/iu

const noFlowBehind =
  /(?<!\p{L})(?:so với|cùng kỳ|bình quân|trung bình|mỗi|kế hoạch|dự toán|chỉ tiêu|giảm|tăng|vượt|còn)(?:\s\p{L}+){0,3}[\s(:]*$/iu

/** Before a number that is hoped for. */
const hoped = /(?<!\p{L})(?:phấn đấu|mục tiêu|dự kiến|kế hoạch|chỉ tiêu)(?!\p{L})/iu

const quarters = ['I', 'II', 'III', 'IV']
const spelt: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }

/** No words further before a number are read. */
const reach = 140

/** The numbers of a passage that are told of a quarter, a month or months of a year. */
export const periodFlows = readOnce((passage: Passage): readonly PeriodFlow[] => {
  if (!/(?<!\p{L})(?:quý|tháng)(?!\p{L})/iu.test(passage.text)) return []
  const values = passage.figures.filter((each) => isValue(passage, each))
  return values.flatMap((figure, at) => periodOf(passage, figure, values[at - 1]) ?? [])
})

function isValue(passage: Passage, figure: Figure): boolean {
  return (
    figure.role === 'quantity' &&
    !figure.isPercent &&
    !/^(?:tháng|quý|tuần|ngày|năm|lần|điểm|giờ|phút)(?!\p{L})/u.test(figure.unit) &&
    countedWord(figure) !== '' &&
    !/(?<!\p{L})(?:tháng|quý|năm)\s$/iu.test(passage.text.slice(Math.max(0, figure.start - 6), figure.start)) &&
    roughnessAt(passage.text, figure.start) === undefined
  )
}

function periodOf(passage: Passage, figure: Figure, before: Figure | undefined): PeriodFlow | undefined {
  const { text, figures } = passage
  const from = Math.max(sentenceAt(text, figure.start).start, before?.end ?? 0, figure.start - reach)
  const lead = text.slice(from, figure.start)
  const found = [...lead.matchAll(names)]
  const name = found.at(-1)
  if (!name) return undefined
  const front =
    lead
      .slice(Math.max(0, name.index - 24), name.index)
      .split(/[;,.(]/u)
      .at(-1) ?? ''
  if (noFlow.test(front) || noFlowBehind.test(lead.slice(name.index + name[0].length))) return undefined
  if (hoped.test(lead)) return undefined
  // A change, a rate or a number of something between stands nearer.
  if (/%|\d\s(?!tháng)\p{L}/u.test(lead.slice(name.index + name[0].length).replace(/năm \d+/giu, ''))) return undefined
  const months = monthsOf(name.groups ?? {})
  if (!months) return undefined
  const year = figures.find(
    ({ role, start, end }) => role === 'year' && start >= from + name.index && end <= figure.start,
  )
  return {
    figure,
    ...months,
    year: name.groups?.stroke ?? year?.text,
    about: aboutOf(lead.slice(name.index + name[0].length)),
  }
}

/** Words that say nothing of what came about. */
const plain =
  /^(?:có|là|đạt|đã|được|lên|ước|tới|thêm|năm|này|và|của|cả|toàn|tỉnh|huyện|thành|phố|các|số|tổng|trên|địa|bàn)$/u

function aboutOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !plain.test(word))
}

function monthsOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<PeriodFlow, 'first' | 'last'> | undefined {
  const { quarter, month, count, late, open, whole } = groups
  if (quarter !== undefined) {
    const number = quarters.indexOf(quarter.toUpperCase()) + 1 || Number(quarter)
    return { first: 3 * number - 2, last: 3 * number }
  }
  if (month !== undefined) return Number(month) > 12 ? undefined : { first: Number(month), last: Number(month) }
  if (whole !== undefined) return { first: 1, last: 12 }
  if (open !== undefined) return { first: 1, last: null }
  const number = spelt[count?.toLowerCase() ?? ''] ?? Number(count)
  return late === undefined ? { first: 1, last: number } : { first: 13 - number, last: 12 }
}
