import type { Place } from '../../fault.ts'
import { type AnswerTable, characterOf } from '../../files/answers/answer-table.ts'
import type { AnswerColumnsRead, AnswerSource, AnswerValue } from './answer-source.ts'
import type { AnswerUse } from './answer-sql.ts'

/**
 * Reads some columns of answers as tables of some thousand rows each, in their order. All columns stand in the header; of those that were
 * not asked for the cells are empty. Places count rows.
 */
export async function* answerChunks(
  source: AnswerSource,
  needed: readonly string[],
  useOf: (column: string) => AnswerUse,
): AsyncGenerator<AnswerTable> {
  const header = source.columns.map(({ name }) => name)
  const asked = source.columns.filter(({ name }) => needed.includes(name))
  const places = source.columns.map((column) => asked.indexOf(column))
  const columns = asked.map((column) => source.readAs(column, useOf(column.name))).join(', ')
  let row = 1
  for await (const chunk of source.read(`select ${columns === '' ? '1' : columns} from ${source.relation}`)) {
    yield chunkTable(header, places, chunk, placeFinder(source.name, row))
    row += chunk.rows
  }
}

/** Made apart from the table, so that a place that is kept does not keep all its cells. */
function placeFinder(file: string, firstRow: number): AnswerTable['placeOf'] {
  return (row, column): Place => ({ file, line: row < 0 ? 1 : firstRow + row, column: column + 1 })
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
    readCharacters(row, asked, codes) {
      for (const [at, column] of asked.entries()) codes[at] = characterOfValue(valueAt(row, column))
    },
    isSame: (row, other, column) => valueAt(row, column) === valueAt(other, column),
    placeOf,
  }
}

function characterOfValue(value: AnswerValue): number {
  const isDigit = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9
  return isDigit ? 48 + value : characterOf(textOf(value))
}

function textOf(value: AnswerValue): string {
  return value === null ? '' : String(value)
}
