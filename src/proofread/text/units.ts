import { type Exact, exact, one } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'

/** Whether two figures count the same; what counts nothing by itself goes with anything. */
export function haveSameUnit(one: Figure, other: Figure): boolean {
  if (one.isPercent !== other.isPercent) return false
  const [a, b] = [countedWord(one), countedWord(other)]
  return a === '' || b === '' || a === b
}

/** Whether a figure is said to be rough: khoảng, gần, trên 90%. */
export function isRough({ text }: Passage, { start }: Figure): boolean {
  return /(?<!\p{L})(?:khoảng|gần|xấp xỉ|ước|hơn|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|không dưới|từ|đến)\s*$/iu.test(
    text.slice(Math.max(0, start - 14), start),
  )
}

/** Units of weight in kilograms. */
const weights: Readonly<Record<string, Exact>> = {
  kg: one,
  yến: exact('10'),
  tạ: exact('100'),
  tấn: exact('1000'),
}

function weightUnit(unit: string): string {
  return unit.split(/[\s/]+/u).find((word) => !/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word)) ?? ''
}

/** Whether a unit is one of weight, whatever its scale. */
export function isWeight(unit: string): boolean {
  return weightUnit(unit) in weights
}

/** How many kilograms a unit of weight is; 1 for any other unit. */
export function weightOf(unit: string): Exact {
  return weights[weightUnit(unit)] ?? one
}

/** Whether a number is a span of time in which something is told, and no value: 6 tháng đầu năm, 7 tháng qua, 10 năm gần đây. */
export function isSpan({ unit, decimals }: Pick<Figure, 'unit' | 'decimals'>): boolean {
  return (
    decimals === 0 &&
    /^(?:tháng|năm|quý|tuần|ngày)\s+(?:đầu|cuối|qua|năm|cùng|của|vừa|trở|gần|liền|trước|liên|nghỉ)/u.test(unit)
  )
}

/** Whether a number is one end of a range, which is no value by itself: 12.000 - 15.000 đồng/kg. */
export function isRangeEnd({ text }: Passage, { start, end }: Figure): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)]
  return (
    /\d(?:\s(?:đồng|triệu|nghìn|tỷ)){0,2}\s?[-–]\s?$/u.test(before) ||
    /^(?:\s(?:đồng|triệu|nghìn|tỷ)){0,2}\s?[-–]\s?\d/u.test(behind)
  )
}
