import type { Place } from '../../fault.ts'
import { type AnswerTable, characters, noCharacter } from '../../files/answers/answer-table.ts'
import { isDecimalType, isNumberType, quotedName } from './answer-sql.ts'
import type { AnswerColumnsRead, AnswerFileColumn, AnswerValue, OpenAnswerFile } from './open-answer-file.ts'

/** A file as faults shall tell its places. */
export interface ToldFile {
  readonly name: string
  /** The line of the first row; 1 in a file without lines, where rows are counted. */
  readonly firstLine: number
}

/**
 * Reads some columns of a file as tables of some thousand rows each, in the order of the file. All columns of the file stand in
 * the header; of those that were not asked for the cells are empty.
 */
export async function* answerChunks(
  file: OpenAnswerFile,
  needed: readonly string[],
  told: ToldFile,
): AsyncGenerator<AnswerTable> {
  const header = file.columns.map(({ name }) => name)
  const asked = file.columns.filter(({ name }) => needed.includes(name))
  const places = file.columns.map((column) => asked.indexOf(column))
  let line = told.firstLine
  for await (const chunk of file.read(`select ${asked.map(readAs).join(', ')} from ${file.relation}`)) {
    yield chunkTable(header, places, chunk, placeFinder(told.name, line))
    line += chunk.rows
  }
}

/** Numbers as they are, all else as text without blanks around it, its letters composed. */
function readAs({ written, type }: AnswerFileColumn): string {
  const name = quotedName(written)
  if (isDecimalType(type)) return `cast(${name} as double)`
  return isNumberType(type) ? name : `nfc_normalize(trim(cast(${name} as varchar), ' \t'))`
}

/** Made apart from the table, so that a place that is kept does not keep all its cells. */
function placeFinder(file: string, firstLine: number): AnswerTable['placeOf'] {
  return (row, column): Place => ({ file, line: row < 0 ? 1 : firstLine + row, column: column + 1 })
}

/** @param places of each column of the header, where it stands among those that were read; −1 if it was not */
export function chunkTable(
  header: readonly string[],
  places: readonly number[],
  { rows, columns }: AnswerColumnsRead,
  placeOf: AnswerTable['placeOf'],
): AnswerTable {
  const valueAt = (row: number, column: number): AnswerValue => columns[places[column] ?? -1]?.[row] ?? null
  const cell = (row: number, column: number) => textOf(valueAt(row, column))
  return {
    header,
    rows,
    width: () => header.length,
    cell,
    character(row, column) {
      const value = valueAt(row, column)
      if (value === null || value === '') return noCharacter
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9) return 48 + value
      const text = textOf(value)
      return text.length === 1 ? text.charCodeAt(0) : characters
    },
    isSame: (row, other, column) => valueAt(row, column) === valueAt(other, column),
    placeOf,
  }
}

function textOf(value: AnswerValue): string {
  return value === null ? '' : String(value)
}
