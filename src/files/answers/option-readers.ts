import type { Fault } from '../../fault.ts'
import { isFirstOption, optionMarks, type QuestionOption, sharePercent } from '../../survey/design/question-option.ts'
import type { AnswerTable } from './answer-table.ts'
import type { CellReader } from './cell-reader.ts'
import { type CodeCounts, countCode } from './code-counts.ts'

/** Where the answers to a question with options go, and what in its cells stands for none. */
interface OptionReading {
  readonly noAnswer: readonly string[]
  readonly counts: CodeCounts
  readonly values: Float64Array
  /** The place of this option among the values; those of its question lie beside each other. */
  readonly at: number
}

/** Makes the reader of one option. Where options stand in one column, the first reads it for all of them. */
export function optionReader(option: QuestionOption, reading: OptionReading): CellReader {
  if (option.columns) return markReader(option, option.columns.length, reading)
  return isFirstOption(option) ? cellReader(option, reading) : () => true
}

function cellReader(
  { options, separator }: QuestionOption,
  { noAnswer, counts, values, at }: OptionReading,
): CellReader {
  const places = new Map(options.map((option, place) => [option, at + place]))
  const put = (value: number) => values.fill(value, at, at + options.length)
  return (table, row, column) => {
    const text = table.cell(row, column)
    const isCode = noAnswer.includes(text)
    if (isCode) countCode(counts, 'option', text)
    put(Number.NaN)
    if (text === '' || isCode) return true
    const chosen = separator === null ? [text] : partsOf(text, separator)
    if (new Set(chosen).size < chosen.length || !chosen.every((each) => places.has(each))) return false
    put(sharePercent.other)
    for (const each of chosen) values[places.get(each) ?? at] = sharePercent.chosen
    return true
  }
}

function partsOf(text: string, separator: string): readonly string[] {
  return text.split(separator).map((part) => part.trim())
}

/** Reads a column of marks; behind the last of its question it is seen whether some are missing beside others. */
function markReader(
  { option, options }: QuestionOption,
  columns: number,
  { noAnswer, counts, values, at }: OptionReading,
): CellReader {
  const place = options.indexOf(option)
  const known = new Map<string, number>([
    ['', Number.NaN],
    ...noAnswer.map((code) => [code, Number.NaN] as const),
    [optionMarks.chosen, sharePercent.chosen],
    [optionMarks.other, sharePercent.other],
  ])
  return (table, row, column) => {
    const text = table.cell(row, column)
    const value = known.get(text)
    if (text !== '' && Number.isNaN(value)) countCode(counts, 'option', text)
    // A row with a fault is left out; what stands here only keeps its other marks from being told of too.
    values[at] = value ?? sharePercent.other
    if (value === undefined) return false
    if (place < columns - 1) return true
    const marks = values.subarray(at - place, at + 1)
    return !marks.some(Number.isNaN) || marks.every(Number.isNaN)
  }
}

/** Tells of a cell that cannot be an answer to a question with options. */
export function unreadableOption(
  table: AnswerTable,
  { row, column }: { readonly row: number; readonly column: number },
  { options, separator, columns }: QuestionOption,
): Fault {
  const [place, found] = [table.placeOf(row, column), table.cell(row, column)]
  const marks: readonly string[] = Object.values(optionMarks)
  if (columns && (found === '' || marks.includes(found))) return { code: 'marks-missing', place, details: { columns } }
  if (columns) return { code: 'not-in-list', place, details: { found, expected: marks } }
  const parts = separator === null ? [found] : partsOf(found, separator)
  const unknown = parts.find((part) => !options.includes(part))
  if (unknown !== undefined) return { code: 'not-in-list', place, details: { found: unknown, expected: options } }
  const repeated = parts.find((part, at) => parts.indexOf(part) < at) ?? ''
  return { code: 'option-twice', place, details: { found, option: repeated } }
}
