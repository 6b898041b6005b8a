import { type Exact, exact, one } from '../../number/exact.ts'
import { withDates } from './dates.ts'
import type { Figure, FigureRole } from './figure.ts'
import {
  beforeCode,
  beforeDocument,
  beforeGrade,
  beforeLabel,
  beforeNamesake,
  beforeRank,
  beforeRanked,
  beforeStars,
  beforeYear,
  behindDocument,
  behindStars,
  countedBehind,
  countedByPlan,
  countsBehindColon,
  ranked,
  scaleWords,
  surelyCounted,
  surelyMeasured,
} from './figure-words.data.ts'
import { readPrintedNumber } from './printed-number.ts'
import { withJoinedThousands } from './spaced-thousands.ts'

/** Dates, times and the like as a whole, or a number with its sign and its per cent sign. */
const numbers =
  /(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?![\d/])|(?<![\d.,/])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?![\d/%])|(?<=tháng )(?:0?[1-9]|1[0-2])[.-](?:19|20)\d{2}(?!\d)|24\/7|24\/24|\d{1,2}(?:h|giờ)\d{0,2}(?!\p{L})|\d{1,2}:\d{2}(?!\d))|(?<![\p{L}\d]|\p{L}-)((?<=(?:^|[\s(=:]))[-–−+]|(?<=\()[-–−+]\s)?((?<!\d\/)\d+, \d{2}(?=\s?%)|[1-9]\d{0,2}(?:\u00a0\d{3})+(?:,\d+)?(?!\d|[.,/]\d)|\d+(?:[.,]{1,2}\d+)*)(\s?%)?/gu

/** How far around a number its role is looked for. */
const window = 40

/** Behind a number that is none of a name, whatever stands before it. */
const notLabel = /^\s*(?:[/%]|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)+đồng|đồng(?!\s+chí))/u

/** Before a number that counts, though the last word could number something: mỗi tầng 12 căn; đúng một phần 16 đơn; tổng số đại biểu 58. */
const ofEach = /(?<!\p{L})(?:(?:mỗi|từng)\s\p{L}+|một phần|đại biểu)\s*$/iu

/** Longer runs of digits are no figures of a report: they are kept as labels and not computed with. */
const mostDigits = 30

/** Reads all numbers of a passage, in their order. */
export function readFigures(text: string): readonly Figure[] {
  if (!/\d/.test(text)) return []
  const joined = withJoinedThousands(text)
  const figures: Figure[] = []
  for (const match of joined.matchAll(numbers)) {
    const figure = toFigure(joined, match, figures.at(-1))
    if (figure) figures.push(joined === text ? figure : { ...figure, text: text.slice(figure.start, figure.end) })
  }
  return withDates(text, figures).map((figure, at, all) => withUnitOfFraction(text, figure, all[at + 1]))
}

/** The upper number of a fraction counts what the lower one counts, and the lower end of a range too: 3.910/4.070 triệu đồng. */
function withUnitOfFraction(text: string, figure: Figure, next: Figure | undefined): Figure {
  const gap = next ? text.slice(figure.end, next.start) : ''
  if (!next || figure.unit !== '' || !/^\s*[/–-]\s*$/.test(gap)) return figure
  const isRange = /[–-]/.test(gap)
  if (figure.role !== 'quantity' || next.role !== 'quantity') return figure
  return { ...figure, unit: next.unit, scale: next.scale, isPercent: figure.isPercent || (isRange && next.isPercent) }
}

function toFigure(text: string, match: RegExpExecArray, previous: Figure | undefined): Figure | undefined {
  const [whole, date, sign = '', digits = '', percent = ''] = match
  const place = { text: whole, start: match.index, end: match.index + whole.length }
  const plain = {
    value: one,
    otherValue: null,
    decimals: 0,
    isPercent: false,
    unit: '',
    scale: one,
    isMalformed: false,
  }
  if (date !== undefined) return { ...place, ...plain, role: 'date' }
  const read =
    digits.length > mostDigits || isPowerOfTen(digits, text[place.end]) ? undefined : readPrintedNumber(digits)
  if (!read) return { ...place, ...plain, role: 'label' }
  const isModel = sign !== '' && /(?:^|[\s(])\p{Lu}{1,3}\s$/u.test(text.slice(0, match.index))
  if (isModel) return { ...place, ...plain, role: 'label' }
  const negative = /[-–−]/.test(sign) && previous?.role !== 'year'
  const found = {
    ...place,
    ...read,
    ...(negative && { value: read.value.neg(), otherValue: read.otherValue?.neg() ?? null }),
    isPercent: percent !== '',
  }
  const behind = text.slice(place.end, place.end + window)
  const role = found.isPercent ? 'quantity' : roleOf(text, found, digits, behind, previous)
  const unit = unitOf(behind)
  return asDecimal({ ...found, role, unit, scale: scaleOf(unit) })
}

/** Three digits behind a dot are decimals before a per cent sign and of points, but 1.000 điểm are a thousand. */
function asDecimal(figure: Figure): Figure {
  const { otherValue, isPercent, unit } = figure
  const isPoints = /^điểm(?! danh)/u.test(unit) && !/^\d\.000$/.test(figure.text.trim())
  if (otherValue === null || !(isPercent || isPoints)) return figure
  return { ...figure, value: otherValue, otherValue: figure.value, decimals: 3 }
}

/** 10³ is no ten. */
function isPowerOfTen(digits: string, next: string | undefined): boolean {
  return digits === '10' && /[²³⁰⁴-⁹⁻]/u.test(next ?? '')
}

function roleOf(
  text: string,
  { start, value, decimals }: Pick<Figure, 'start' | 'value' | 'decimals'>,
  digits: string,
  behind: string,
  previous: Figure | undefined,
): FigureRole {
  const before = text.slice(Math.max(0, start - window), start)
  if (isMark(text, start, digits, behind)) return 'mark'
  if (behindDocument.test(behind)) return 'document'
  if (previous && isNextCode(text.slice(previous.end, start), digits, previous)) return 'label'
  if (beforeRank.test(before) && !(beforeRanked.test(before) && ranked.test(behind))) return 'rank'
  if (previous && /^\s*\/\s*$/.test(text.slice(previous.end, start)) && previous.role === 'document') return 'document'
  if (isYear(digits, before, behind, previous)) return 'year'
  if (/(?:^|[^\p{L}])(?:ngày|mùng|tháng)\s*$/iu.test(before) && /^\d{1,2}$/.test(digits)) return 'date'
  if (
    beforeDocument.test(before) &&
    !countedByPlan.test(before) &&
    decimals === 0 &&
    !surelyCounted.test(behind) &&
    !surelyMeasured.test(behind)
  )
    return 'document'
  if (beforeCode.test(before) && (/^0\d$/.test(digits) || /[-–−]/.test(text[start] ?? ''))) return 'label'
  if (/^\d$/.test(digits) && beforeNamesake.test(before) && isAlone(behind)) return 'label'
  if (/^[1-5]$/.test(digits) && beforeStars.test(before) && behindStars.test(behind)) return 'label'
  if (/^\d$/.test(digits) && beforeGrade.test(before) && isBare(behind)) return 'label'
  if (
    beforeLabel.test(before) &&
    !ofEach.test(before) &&
    !countsBehindColon.test(before) &&
    isBare(behind) &&
    isShort(value)
  )
    return 'label'
  if (/^\d{2,}/.test(digits) && /^0\d{5,}$/.test(digits)) return 'label'
  return 'quantity'
}

/** Whether nothing that can be counted stands behind a number. */
function isBare(behind: string): boolean {
  return !notLabel.test(behind) && !surelyCounted.test(behind) && !surelyMeasured.test(behind)
}

/** Whether a mark, a joining word or nothing stands behind a number. */
function isAlone(behind: string): boolean {
  return /^\s*(?:$|[,.;:()–]|(?:và|với|nối|thuộc|tại|qua)(?!\p{L}))/u.test(behind)
}

/** Codes in a list: 2.3.2, 7.1.4 và 8.4. */
function isNextCode(gap: string, digits: string, previous: Figure): boolean {
  const isCode = previous.role === 'label' && /^\d+(?:\.\d+)+$/.test(previous.text)
  return isCode && /^(?:\s*[,;]\s*|\s+và\s+)$/u.test(gap) && /^\d{1,2}\.\d{1,2}$/.test(digits)
}

function isShort(value: Exact): boolean {
  return value.compare(exact(100_000n)) < 0 || value.compare(exact(10n ** 8n)) >= 0
}

/** Whether it numbers an item: (1), 1., 5.1. at the beginning of a line. */
function isMark(text: string, start: number, digits: string, behind: string): boolean {
  if (text[start - 1] === '(' && /^\)\s*[^\s.,;)]/.test(behind) && /^[12]?\d$/.test(digits)) return true
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^[\s'"(]*$/.test(line)) return false
  return /^(?:[.)]\s|\.$|\.\s*\p{Lu})/u.test(behind) && /^\d{1,2}(?:\.\d{1,2})*$/.test(digits)
}

function isYear(digits: string, before: string, behind: string, previous: Figure | undefined): boolean {
  if (/(?<!\p{L})những năm\s*$|(?<=\b1[5-8]\d\d)-$/iu.test(before) && /^1[5-8]\d\d$/.test(digits)) return true
  if (!/^(?:19|20)\d{2}$/.test(digits)) return false
  if (beforeYear.test(before) && /năm|giai đoạn|nhiệm kỳ|niên|khóa/iu.test(before)) return true
  if (previous?.role === 'year' && !countedBehind.test(behind)) return true
  return !countedBehind.test(behind)
}

/** A number told again in words, in brackets behind it: 05 (năm) người. */
const numberInWords =
  /^\s*\((?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|nghìn|linh|lẻ|\s)+\)/u

function unitOf(behind: string): string {
  const line = behind.replace(/\n.*/su, '').replace(numberInWords, '')
  const words = /^\s*((?:[\p{L}²³]+[ \u00a0]?){1,4})/u.exec(line)
  return (words?.[1] ?? '').trim().toLowerCase()
}

function scaleOf(unit: string): Exact {
  const power = unit
    .split(/\s/u)
    .slice(0, 2)
    .reduce((total, word) => total + (scaleWords[word] ?? 0), 0)
  return power === 0 ? one : exact(10n ** BigInt(power))
}
