import { type TextColumn, textTable } from '../../render/text/text-table.ts'
import type { Config } from '../read-config.ts'
import { isObject } from './call.ts'
import { callMessages } from './call-messages.ts'

type Row = Readonly<Record<string, unknown>>

/** An answer for people: a table for a list of things, a line a field for one thing, what lies within set in. */
export function answerLines(value: unknown, config: Pick<Config, 'language' | 'width'>): readonly string[] {
  if (Array.isArray(value)) return listLines(value, config)
  if (isObject(value)) return objectLines(value, config)
  return [cellText(value)]
}

function listLines(values: readonly unknown[], config: Pick<Config, 'language' | 'width'>): readonly string[] {
  if (values.length === 0) return [callMessages[config.language].nothing]
  if (!values.every(isObject)) return values.map(cellText)
  const columns = columnsOf(values)
  const names = columns.map(({ title }) => title)
  const isFlat = values.every((row) => names.length === Object.keys(row).length)
  const rows = values.map((row) => names.map((name) => cellText(row[name])))
  const isFitting = widthOf(names, rows) <= config.width
  if (isFlat && isFitting) return textTable(columns, rows, config.width)
  return values.flatMap((row, at) => [...(at === 0 ? [] : ['']), ...objectLines(row, config)])
}

/** The fields that stand in one cell: words, numbers, and lists of them. */
function columnsOf(rows: readonly Row[]): readonly TextColumn[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return names
    .filter((name) => rows.every((row) => isCell(row[name])))
    .map((title) => ({ title, align: rows.every((row) => typeof row[title] === 'number') ? 'right' : 'left' }))
}

const isCell = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((each) => !isObject(each) && !Array.isArray(each)) : !isObject(value)

function widthOf(names: readonly string[], rows: readonly (readonly string[])[]): number {
  const widest = names.map((name, at) => Math.max(name.length, ...rows.map((row) => [...(row[at] ?? '')].length)))
  return widest.reduce((sum, each) => sum + each + 2, -2)
}

function objectLines(object: Row, config: Pick<Config, 'language' | 'width'>): readonly string[] {
  const entries = Object.entries(object)
  const widest = Math.max(0, ...entries.filter(([, each]) => isCell(each)).map(([name]) => name.length))
  return entries.flatMap(([name, each]) => {
    if (isCell(each)) return [`${`${name}:`.padEnd(widest + 2)}${cellText(each)}`.trimEnd()]
    const inner = answerLines(each, { ...config, width: config.width - 2 })
    return [`${name}:`, ...inner.map((line) => `  ${line}`.trimEnd())]
  })
}

/** One line, without what would move about in a terminal. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(cellText).join(', ')
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/\s*\n\s*/g, ' ⏎ ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
