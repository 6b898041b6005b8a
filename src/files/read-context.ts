import type { Fault, Language } from '../fault.ts'
import type { ParFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type Exact, exact, hundred, zero } from '../number/exact.ts'
import { knownCode, withoutRepeats } from './known-code.ts'
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
  const known = rows.flatMap(({ cells }) => {
    const domain = knownCode(cells.domain, domains, { vi: 'các lĩnh vực', en: 'the domains' }, faults)
    return domain ? [{ key: domain.code, cell: cells.domain, cells }] : []
  })
  const totals = withoutRepeats(known, faults).flatMap(({ key, cells }) => {
    const total = readNumber(cells.last_year_total, { atLeast: zero, atMost: hundred }, faults)
    return total ? [[key, total] as const] : []
  })
  return Object.fromEntries(totals)
}

/** Reads the series over years, sorted by rising year; empty cells are missing values. */
export function readHistory(rows: Rows<'history.csv'>, faults: Fault[]): Round['history'] {
  const known = rows.flatMap(({ cells }) => {
    const year = yearOf(cells.year, faults)
    return year === null ? [] : [{ key: String(year), cell: cells.year, cells, year }]
  })
  const years = withoutRepeats(known, faults).map(({ year, cells }) => {
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
  const means = rows.flatMap(({ cells }) => {
    const index = readOneOf(cells.index, ['par', 'sipas'] as const, faults)
    if (cells.index.text === '') missing(cells.index, { vi: 'par hoặc sipas', en: 'par or sipas' }, faults)
    const year = yearOf(cells.year, faults)
    const mean = required(cells.mean, { vi: 'giá trị bình quân', en: 'the mean' }, faults)
    if (!index || !year || !mean) return []
    return [{ key: `${index}/${year}`, cell: cells.index, index, year, mean, source: cells.source.text }]
  })
  return withoutRepeats(means, faults).map(({ index, year, mean, source }) => ({ index, year, mean, source }))
}

/** Reads published values; which keys have a computed value to stand beside is for the comparison to say. */
export function readPublished(rows: Rows<'published.csv'>, faults: Fault[]): Round['published'] {
  return rows.flatMap(({ cells }) => {
    const key = readRequiredText(
      cells.value_of,
      { vi: 'mã của số đã công bố, như total', en: 'what was published, such as total' },
      faults,
    )
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
    const text = readRequiredText(cells.wish, { vi: 'nội dung mong đợi', en: 'the wish' }, faults)
    const percent = required(cells.percent, { vi: 'tỷ lệ %', en: 'a percentage' }, faults)
    return text && percent ? [{ text, percent }] : []
  })
}

export function readSampling(rows: Rows<'sampling.csv'>, faults: Fault[]): Round['samplingStages'] {
  return rows.flatMap(({ cells }) => {
    const name = readRequiredText(cells.stage, { vi: 'tên bước chọn mẫu', en: 'the name of the stage' }, faults)
    const [perParent, total] = [cells.per_parent, cells.total].map((cell) => wholeNumber(cell, 1n, faults))
    return name ? [{ name, perParent: perParent ?? null, total: total ?? null }] : []
  })
}

export function readTimeline(rows: Rows<'timeline.csv'>, faults: Fault[]): Round['timeline'] {
  return rows.flatMap(({ cells }) => {
    const date = readDate(cells.date, faults)
    if (cells.date.text === '')
      missing(cells.date, { vi: 'ngày như 28/3/2025', en: 'a date such as 28/3/2025' }, faults)
    const event = readRequiredText(cells.event, { vi: 'nội dung sự kiện', en: 'the event' }, faults)
    return date && event ? [{ date, event, document: cells.document.text || null }] : []
  })
}

function wholeNumber(cell: TableCell, atLeast: bigint, faults: Fault[]): number | null {
  const value = readNumber(cell, { whole: true, atLeast: exact(atLeast), atMost: exact('1000000') }, faults)
  return value === null ? null : Number(value.n)
}

function required(cell: TableCell, expected: Record<Language, string>, faults: Fault[]): Exact | null {
  if (cell.text !== '') return readNumber(cell, { atMost: hundred }, faults)
  return missing(cell, expected, faults)
}

function yearOf(cell: TableCell, faults: Fault[]): number | null {
  if (cell.text === '') return missing(cell, { vi: 'năm', en: 'a year' }, faults)
  const year = /^\d{4}$/.test(cell.text) ? Number(cell.text) : 0
  if (year >= 2000 && year <= 2100) return year
  const expected = { vi: 'năm từ 2000 đến 2100', en: 'a year from 2000 to 2100' }
  faults.push({ code: 'number-out-of-range', place: cell.place, details: { found: cell.text, expected } })
  return null
}

function missing(cell: TableCell, expected: Record<Language, string>, faults: Fault[]): null {
  faults.push({ code: 'missing-value', place: cell.place, details: { expected } })
  return null
}
