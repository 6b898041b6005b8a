import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Problem } from '../../problem.ts'
import type {
  AnswerColumnsRead,
  AnswerFileKind,
  AnswerSource,
  AnswerSourceColumn,
  AnswerValue,
} from './answer-source.ts'
import { quotedText } from './answer-sql.ts'

/** DuckDB keeps to so much memory, and writes the rest into a folder for the time of the query. */
const memoryLimit = '600MB'

/**
 * Opens a Parquet file, or a large CSV file, for the time of some work. Nothing is kept of it.
 *
 * @throws Problem `faulty-files` for a file that DuckDB cannot read, with its words
 */
export async function withAnswerFile<T>(
  path: string,
  kind: AnswerFileKind,
  work: (answers: AnswerSource) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: memoryLimit })
  const connection = await instance.connect()
  try {
    return await work(await openFile(connection, path, kind))
  } catch (error) {
    throw isOfDuckDb(error) ? unreadable(path, error) : error
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** What DuckDB says begins with the kind of the error: `Invalid Input Error: No magic bytes found`. */
function isOfDuckDb(error: unknown): error is Error {
  return (
    error instanceof Error && /^(Invalid Input|IO|Conversion|Serialization|Out of Memory) Error: /.test(error.message)
  )
}

function unreadable(file: string, { message }: Error): Problem {
  const [found = ''] = message.split('\n')
  const place = { file, line: 0, column: 0 }
  return new Problem('faulty-files', { faults: [{ code: 'unreadable-answers', place, details: { found } }] })
}

async function openFile(connection: DuckDBConnection, path: string, kind: AnswerFileKind): Promise<AnswerSource> {
  const relation =
    kind === 'parquet'
      ? `read_parquet(${quotedText(path)})`
      : `read_csv(${quotedText(path)}, header = true, all_varchar = true, nullstr = '')`
  const read = (sql: string) => columnsRead(connection, sql)
  const described = await connection.runAndReadAll(`select column_name, column_type from (describe from ${relation})`)
  const columns = described.getRows().map(([written, type]): AnswerSourceColumn => {
    return { name: String(written).trim().normalize('NFC'), written: String(written), type: String(type) }
  })
  const asText = (column: string) => `nfc_normalize(trim(cast(${column} as varchar), ' \t'))`
  return { name: path, kind, columns, relation, asText, read }
}

async function* columnsRead(connection: DuckDBConnection, sql: string): AsyncGenerator<AnswerColumnsRead> {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    const columns = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnValues(at).map(plainValue))
    yield { rows: chunk.rowCount, columns }
  }
}

/** Queries give texts and numbers only; whole numbers of 64 bits become numbers. */
function plainValue(value: unknown): AnswerValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'bigint' ? Number(value) : String(value)
}
