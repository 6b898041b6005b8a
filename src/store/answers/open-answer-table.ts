import { Client } from 'pg'
import { Problem } from '../../problem.ts'
import type { AnswerColumnsRead, AnswerSource, AnswerSourceColumn, AnswerValue } from './answer-source.ts'
import { quotedName, readAsSql } from './answer-sql.ts'

/** So many rows are fetched at once. */
const together = 5000

/** Types of PostgreSQL whose values are numbers, as DuckDB names them. All others are read as text. */
const numberTypes: Readonly<Record<string, string>> = {
  smallint: 'SMALLINT',
  integer: 'INTEGER',
  bigint: 'BIGINT',
  'double precision': 'DOUBLE',
  numeric: 'DECIMAL',
}

/**
 * Opens a table or a view of answers in a PostgreSQL database for the time of some work, all of which sees one state of it. Nothing is written.
 *
 * @param database address: `postgresql://…`
 * @param table name, with the schema before it if that is not on the search path
 * @throws Problem `unreachable-database`; `not-found` if the table is not there; `faulty-files`, in the words of the database, if it cannot be read
 */
export async function withAnswerTable<T>(
  database: string,
  table: string,
  work: (source: AnswerSource) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: database, application_name: 'chiso survey' })
  // A connection that is lost ends the query that waits; nobody else listens.
  client.on('error', () => undefined)
  await client.connect().catch((error: Error) => {
    throw new Problem('unreachable-database', { reason: error.message })
  })
  try {
    await client.query('begin isolation level repeatable read read only')
    // Each partition is grouped by itself, so that one on another server may be grouped there.
    await client.query('set local enable_partitionwise_aggregate = on')
    return await work(await openTable(client, table))
  } catch (error) {
    throw isOfDatabase(error) ? unreadable(table, error) : error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function openTable(client: Client, table: string): Promise<AnswerSource> {
  const found = await client.query<{ name: string; type: string; relation: string }>(
    `select attname as name, format_type(atttypid, null) as type, attrelid::regclass::text as relation
    from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const relation = found.rows[0]?.relation
  if (relation === undefined) throw new Problem('not-found', { what: { vi: 'bảng', en: 'table' }, id: table })
  const columns = found.rows.map(
    ({ name, type }): AnswerSourceColumn => ({
      name: name.trim().normalize('NFC'),
      ...{ written: name, type: numberTypes[type] ?? 'VARCHAR' },
    }),
  )
  const read = (sql: string) => rowsRead(client, sql)
  return {
    ...{ name: table, kind: 'table', columns, relation, read, readWhole: read },
    readAs: ({ written, type }, use) => readAsSql(quotedName(written), { type, use }, asText),
  }
}

function asText(expression: string): string {
  return `normalize(btrim(cast(${expression} as text), E' \\t'))`
}

async function* rowsRead(client: Client, sql: string): AsyncGenerator<AnswerColumnsRead> {
  await client.query(`declare answers no scroll cursor for ${sql}`)
  try {
    for (;;) {
      const { rows, fields } = await client.query<AnswerValue[]>({
        text: `fetch ${together} from answers`,
        rowMode: 'array',
      })
      if (rows.length === 0) return
      yield { rows: rows.length, columns: fields.map((_, at) => rows.map((row) => row[at] ?? null)) }
    }
  } finally {
    await client.query('close answers').catch(() => undefined)
  }
}

/** What PostgreSQL says has a code; what the driver says of a lost connection has none. */
function isOfDatabase(error: unknown): error is Error {
  if (!(error instanceof Error) || error instanceof Problem) return false
  return 'code' in error || /^(Connection terminated|Client has encountered a connection error)/.test(error.message)
}

function unreadable(table: string, { message }: Error): Problem {
  const place = { file: table, line: 0, column: 0 }
  return new Problem('faulty-files', {
    faults: [{ code: 'unreadable-table-of-answers', place, details: { found: message } }],
  })
}
