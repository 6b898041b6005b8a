import { type AnswerTable, characterOf, type RowLines } from '../../files/answers/answer-table.ts'
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
    const first = row
    yield chunkTable(header, places, chunk, { file: source.name, lineOf: (at) => first + at })
    row += chunk.rows
  }
}

/**
 * @param places of each column of the header, where it stands among those that were read; −1 if it was not
 * @param lines of each row, of which its places are told: there are no others
 */
export function chunkTable(
  header: readonly string[],
  places: readonly number[],
  { rows, columns }: AnswerColumnsRead,
  lines: RowLines,
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
    placeOf: (row, column) => ({ file: lines.file, line: row < 0 ? 1 : lines.lineOf(row), column: column + 1 }),
    lines,
  }
}

function characterOfValue(value: AnswerValue): number {
  const isDigit = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9
  return isDigit ? 48 + value : characterOf(textOf(value))
}

function textOf(value: AnswerValue): string {
  return value === null ? '' : String(value)
}
