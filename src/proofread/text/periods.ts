import type { Bounds } from './sentence.ts'

/** A year, a quarter or a month that is named; its place is that of its number. */
export interface Period extends Bounds {
  readonly kind: 'năm' | 'quý' | 'tháng'
  readonly text: string
  readonly value: number
}

const periods =
  /(?<![\p{L}\d/])(?:(?<kind>năm|quý|tháng)\s+)?(?<number>(?:19|20)\d\d|IV|I{1,3}|\d{1,2})(?![\p{L}\d/%]|[.,]\d)/giu
const romans = ['I', 'II', 'III', 'IV']

/** All years, quarters and months that a text names, in their order. */
export function periodsIn(text: string, from = 0): readonly Period[] {
  return [...text.matchAll(periods)].flatMap(({ 0: whole, groups = {}, index }): readonly Period[] => {
    const [kind, number = ''] = [groups.kind?.toLowerCase() ?? '', groups.number]
    const [isYear, roman] = [/^\d{4}$/.test(number), romans.indexOf(number) + 1]
    const end = from + index + whole.length
    const place = { text: number, start: end - number.length, end }
    if (isYear && (kind === '' || kind === 'năm')) return [{ ...place, kind: 'năm', value: Number(number) }]
    if (kind === 'quý' && (roman > 0 || Number(number) <= 4))
      return [{ ...place, kind: 'quý', value: roman || Number(number) }]
    return kind === 'tháng' && Number(number) <= 12 ? [{ ...place, kind: 'tháng', value: Number(number) }] : []
  })
}
