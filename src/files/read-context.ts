import type { Fault } from '../fault.ts'
import type { ParFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type Exact, exact, hundred, zero } from '../number/exact.ts'
import { knownCode } from './known-code.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'
import { readOneOf } from './read-one-of.ts'
import { readRequiredText } from './read-required-text.ts'
import type { TableRow } from './read-table.ts'
import type { ColumnsOf, RoundTable } from './round-tables.ts'
import type { TableCell } from './table-cell.ts'

type Rows<T extends RoundTable> = readonly TableRow<ColumnsOf<T>>[]

/** Reads last year's totals by domain; a domain without one is left out. */
export function readDomains(rows: Rows<'domains.csv'>, { domains }: ParFramework, faults: Fault[]) {
  const totals = rows.flatMap(({ cells }) => {
    const domain = knownCode(cells.domain, domains, { vi: 'các lĩnh vực', en: 'the domains' }, faults)
    const total = readNumber(cells.last_year_total, { atLeast: zero, atMost: hundred }, faults)
    return domain && total ? [[domain.code, total] as const] : []
  })
  return Object.fromEntries(totals)
}

/** Reads the series over years, sorted by rising year; empty cells are missing values. */
export function readHistory(rows: Rows<'history.csv'>, faults: Fault[]): Round['history'] {
  const years = rows.flatMap(({ cells }) => {
    const year = wholeNumber(cells.year, 2000n, faults)
    if (year === null) return []
    return {
      year,
      parIndex: readNumber(cells.par_index, { atLeast: zero, atMost: hundred }, faults),
      parRank: wholeNumber(cells.par_rank, 1n, faults),
      sipasPercent: readNumber(cells.sipas, { atLeast: zero, atMost: hundred }, faults),
      sipasRank: wholeNumber(cells.sipas_rank, 1n, faults),
      units: wholeNumber(cells.units, 1n, faults),
    }
  })
  return years.toSorted((a, b) => a.year - b.year)
}

export function readNational(rows: Rows<'national.csv'>, faults: Fault[]): Round['national'] {
  return rows.flatMap(({ cells }) => {
    const index = readOneOf(cells.index, ['par', 'sipas'] as const, faults)
    const year = wholeNumber(cells.year, 2000n, faults)
    const mean = required(cells.mean, { vi: 'giá trị bình quân', en: 'the mean' }, faults)
    return index && year && mean ? [{ index, year, mean, source: cells.source.text }] : []
  })
}

/** Reads published values; which keys have a computed value to stand beside is for the comparison to say. */
export function readPublished(rows: Rows<'published.csv'>, faults: Fault[]): Round['published'] {
  return rows.flatMap(({ cells }) => {
    const key = readRequiredText(cells.value_of, 'value_of', faults)
    const value = required(cells.value, { vi: 'giá trị công bố', en: 'the published value' }, faults)
    return key && value ? [{ key, value, decimals: decimalsOf(cells.value.text), place: cells.place.text }] : []
  })
}

/** Decimals that a number is written with. */
function decimalsOf(text: string): number {
  return /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0
}

export function readWishes(rows: Rows<'wishes.csv'>, faults: Fault[]): Round['wishes'] {
  return rows.flatMap(({ cells }) => {
    const text = readRequiredText(cells.wish, 'wish', faults)
    const percent = required(cells.percent, { vi: 'tỷ lệ %', en: 'a percentage' }, faults)
    return text && percent ? [{ text, percent }] : []
  })
}

export function readSampling(rows: Rows<'sampling.csv'>, faults: Fault[]): Round['samplingStages'] {
  return rows.flatMap(({ cells }) => {
    const name = readRequiredText(cells.stage, 'stage', faults)
    const [perParent, total] = [cells.per_parent, cells.total].map((cell) => wholeNumber(cell, 1n, faults))
    return name ? [{ name, perParent: perParent ?? null, total: total ?? null }] : []
  })
}

export function readTimeline(rows: Rows<'timeline.csv'>, faults: Fault[]): Round['timeline'] {
  return rows.flatMap(({ cells }) => {
    const date = readDate(cells.date, faults)
    const event = readRequiredText(cells.event, 'event', faults)
    return date && event ? [{ date, event, document: cells.document.text || null }] : []
  })
}

function wholeNumber(cell: TableCell, atLeast: bigint, faults: Fault[]): number | null {
  const value = readNumber(cell, { whole: true, atLeast: exact(atLeast), atMost: exact('1000000') }, faults)
  return value === null ? null : Number(value.n)
}

function required(cell: TableCell, expected: Record<'vi' | 'en', string>, faults: Fault[]): Exact | null {
  if (cell.text !== '') return readNumber(cell, { atMost: hundred }, faults)
  faults.push({ code: 'missing-value', place: cell.place, details: { expected: expected.vi } })
  return null
}
