import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'
import { Problem } from '../../problem.ts'
import type { AnswerColumnsRead, AnswerSource, AnswerSourceColumn, AnswerValue } from './answer-source.ts'
import { quotedName, quotedText, readAsSql } from './answer-sql.ts'

/** DuckDB keeps to so much memory, and writes the rest into a folder for the time of the query. */
const memoryLimit = '600MB'

/**
 * Opens a Parquet file for the time of some work. Nothing is kept of it.
 *
 * @throws Problem `faulty-files` for a file that DuckDB cannot read, with its words; also while it is read
 */
export async function withAnswerFile<T>(path: string, work: (answers: AnswerSource) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: memoryLimit })
  const connection = await instance.connect()
  try {
    return await work(await openFile(connection, path))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function openFile(connection: DuckDBConnection, path: string): Promise<AnswerSource> {
  const relation = `read_parquet(${parquetPath(path)}, hive_partitioning = false)`
  const described = await told(path, () =>
    connection.runAndReadAll(`select column_name, column_type from (describe from ${relation})`),
  )
  const columns = described.getRows().map(([written, type]): AnswerSourceColumn => {
    return { name: String(written).trim().normalize('NFC'), written: String(written), type: String(type) }
  })
  return {
    ...{ name: path, kind: 'parquet', columns, relation },
    readAs: ({ written, type }, use) => readAsSql(quotedName(written), { type, use }, asText),
    read: (sql) => rowsRead(connection, path, { sql, relation }),
    readWhole: (sql) => wholeRead(connection, path, sql),
  }
}

/** The path as a text in SQL: signs by which several files could be meant stand for themselves. */
export function parquetPath(path: string): string {
  return quotedText(path.replace(/[*?[]/g, (sign) => `[${sign}]`))
}

function asText(expression: string): string {
  return `nfc_normalize(trim(cast(${expression} as varchar), ' \t'))`
}

/**
 * A stream of DuckDB ends without a word where the file is damaged farther on: as many rows must come as the file says that it holds.
 */
async function* rowsRead(
  connection: DuckDBConnection,
  path: string,
  { sql, relation }: { readonly sql: string; readonly relation: string },
): AsyncGenerator<AnswerColumnsRead> {
  const counted = await told(path, () => connection.runAndReadAll(`select count(*) from ${relation}`))
  const expected = Number(counted.getRows()[0]?.[0])
  const result = await told(path, () => connection.stream(sql))
  let rows = 0
  for (;;) {
    const chunk = await told(path, () => result.fetchChunk())
    if (!chunk || chunk.rowCount === 0) break
    rows += chunk.rowCount
    yield columnsOf(chunk)
  }
  if (rows !== expected) throw unreadable(path, `${rows}/${expected}`)
}

async function* wholeRead(connection: DuckDBConnection, path: string, sql: string): AsyncGenerator<AnswerColumnsRead> {
  const result = await told(path, () => connection.run(sql))
  for (const chunk of await told(path, () => result.fetchAllChunks())) if (chunk.rowCount > 0) yield columnsOf(chunk)
}

function columnsOf(chunk: DuckDBDataChunk): AnswerColumnsRead {
  const columns = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnValues(at).map(plainValue))
  return { rows: chunk.rowCount, columns }
}

/** Queries give texts and numbers only; whole numbers of 64 bits are counts. */
function plainValue(value: unknown): AnswerValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'bigint' ? Number(value) : String(value)
}

/** Whatever DuckDB throws is a fault of the file. */
async function told<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  }
}

function unreadable(file: string, message: string): Problem {
  const [found = ''] = message.split('\n')
  const place = { file, line: 0, column: 0 }
  return new Problem('faulty-files', { faults: [{ code: 'unreadable-answers', place, details: { found } }] })
}
