import type { Fault, Place } from '../../fault.ts'
import type { Delimiter } from '../find-delimiter.ts'
import { splitRecords } from '../split-records.ts'
import { type AnswerTable, characterOf, rowLines } from './answer-table.ts'
import { withoutEmptyEnd } from './without-empty-end.ts'

/** Splits any text of a table, with quotes and comments; null with a fault if quotes do not pair. */
export function quotedTable(
  file: string,
  text: string,
  delimiter: Delimiter,
): { readonly table: AnswerTable | null; readonly faults: readonly Fault[] } {
  const { records, faults } = splitRecords(file, text, delimiter)
  if (faults.length > 0) return { table: null, faults }
  const cell = (row: number, column: number) => records[row + 1]?.[column]?.text ?? ''
  const table: AnswerTable = {
    header: withoutEmptyEnd((records[0] ?? []).map((each) => each.text)),
    rows: Math.max(0, records.length - 1),
    width: (row) => records[row + 1]?.length ?? 0,
    cell,
    readCharacters(row, columns, codes) {
      for (const [at, column] of columns.entries()) codes[at] = characterOf(cell(row, column))
    },
    isSame: (row, other, column) => cell(row, column) === cell(other, column),
    placeOf: (row, column): Place =>
      records[row + 1]?.[column]?.place ?? records[row + 1]?.[0]?.place ?? { file, line: 0, column: 0 },
    lines: rowLines(
      file,
      records.slice(1).map(([first]) => first?.place.line ?? 0),
    ),
  }
  return { table, faults }
}
